/** `seed keys` gives the texts of seeds the keys that they had in the last release, and writes them into their annotations. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseYaml } from '../annotation/yaml.ts'
import type { CorpusConfig } from '../compile/corpus-config.ts'
import { keyLedgerOf } from '../compile/released-keys.ts'
import { writeFileAtomic } from '../files/write-file-atomic.ts'
import { fileCompiler } from '../release/keys/compile-files.ts'
import { type KeptKeys, keepKeys } from '../release/keys/keep-keys.ts'
import { isShallowClone } from '../release/keys/released-texts.ts'
import type { PastContent } from '../release/release.ts'
import { baselineVersions, readBaselineContent } from '../release/sources/baseline.ts'
import { openWithTexts } from '../release/sources/open-release.ts'
import { captureOf } from '../source/seed-folder.ts'
import { UsageError } from './command.ts'
import { reportText } from './report-text.ts'

interface KeysCommand {
  readonly root: string
  readonly config: CorpusConfig
  /** File names of annotations without the ending, or slugs. */
  readonly names: readonly string[]
  readonly isDry: boolean
  /** Whether keys may lead nowhere because only sums of their texts are at hand. */
  readonly bySums: boolean
}

export async function seedKeys({ root, config, names, isDry, bySums }: KeysCommand): Promise<number> {
  const folder = join(root, config.seeds)
  const annotations = names.map((name) => annotationOf(folder, name, config.seeds))
  const version = baselineVersions(root).at(-1)
  if (version === undefined) {
    process.stdout.write('No release is recorded yet: the keys of all texts are free to move.\n')
    return 0
  }
  const ledger = keyLedgerOf(root)
  const keeper = {
    compiler: fileCompiler(config, root),
    past: releasesFrom(root),
    removed: (id: string) => Object.keys(ledger.of(id)?.removed ?? {}),
  }
  let hasFailed = false
  for (const name of annotations) {
    const kept = keepKeys(name, keeper)
    if (kept.status === 'failed') {
      hasFailed = true
      process.stderr.write(await reportText(kept.diagnostics))
      continue
    }
    const file = `${config.seeds}/${name}.yaml`
    if (kept.status === 'kept' && kept.unfollowed.length > 0 && !bySums) {
      hasFailed = true
      process.stderr.write(questionOf(file, kept.unfollowed, version, isShallowClone(root)))
      continue
    }
    if (kept.status === 'kept' && kept.isChanged && !isDry)
      writeFileAtomic(join(folder, `${name}.yaml`), kept.text)
    process.stdout.write(wordsOf(file, kept, { version, isDry }))
  }
  return hasFailed ? 1 : 0
}

/** From the last one, which is read once; those before it only for a document that it has not. */
function releasesFrom(root: string): Iterable<PastContent> {
  const [last, ...earlier] = baselineVersions(root).reverse()
  const releases: PastContent[] =
    last === undefined ? [] : [{ version: last, content: openWithTexts(root, last).content }]
  return {
    *[Symbol.iterator]() {
      yield* releases
      for (const version of earlier) yield { version, content: readBaselineContent(root, version) }
    },
  }
}

/** File name of an annotation without the ending. @throws UsageError when there is none. */
function annotationOf(folder: string, stem: string, seeds: string): string {
  const has = (file: string): boolean => existsSync(join(folder, file))
  const found = has(`${stem}.yaml`) ? stem : annotationWithSlug(folder, stem)
  if (found === undefined)
    throw new UsageError(
      `There is no ${seeds}/${stem}.yaml, and no annotation has the slug \`${stem}\`, or had it.`,
    )
  if (captureOf(found, (capture) => has(`${capture}.txt`)) === undefined)
    throw new UsageError(`There is no ${seeds}/${found}.txt: put the text there first.`)
  return found
}

/** Of a slug that it has, before one that it had. */
function annotationWithSlug(folder: string, slug: string): string | undefined {
  const values = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => ({ file, value: parseYaml(readFileSync(join(folder, file), 'utf8'), file).value }))
  const found =
    values.find(({ value }) => value.slug === slug) ??
    values.find(({ value }) => Array.isArray(value.aliases) && value.aliases.includes(slug))
  return found?.file.replace(/\.yaml$/, '')
}

const questionOf = (
  file: string,
  keys: readonly string[],
  version: string,
  isShallow: boolean,
): string => `${file}: wrote nothing
  Are these texts gone, or only edited? ${keys.join(', ')}
  Neither the package of ${version} nor git has their words, and of sums nobody can tell.${
    isShallow ? '\n  This is a shallow clone: `git fetch --unshallow` brings the words.' : ''
  }
  Where they are gone, \`--sums\` writes that their keys lead nowhere.
`

function wordsOf(
  file: string,
  kept: Exclude<KeptKeys, { status: 'failed' }>,
  { version, isDry }: { readonly version: string; readonly isDry: boolean },
): string {
  if (kept.status === 'unreleased')
    return `${file}: nothing to do. ${version} says nothing of its keys, so that they are free to move.\n`
  const { isChanged, added, former, source } = kept
  const gone = Object.entries(former).map(([key, to]) => (to === null ? key : `${key} (now ${to})`))
  const total = kept.kept + gone.length
  const rows = [
    `kept  ${kept.kept} of the ${total} keys of ${version}`,
    ...(added.length > 0 ? [`new   ${listed(added)}`] : []),
    ...(gone.length > 0 ? [`gone  ${listed(gone)}`] : []),
  ]
  const done = !isChanged ? 'nothing to do' : isDry ? 'would write keys' : 'wrote keys'
  return `${file}: ${done}\n${rows.map((row) => `  ${row}\n`).join('')}${source === 'sums' ? sumsOnly(version) : ''}`
}

/** Longer lists are cut. */
const mostListed = 12

const listed = (keys: readonly string[]): string =>
  keys.length > mostListed
    ? `${keys.slice(0, mostListed).join(', ')} and ${keys.length - mostListed} more`
    : keys.join(', ')

const sumsOnly = (version: string): string =>
  `  Neither the package of ${version} nor git has its texts: a text that was edited has its key where it stands between the same
  neighbours. Look through what was written.\n`
