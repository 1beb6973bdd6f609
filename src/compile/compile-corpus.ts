/**
 * Compiles a corpus: the entries of all its documents, its records and redirects, with every problem of every file. What
 * the store has already is not compiled again.
 */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Declarations } from '../annotation/declarations.ts'
import { type CorpusRecord, readRecords } from '../annotation/records.ts'
import { type Redirect, readRedirects, redirectsFile } from '../annotation/redirects.ts'
import { type Diagnostic, isError, sortDiagnostics } from '../diagnostics/diagnostic.ts'
import { scanFolder } from '../files/scan-folder.ts'
import type { Model } from '../model/define.ts'
import type { CorpusDocument } from '../model/document.ts'
import type { ModelSchema } from '../model/model-schema.ts'
import { checkCaptures } from './check-captures.ts'
import { checkCorpus, type RecordFile } from './check-corpus.ts'
import { indexEntryIn, type NamedCompiler, namedCompiler } from './compile-named.ts'
import type { CorpusConfig } from './corpus-config.ts'
import type { DocumentEntry, IndexEntry, SeedTexts } from './index-entry.ts'
import { memoryStore, type SeedStore } from './seed-store.ts'
import { readSources, type Sources } from './sources.ts'
import { type RecordsOfType, unusedRecords } from './unused-records.ts'

export interface CompiledCorpus {
  readonly model: Model
  readonly modelSchema: ModelSchema
  /** In the order of all lists (the model's `sortBy`). */
  readonly entries: readonly DocumentEntry[]
  /** File name of the annotation of an entry, without the ending. */
  readonly nameOf: (entry: DocumentEntry) => string
  /** Cache key of the seed of an entry. */
  readonly keyOf: (entry: DocumentEntry) => string
  /**
   * Of one document, valid until those of the next are asked for.
   *
   * @throws Error when its seed changed since the corpus was compiled.
   */
  readonly textsOf: (entry: DocumentEntry) => SeedTexts
  readonly records: ReadonlyMap<string, readonly CorpusRecord[]>
  readonly redirects: readonly Redirect[]
  /** All problems, sorted; with an error among them nothing may be written. */
  readonly diagnostics: readonly Diagnostic[]
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
  const { modelSchema } = compiler
  const all = sources.seeds.map((seed) => indexEntryIn(store, compiler, seed))
  const declarationsOf = new Map<string, Declarations>()
  function locatedDeclarations(index: number): Declarations {
    const { name, capture } = sources.seeds[index] ?? { name: '', capture: '' }
    const known = declarationsOf.get(name)
    if (known !== undefined) return known
    const { key, compiled } = compiler.compile(name)
    if (key !== all[index]?.key) throw changedDuringBuild(`${seeds}/${capture}.txt`)
    declarationsOf.set(name, compiled.declarations)
    return compiled.declarations
  }
  const indexOf = new Map<DocumentEntry, number>()
  for (const [i, { document }] of all.entries()) if (document !== null) indexOf.set(document, i)
  const indexEntryOf = (entry: DocumentEntry): IndexEntry | undefined => all[indexOf.get(entry) ?? -1]
  const nameOf = (entry: DocumentEntry): string => sources.seeds[indexOf.get(entry) ?? -1]?.name ?? ''
  const declarations = all.map((indexEntry) => indexEntry.declarations)
  const records = new Map<string, readonly CorpusRecord[]>()
  const recordFiles = new Map<string, RecordFile>()
  const recordTypes: RecordsOfType[] = []
  const references: Declarations['references'][number][] = []
  const diagnostics: Diagnostic[] = [...sources.diagnostics, ...all.flatMap((c) => c.diagnostics)]
  for (const type of model.records) {
    const read = readRecords(sources.others.get(type.file), `${seeds}/${type.file}`, type, modelSchema)
    records.set(type.name, read.records)
    recordFiles.set(type.name, { file: `${seeds}/${type.file}`, ids: read.ids })
    references.push(...read.references)
    diagnostics.push(...read.diagnostics)
    recordTypes.push({ type: type.name, ...read })
  }
  const redirects = readRedirects(sources.others.get(redirectsFile), `${seeds}/${redirectsFile}`)
  diagnostics.push(
    ...redirects.diagnostics,
    ...checkCorpus({
      declarations,
      locatedDeclarations,
      references,
      records: recordFiles,
      redirects: redirects.redirects,
    }),
    ...checkCaptures({
      seeds: sources.seeds,
      indexEntries: all,
      locatedDeclarations,
      shown: seeds,
      read: (capture) => readFileSync(join(root, seeds, `${capture}.txt`)),
    }),
  )
  // What is not read, or is mistyped, may name any of them.
  if (!diagnostics.some(isError)) diagnostics.push(...unusedRecords(declarations, recordTypes))
  return {
    model,
    modelSchema,
    entries: [...indexOf.keys()].sort(listOrder(model)),
    nameOf,
    keyOf: (entry) => indexEntryOf(entry)?.key ?? '',
    textsOf(entry) {
      const indexEntry = indexEntryOf(entry)
      const known = indexEntry === undefined ? null : store.texts(indexEntry)
      if (known !== null) return known
      // The store has lost it: it is compiled again.
      const again = compiler.index(nameOf(entry))
      const { document } = again.indexEntry
      if (again.texts === null || document?.hash !== entry.hash || document.linesHash !== entry.linesHash)
        throw changedDuringBuild(`${seeds}/${entry.seed}`)
      return again.texts
    },
    records,
    redirects: redirects.redirects,
    diagnostics: sortDiagnostics(diagnostics),
    keys: new Set(all.map((indexEntry) => indexEntry.key)),
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

export const documentOf = (corpus: CompiledCorpus, entry: DocumentEntry): CorpusDocument =>
  JSON.parse(Buffer.from(corpus.textsOf(entry).document).toString()) as CorpusDocument

export const hasErrors = (corpus: CompiledCorpus): boolean => corpus.diagnostics.some(isError)

/** By the model's `sortBy`, undated last; ties, and models without dates, by id. */
function listOrder({ sortBy }: Model): (a: DocumentEntry, b: DocumentEntry) => number {
  const sign = sortBy?.order === 'ascending' ? -1 : 1
  const instantOf = ({ instant }: DocumentEntry): number =>
    instant === null ? Number.NEGATIVE_INFINITY : sign * instant
  return (a, b) => {
    const [x, y] = [instantOf(a), instantOf(b)]
    return x === y ? (a.id < b.id ? -1 : 1) : y > x ? 1 : -1
  }
}
