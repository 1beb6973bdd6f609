/** Prints the summary of a build as a table: a row for each seed, or for each type when seeds are many. */

import type { BuildSummary } from '../build/summary.ts'
import { textTable } from '../diagnostics/text-table.ts'
import type { Tally } from '../text/line-account.ts'
import { widthOf } from './terminal-width.ts'

export async function buildTable({ documents, records, files, seeds, types }: BuildSummary): Promise<string> {
  const rows =
    seeds === null
      ? [
          ['type', 'documents', ...figures],
          ...types.map((type) => [type.type, String(type.documents), ...figuresOf(type)]),
        ]
      : [
          ['seed', 'type', 'slug', ...figures],
          ...seeds.map((seed) => [seed.seed, seed.type, seed.slug, ...figuresOf(seed)]),
        ]
  const counts = records.map(({ name, count }) => `${count} ${name}`)
  const total = [
    `${documents} ${documents === 1 ? 'document' : 'documents'}`,
    ...counts,
    `${files} files in dist/`,
  ].join(', ')
  return `${textTable(rows, await widthOf(rows.flat()))}\n${total}\n`
}

const figures = ['lines', 'kept', 'omitted', 'notes', 'words']

function figuresOf({
  lines,
  kept,
  omitted,
  notes,
  words,
}: Tally & { readonly words: number }): readonly string[] {
  const reasons = Object.entries(omitted).map(([role, count]) => `${count} ${role}`)
  return [String(lines), String(kept), reasons.join(', ') || '–', String(notes), String(words)]
}
