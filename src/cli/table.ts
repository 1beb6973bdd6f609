/** Takes a compiled corpus; gives the table that `build` prints: one row for each seed. */

import type { CompiledCorpus, CompiledDocument } from '../compile/compile-corpus.ts'
import { roleOf } from '../seeds/roles.ts'

export function buildTable(corpus: CompiledCorpus, where: string): string {
  const header = ['seed', 'type', 'slug', 'lines', 'kept', 'omitted', 'notes', 'words']
  const rows = [...corpus.documents].sort((a, b) => (seedOf(a) < seedOf(b) ? -1 : 1)).map(rowOf)
  const records = [...corpus.records].map(
    ([type, list]) =>
      `${list.length} ${list.length === 1 ? type : (corpus.model.records.find((r) => r.name === type)?.plural ?? type)}`,
  )
  const total = [`${rows.length} documents`, ...records, where].join(', ')
  return `${align([header, ...rows])}\n\n${total}\n`
}

function rowOf({ document, lines, markers }: CompiledDocument): string[] {
  const omitted = new Map<string, number>()
  let kept = 0
  for (const line of lines) {
    const reasons = new Set(
      line.roles.flatMap(({ role }) => (roleOf(role).kind === 'omission' ? [role] : [])),
    )
    if (line.roles.some(({ role }) => roleOf(role).kind !== 'omission')) kept++
    for (const reason of reasons) omitted.set(reason, (omitted.get(reason) ?? 0) + 1)
  }
  const reasons = [...omitted].map(([reason, count]) => `${count} ${reason}`).join(', ')
  return [
    seedOf({ document }),
    document.type,
    document.slug,
    String(lines.length),
    String(kept),
    reasons || '–',
    String(markers),
    String(document.words),
  ]
}

const seedOf = ({ document }: Pick<CompiledDocument, 'document'>): string =>
  (document.source as { readonly seed: string }).seed

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
