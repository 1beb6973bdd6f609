/** The part of `build` that compiles and writes. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Context, cacheFolder, journalFile, type LoadCorpus } from '../cli/context.ts'
import { onInterrupt } from '../cli/interrupt.ts'
import { type Progress, progressOn } from '../cli/progress.ts'
import { reportText } from '../cli/report-text.ts'
import { buildTable } from '../cli/table.ts'
import { targets } from '../cms/targets.ts'
import { type CompiledCorpus, compileCorpus, hasErrors } from '../compile/compile-corpus.ts'
import { compileMany } from '../compile/compile-many.ts'
import { type NamedCompiler, namedCompiler } from '../compile/compile-named.ts'
import type { CorpusConfig } from '../compile/corpus-config.ts'
import { type PackStore, packStore } from '../compile/pack-store.ts'
import { readSources } from '../compile/sources.ts'
import { readOrNull } from '../files/read-file.ts'
import { type FolderScan, fileNames, scanFolder } from '../files/scan-folder.ts'
import type { Destination } from '../package/destination.ts'
import { documentFiles } from '../package/emit-documents.ts'
import { checkExports } from '../package/exports.ts'
import { type LastPackage, recall } from '../package/output-cache.ts'
import type { KnownOutput } from '../package/output-index.ts'
import { packageFiles, type ShippedCode } from '../package/package-files.ts'
import { rendererTypes } from '../package/renderer-types.ts'
import { removeStagingFolders } from '../package/staging-folder.ts'
import { openDestination, type WriteResult, writePackage } from '../package/write-package.ts'
import { hashesOf, type SeedPair, seedNames } from '../source/seed-folder.ts'
import { type Inputs, inputsOf, type LastBuild, rememberBuild } from './build-state.ts'

export async function buildChanged(
  context: Context,
  loadCorpus: LoadCorpus,
  last: LastBuild | null,
  cache: string | undefined,
  say: (text: string) => void,
): Promise<number> {
  const config = await loadCorpus()
  const store = packStore(cache ?? cacheFolder(context.root), context.codeKey)
  const compiler = namedCompiler(config, context.root, context.codeKey)
  const progress = progressOn(process.stderr)
  const made = await onInterrupt(
    () => {
      removeStagingFolders(join(context.root, 'dist'))
      process.stderr.write('Interrupted: dist/ is as it was.\n')
    },
    () =>
      makePackage({
        context,
        config,
        compiler,
        // Scanned before reading: a file that changes during the build makes the next one compile again.
        known: last?.state.seeds === config.seeds ? last : null,
        store,
        progress,
        last: last && leftBy(last, store),
      }),
  )
  // A folder that others share holds what they need.
  if (cache === undefined) store.prune(made.keys)
  process.stderr.write(made.report)
  if (made.written === null) {
    process.stderr.write('Nothing was written: dist/ is as it was.\n')
    return 1
  }
  const { written, removed } = made.written.result
  say(`${made.table}${written} files written, ${removed} removed.\n`)
  return 0
}

export interface BuildJob {
  readonly context: Context
  readonly config: CorpusConfig
  readonly compiler: NamedCompiler
  /** null: nobody has looked at the seeds yet. */
  readonly known: { readonly scan: FolderScan; readonly inputs: Inputs } | null
  readonly store: PackStore
  readonly progress: Progress
  readonly last: Left | null
}

/** What a build leaves to the next one. */
export interface Left {
  readonly stale: readonly string[]
  /** null when somebody has touched it since. */
  readonly dist: (LastPackage & { readonly output: KnownOutput }) | null
}

export function leftBy({ state, output }: LastBuild, store: PackStore): Left {
  const { stale, keys, parts } = state
  if (output === null) return { stale, dist: null }
  const entries = keys.map((key) => store.find(key)?.entry ?? undefined)
  return { stale, dist: { output, entries, parts } }
}

export interface Made {
  readonly report: string
  readonly table: string
  readonly keys: ReadonlySet<string>
  /** null when errors kept the package from being written. */
  readonly written: { readonly result: WriteResult; readonly left: Left } | null
}

