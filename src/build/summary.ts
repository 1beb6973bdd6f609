/** Summarises a built package in figures: per seed while seeds are few, and per type. */

import type { CompiledCorpus } from '../compile/compile-corpus.ts'
import type { DocumentEntry } from '../compile/index-entry.ts'
import type { Tally } from '../text/line-account.ts'

export interface BuildSummary {
  readonly documents: number
  readonly records: readonly RecordCount[]
  /** Files in dist/ that belong to the package. */
  readonly files: number
  /** Sorted by the file names of their annotations; null when there are more than 50. */
  readonly seeds: readonly SeedSummary[] | null
  /** In the order of the model. */
  readonly types: readonly TypeSummary[]
}

interface RecordCount {
  /** The type's name, or its plural. */
  readonly name: string
  readonly count: number
}

interface SeedSummary extends Tally {
  readonly seed: string
  readonly type: string
  readonly slug: string
  readonly words: number
}

interface TypeSummary extends Tally {
  readonly type: string
  readonly documents: number
  readonly words: number
}

/** Nobody reads a longer table, and a summary is kept with every build. */
const mostSeeds = 50

export function buildSummary(
  { entries, model, records, nameOf }: CompiledCorpus,
  files: number,
): BuildSummary {
  return {
    documents: entries.length,
    records: [...records].map(([type, { length: count }]) => ({
      name: count === 1 ? type : (model.records.find(({ name }) => name === type)?.plural ?? type),
      count,
    })),
    files,
    seeds: entries.length > mostSeeds ? null : [...entries].sort(byName(nameOf)).map(seedSummary),
    types: model.documents.map(({ name }) => typeSummary(name, entries)),
  }
}

const byName =
  (nameOf: CompiledCorpus['nameOf']) =>
  (a: DocumentEntry, b: DocumentEntry): number =>
    nameOf(a) < nameOf(b) ? -1 : 1

const seedSummary = ({ seed, type, slug, tally, words }: DocumentEntry): SeedSummary => ({
  seed,
  type,
  slug,
  ...tally,
  words,
})

function typeSummary(type: string, entries: readonly DocumentEntry[]): TypeSummary {
  const sum = { documents: 0, lines: 0, kept: 0, notes: 0, words: 0 }
  const omitted: Record<string, number> = {}
  for (const { type: own, tally, words } of entries) {
    if (own !== type) continue
    sum.documents++
    sum.lines += tally.lines
    sum.kept += tally.kept
    sum.notes += tally.notes
    sum.words += words
    for (const role of Object.keys(tally.omitted))
      omitted[role] = (omitted[role] ?? 0) + (tally.omitted[role] ?? 0)
  }
  return { type, ...sum, omitted }
}
