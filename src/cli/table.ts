/** Takes a compiled corpus; gives the table that `build` prints: a row for each seed, or for each type when seeds are many. */

import type { CompiledCorpus } from '../compile/compile-corpus.ts'
import type { Entry } from '../compile/index-entry.ts'
import type { Tally } from '../text/line-account.ts'

/** More rows than this nobody reads. */
const manySeeds = 50

export function buildTable(corpus: CompiledCorpus, where: string): string {
  const { entries, model } = corpus
  const rows =
    entries.length > manySeeds
      ? [['type', 'documents', ...tallyHeader], ...model.documents.map(({ name }) => typeRow(name, entries))]
      : [['seed', 'type', 'slug', ...tallyHeader], ...[...entries].sort(bySeed).map(seedRow)]
  const records = [...corpus.records].map(
    ([type, list]) =>
      `${list.length} ${list.length === 1 ? type : (model.records.find((r) => r.name === type)?.plural ?? type)}`,
  )
  const total = [`${entries.length} documents`, ...records, where].join(', ')
  return `${align(rows)}\n\n${total}\n`
}

const bySeed = (a: Entry, b: Entry): number => (a.seed < b.seed ? -1 : 1)

const seedRow = (e: Entry): string[] => [e.seed, e.type, e.slug, ...tallyCells(e.tally, e.words)]

function typeRow(type: string, entries: readonly Entry[]): string[] {
  const total = { lines: 0, kept: 0, notes: 0, words: 0, documents: 0 }
  const omitted: Record<string, number> = {}
  for (const { type: own, tally, words } of entries) {
    if (own !== type) continue
    total.documents++
    total.lines += tally.lines
    total.kept += tally.kept
    total.notes += tally.notes
    total.words += words
    for (const role of Object.keys(tally.omitted))
      omitted[role] = (omitted[role] ?? 0) + (tally.omitted[role] ?? 0)
  }
  return [type, String(total.documents), ...tallyCells({ ...total, omitted }, total.words)]
}

const tallyHeader = ['lines', 'kept', 'omitted', 'notes', 'words']

function tallyCells({ lines, kept, omitted, notes }: Tally, words: number): string[] {
  const reasons = Object.entries(omitted).map(([role, count]) => `${count} ${role}`)
  return [String(lines), String(kept), reasons.join(', ') || '–', String(notes), String(words)]
}

function align(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length))) ?? []
  return rows
    .map((row) =>
      row
        .map((cell, i) => (/^\d+$/.test(cell) ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