/** Compiles what the store lacks, and writes the package if all is well. */
export async function makePackage(job: BuildJob): Promise<Made> {
  const { context, last } = job
  const destination = openDestination(join(context.root, 'dist'), {
    journal: journalFile(context.root),
    known: last?.dist?.output ?? null,
    stale: last?.stale ?? [],
  })
  try {
    return await makeInto(destination, job)
  } catch (error) {
    destination.discard()
    throw error
  } finally {
    job.progress.end()
  }
}

async function makeInto(
  destination: Destination,
  { context, config, compiler, known, store, progress, last }: BuildJob,
): Promise<Made> {
  const { root, bundle, codeKey } = context
  const folder = join(root, config.seeds)
  const compile = (names: readonly string[]) => compileNames(names, context, store, progress, destination)
  // Where nothing is compiled yet, all is: what reads the files then also hashes them.
  const first = known === null && store.isEmpty() ? await compile(seedNames(fileNames(folder))) : []
  const scan = known?.scan ?? scanFolder(folder, hashesOf(first))
  const inputs = known?.inputs ?? inputsOf(root, scan)
  const sources = readSources(config, root, scan, codeKey)
  await compile(sources.seeds.flatMap(({ name, key }) => (store.find(key) === undefined ? [name] : [])))
  const corpus = compileCorpus(config, root, { store, codeKey, sources, compiler })
  store.flush()
  const { packageJson } = inputs
  const faults = checkExports(packageJson)
  const report = await reportText([...corpus.diagnostics, ...faults])
  if (hasErrors(corpus) || faults.length > 0) {
    destination.discard()
    return { report, table: '', keys: corpus.keys, written: null }
  }
  const { name } = JSON.parse(packageJson) as { readonly name: string }
  const recalled = recall(corpus.entries, last?.dist ?? null, (path) => readOrNull(join(root, 'dist', path)))
  const files = packageFiles(corpus, name, shippedCode(bundle), recalled)
  const result = await writePackage(destination, files, pauser(corpus, progress))
  const table = buildTable(corpus, `${result.files} files in dist/`)
  rememberBuild(
    root,
    {
      codeKey,
      seeds: config.seeds,
      inputs,
      report,
      table,
      stale: result.stale,
      keys: corpus.entries.map(corpus.keyOf),
      parts: recalled.parts,
    },
    result.output,
  )
  const { stale, output } = result
  const left = { stale, dist: { output, entries: corpus.entries, parts: recalled.parts } }
  return { report, table, keys: corpus.keys, written: { result, left } }
}

function shippedCode(bundle: string): ShippedCode {
  const read = (path: string): string => readFileSync(join(bundle, path), 'utf8')
  return {
    runtime: read('runtime.js'),
    rendererTypes: rendererTypes(JSON.parse(read('runtime.json'))),
    cms: new Map(targets.map(({ name }) => [name, read(`cms-${name}.js`)])),
  }
}

/**
 * Many seeds are compiled in threads. A first package takes their documents as they come, ahead of all checks. Gives the
 * files of what was compiled, as they were then.
 */
async function compileNames(
  names: readonly string[],
  { root, bundle, codeKey }: Context,
  store: PackStore,
  progress: Progress,
  destination: Destination,
): Promise<SeedPair[]> {
  const compiled: SeedPair[] = []
  await compileMany(
    join(bundle, 'thread.js'),
    { root, folder: store.folder, codeKey, names },
    {
      progress: (done) => progress.show(`compiled ${done} of ${names.length}`, done, names.length),
      pack({ name, texts, pairs }) {
        compiled.push(...pairs)
        for (const { entry, at } of store.load(name)) {
          const text = texts.subarray(at[0], at[0] + at[1])
          if (entry !== null) destination.stage(documentFiles(entry, () => text))
        }
      },
    },
  )
  return compiled
}

/** Lets signals in and shows the progress, now and then. */
function pauser({ entries }: CompiledCorpus, progress: Progress): () => Promise<void> | undefined {
  let written = 0
  return () => {
    written++
    if (written % 64 !== 0) return undefined
    // What is written after the documents is not counted.
    const documents = Math.min(written, entries.length)
    progress.show(`written ${documents} of ${entries.length}`, documents, entries.length)
    return new Promise((resolve) => setImmediate(resolve))
  }
}
