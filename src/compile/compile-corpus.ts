/**
 * Takes a corpus and the scan of its seeds folder; gives the entries of all its documents, records and redirects, with
 * every problem of every file. What the store has already is not compiled again.
 */

import { join } from 'node:path'
import { type CorpusRecord, readRecords } from '../annotation/records.ts'
import { type Redirect, readRedirects, redirectsFile } from '../annotation/redirects.ts'
import { isError, type Problem, sortProblems } from '../diagnostics/diagnostic.ts'
import { scanFolder } from '../files/scan-folder.ts'
import type { Model } from '../model/define.ts'
import type { Outline } from '../model/model-schema.ts'
import { checkCorpus, type RecordFile } from './check-corpus.ts'
import { cardIn, type NamedCompiler, namedCompiler } from './compile-named.ts'
import type { Claims, CorpusDocument } from './compiled-seed.ts'
import type { CorpusConfig } from './corpus-config.ts'
import type { Card, Entry } from './index-entry.ts'
import { memoryStore, type SeedStore } from './seed-store.ts'
import { readSources, type Sources } from './sources.ts'

export interface CompiledCorpus {
  readonly model: Model
  readonly outline: Outline
  /** In the order of all lists (the model's `newestFirstBy`). */
  readonly entries: readonly Entry[]
  /** Of the seed of an entry. */
  readonly keyOf: (entry: Entry) => string
  /**
   * JSON of one document in UTF-8, good until the next is asked for.
   *
   * @throws Error when its seed changed since the corpus was compiled.
   */
  readonly textOf: (entry: Entry) => Uint8Array
  readonly records: ReadonlyMap<string, readonly CorpusRecord[]>
  readonly redirects: readonly Redirect[]
  /** All problems, sorted; with an error among them nothing may be written. */
  readonly problems: readonly Problem[]
  /** Keys of all seeds in the store. */
  readonly keys: ReadonlySet<string>
}

export interface CompileOptions {
  readonly store: SeedStore
  readonly codeKey: string
  readonly sources: Sources
  /** For programs that compile more than once. */
  readonly compiler?: NamedCompiler
}

export function compileCorpus(
  config: CorpusConfig,
  root: string,
  { store, codeKey, sources, compiler = namedCompiler(config, root, codeKey) }: CompileOptions,
): CompiledCorpus {
  const { model, seeds } = config
  const { outline } = compiler
  const all = sources.seeds.map((seed) => cardIn(store, compiler, seed))
  const claimsOf = new Map<string, Claims>()
  function placed(index: number): Claims {
    const name = sources.seeds[index]?.name ?? ''
    const known = claimsOf.get(name)
    if (known !== undefined) return known
    const { key, compiled } = compiler.compile(name)
    if (key !== all[index]?.key) throw changedDuringBuild(`${seeds}/${name}.txt`)
    claimsOf.set(name, compiled.claims)
    return compiled.claims
  }
  const cardOf = new Map<Entry, Card>()
  for (const card of all) if (card.entry !== null) cardOf.set(card.entry, card)
  const records = new Map<string, readonly CorpusRecord[]>()
  const recordFiles = new Map<string, RecordFile>()
  const references: Claims['references'][number][] = []
  const problems: Problem[] = [...sources.problems, ...all.flatMap((c) => c.problems)]
  for (const type of model.records) {
    const read = readRecords(sources.others.get(type.file), `${seeds}/${type.file}`, type, outline)
    records.set(type.name, read.records)
    recordFiles.set(type.name, { file: `${seeds}/${type.file}`, ids: read.ids })
    references.push(...read.references)
    problems.push(...read.problems)
  }
  const redirects = readRedirects(sources.others.get(redirectsFile), `${seeds}/${redirectsFile}`)
  problems.push(
    ...redirects.problems,
    ...checkCorpus({
      claims: all.map((card) => card.claims),
      placed,
      references,
      records: recordFiles,
      redirects: redirects.redirects,
    }),
  )
  return {
    model,
    outline,
    entries: [...cardOf.keys()].sort(inListOrder),
    keyOf: (entry) => cardOf.get(entry)?.key ?? '',
    textOf(entry) {
      const card = cardOf.get(entry)
      const known = card === undefined ? null : store.text(card)
      if (known !== null) return known
      // The store has lost it: its seed still has it.
      const again = compiler.file(entry.seed.slice(0, -'.txt'.length))
      if (again.text === null || again.card.entry?.hash !== entry.hash)
        throw changedDuringBuild(`${seeds}/${entry.seed}`)
      return again.text
    },
    records,
    redirects: redirects.redirects,
    problems: sortProblems(problems),
    keys: new Set(all.map((card) => card.key)),
  }
}

const changedDuringBuild = (file: string): Error =>
  new Error(`${file} changed during the build. Build again.`)

/** For callers that need no cache: reads the folder as it is now. */
export function compileFolder(config: CorpusConfig, root: string): CompiledCorpus {
  const scan = scanFolder(join(root, config.seeds))
  const sources = readSources(config, root, scan, '')
  return compileCorpus(config, root, { store: memoryStore(), codeKey: '', sources })
}

export const documentOf = (corpus: CompiledCorpus, entry: Entry): CorpusDocument =>
  JSON.parse(Buffer.from(corpus.textOf(entry)).toString()) as CorpusDocument

export const hasErrors = (corpus: CompiledCorpus): boolean => corpus.problems.some(isError)

/** Newest first, undated last; ties, and models without dates, by id. */
function inListOrder(a: Entry, b: Entry): number {
  const [x, y] = [a.instant ?? Number.NEGATIVE_INFINITY, b.instant ?? Number.NEGATIVE_INFINITY]
  return x === y ? (a.id < b.id ? -1 : 1) : y > x ? 1 : -1
}
