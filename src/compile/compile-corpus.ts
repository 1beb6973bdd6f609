/**
 * Takes a corpus; gives all its documents, records and redirects, with every problem of every file.
 * Seeds whose bytes, annotation, model and compiler are as before come from the cache.
 */

import { join } from 'node:path'
import { isError, type Problem, sortProblems } from '../diagnostics/problem.ts'
import { earliest } from '../model/date.ts'
import type { Model } from '../model/define.ts'
import { type Outline, outlineOf } from '../model/outline.ts'
import { seedCompiler } from '../seeds/compile-seed.ts'
import type { CompiledSeed, CorpusDocument, LineAccount } from '../seeds/compiled-seed.ts'
import { readSeedFolder } from '../seeds/folder.ts'
import { type CorpusRecord, readRecords } from '../seeds/records.ts'
import { type Redirect, readRedirects, redirectsFile } from '../seeds/redirects.ts'
import { checkCorpus, type RecordFile } from './check-corpus.ts'
import type { CorpusConfig } from './corpus.ts'
import type { SeedCache } from './seed-cache.ts'

export interface CompiledDocument {
  readonly document: CorpusDocument
  readonly lines: readonly LineAccount[]
  readonly markers: number
}

export interface CompiledCorpus {
  readonly model: Model
  readonly outline: Outline
  /** In the order of all lists (the model's `newestFirstBy`). */
  readonly documents: readonly CompiledDocument[]
  readonly records: ReadonlyMap<string, readonly CorpusRecord[]>
  readonly redirects: readonly Redirect[]
  /** All problems, sorted; with an error among them nothing may be written. */
  readonly problems: readonly Problem[]
}

export function compileCorpus(config: CorpusConfig, root: string, cache: SeedCache): CompiledCorpus {
  const { model, seeds } = config
  const outline = outlineOf(model)
  const folder = readSeedFolder(join(root, seeds), seeds, [
    ...model.records.map((r) => r.file),
    redirectsFile,
  ])
  const compile = seedCompiler(model, outline)
  const compiled = folder.pairs.map(({ name, seed, annotation }): CompiledSeed => {
    const input = {
      seedFile: `${seeds}/${name}.txt`,
      annotationFile: `${seeds}/${name}.yaml`,
      name: `${name}.txt`,
      bytes: seed,
      annotation,
    }
    return cache.remember(input, () => compile(input))
  })
  const records = new Map<string, readonly CorpusRecord[]>()
  const recordFiles = new Map<string, RecordFile>()
  const references = compiled.flatMap((c) => c.claims.references)
  const problems: Problem[] = [...folder.problems, ...compiled.flatMap((c) => c.problems)]
  for (const type of model.records) {
    const read = readRecords(folder.others.get(type.file), `${seeds}/${type.file}`, type, outline)
    records.set(type.name, read.records)
    recordFiles.set(type.name, { file: `${seeds}/${type.file}`, ids: read.ids })
    references.push(...read.references)
    problems.push(...read.problems)
  }
  const { redirects, problems: redirectProblems } = readRedirects(
    folder.others.get(redirectsFile),
    `${seeds}/${redirectsFile}`,
  )
  const documents = compiled.flatMap(({ document, lines, markers }) =>
    document === null ? [] : [{ document, lines, markers }],
  )
  problems.push(
    ...redirectProblems,
    ...checkCorpus(
      compiled.map((c) => c.claims),
      references,
      recordFiles,
      redirects,
    ),
  )
  return {
    model,
    outline,
    documents: inListOrder(documents, model),
    records,
    redirects,
    problems: sortProblems(problems),
  }
}

export const hasErrors = (corpus: CompiledCorpus): boolean => corpus.problems.some(isError)

/** Newest first by the earliest instant that the date may mean, undated last; ties, and models without dates, by id. */
function inListOrder<T extends { readonly document: CorpusDocument }>(
  documents: readonly T[],
  model: Model,
): T[] {
  const instants = new Map(documents.map((d) => [d, instantOf(d.document, model.newestFirstBy)]))
  const instant = (d: T): number => instants.get(d) ?? Number.NEGATIVE_INFINITY
  return [...documents].sort((a, b) => {
    const [x, y] = [instant(a), instant(b)]
    return x === y ? (a.document.id < b.document.id ? -1 : 1) : y > x ? 1 : -1
  })
}

function instantOf(document: CorpusDocument, field: string | null): number {
  const date = field === null ? null : document[field]
  return typeof date === 'string' ? (earliest(date) ?? Number.NEGATIVE_INFINITY) : Number.NEGATIVE_INFINITY
}
