/** Takes the arguments of the command line; runs the command that they name. */

import { build } from './build.ts'
import type { Command, Context, LoadCorpus } from './context.ts'

const usage = `Usage: npm run <command> -- [options]

  build                    compile the seeds into dist/
    --explain <slug>       print each line of a seed with its role instead
    --write-exports        put what the build makes into package.json
    --tidy                 leave nothing for those who still read the package before
    --shard <i>/<n>        compile only part i of n into the cache
    --cache <folder>       folder of compiled seeds that machines share (default: .cache/seeds)
  dev                      build, then build again whenever a seed changes
  check                    compile and report, write nothing
  seed -- new <name> --type <Type>       write a first annotation for seeds/<name>.txt
  seed -- locate <name> "<words>"        print the addresses of words in a seed
  seed -- rename <slug> <new slug>       move a document, and keep its old slug as an alias
  docs                     write the generated docs and the JSON Schema of annotations
  cms -- schema <target> [--out <folder>]  print the schema of a CMS, or write its files
  cms -- export <target> [--out <folder>]  print the records to import there, or write them as files
  cms -- pull <target> <file, folder or URL> [--write]  take them back, say what was edited, and keep it

  release:diff -- [<from> [<to>]]        what changed, rule by rule (versions, folders or tarballs; default: since the last release)
  release:check                          refuse pending changesets that promise less than what changed
  release:changeset -- ["<sentence>"]    write a changeset of the computed size
  release:version                        turn changesets into a version, and record it in releases/
  release:publish -- [--dry-run]         publish the recorded version, and compare what the registry has
  release:notes -- [<from> [<to>]]       notes in Markdown, with the changed words
  release:verify -- <version>            pack a released version again and compare

  --root <folder>          folder of another contentlayer.config.ts (default: this repository)
`

/** Each command loads its own code: a build with nothing changed loads next to none. */
const commands: Readonly<Record<string, Command>> = {
  build,
  dev: async (...given) => (await import('./dev.ts')).dev(...given),
  check: async (...given) => (await import('./check.ts')).check(...given),
  seed: async (...given) => (await import('./seed.ts')).seed(...given),
  docs: async (...given) => (await import('./docs.ts')).docs(...given),
  cms: async (...given) => (await import('./cms.ts')).cms(...given),
  'release:diff': async (...given) => (await import('./release/diff.ts')).releaseDiff(...given),
  'release:check': async (...given) => (await import('./release/check.ts')).releaseCheck(...given),
  'release:changeset': async (...given) =>
    (await import('./release/changeset.ts')).releaseChangeset(...given),
  'release:version': async (...given) => (await import('./release/version.ts')).releaseVersion(...given),
  'release:publish': async (...given) => (await import('./release/publish.ts')).releasePublish(...given),
  'release:notes': async (...given) => (await import('./release/notes.ts')).releaseNotes(...given),
  'release:verify': async (...given) => (await import('./release/verify.ts')).releaseVerify(...given),
}

/** @returns the exit code: 0 done, 1 the content has errors, 2 the command line is wrong. */
export async function main(
  args: readonly string[],
  context: Context,
  loadCorpus: LoadCorpus,
): Promise<number> {
  const [name = '', ...rest] = args
  const command = commands[name]
  if (command === undefined || rest.includes('--help')) {
    const asked = rest.includes('--help') || name === 'help' || name === '--help'
    process[asked ? 'stdout' : 'stderr'].write(usage)
    return asked ? 0 : 2
  }
  try {
    return await command(rest, context, loadCorpus)
  } catch (error) {
    if (isUsageError(error)) {
      process.stderr.write(`${error.message}\n\n${usage}`)
      return 2
    }
    // By its name, so that a build does not load what releases need.
    if (error instanceof Error && error.name === 'Refusal') {
      process.stderr.write(`${error.message}\n`)
      return 1
    }
    if (!isDiskError(error)) throw error
    process.stderr.write(`${error.message}\ndist/ is as it was.\n`)
    return 1
  }
}

/** What `parseArgs` throws for options that it does not know. */
const isUsageError = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')

/** What the disk says when it is full, gone, broken or not ours to write to. */
const isDiskError = (error: unknown): error is Error =>
  error instanceof Error &&
  'code' in error &&
  ['ENOSPC', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS', 'EIO'].includes(String(error.code))
