/**
 * Reports tables whose rows do not fit: a row with more cells than the columns, or one closed by pipes with fewer; one column
 * only; more rows of headings than rows. A row that just ends early is none: programs strip the tabs and blanks at line ends.
 */

import type { ReadingState } from '../../annotation/seed-text.ts'
import { diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Piece } from '../assign-roles.ts'
import type { TextMarks } from '../inline.ts'
import { tableCells } from '../table-cells.ts'

interface Row {
  readonly start: number
  readonly line: number
  cells: number
}

export function reportTables(state: ReadingState, pieces: readonly Piece[], marks: TextMarks): void {
  const tables = new Map<number, Piece[]>()
  for (const piece of pieces) {
    if (piece.role.kind !== 'block' || piece.role.style !== 'table') continue
    const table = tables.get(piece.group)
    if (table === undefined) tables.set(piece.group, [piece])
    else table.push(piece)
  }
  for (const table of tables.values()) {
    const rows = rowsOf(tableCells(state.seed.text, table, marks).pieces)
    const [first] = rows
    if (first !== undefined) reportTable(state, table[0]?.entry, rows, first)
  }
}

function rowsOf(cells: readonly Piece[]): readonly Row[] {
  const rows: Row[] = []
  for (const { glue, start, line } of cells) {
    if (rows.length === 0 || glue.includes('\n')) rows.push({ start, line, cells: 1 })
    const row = rows.at(-1)
    if (row !== undefined) row.cells += glue.split('\t').length - 1
  }
  return rows
}

function reportTable(
  { seed, locate, diagnostics }: ReadingState,
  entry: Piece['entry'] | undefined,
  rows: readonly Row[],
  first: Row,
): void {
  const headers = entry?.header ?? 0
  const at = locate.inSeed(first.start)
  if (headers > rows.length) {
    const details = { found: `\`header: ${headers}\``, expected: `at most ${rows.length}` }
    diagnostics.push(diagnostic('table/header', at, details))
  }
  if (rows.every(({ cells }) => cells === 1)) {
    const found = `no cell that ${partedBy[entry?.cells ?? 'tab']} parts from another`
    diagnostics.push(diagnostic('table/one-column', at, { found, expected: 'two columns or more' }))
    return
  }
  const width = headers > 0 ? (rows[headers - 1]?.cells ?? first.cells) : usualWidth(rows)
  const isClosed = ({ line }: Row): boolean => {
    const { start = 0, end = 0 } = seed.lines[line - 1] ?? {}
    return entry?.cells === 'pipe' && /^\s*\|.*\|\s*$/.test(seed.text.slice(start, end))
  }
  for (const row of rows) {
    if (row.cells === width || (row.cells < width && !isClosed(row))) continue
    const cells = row.cells === 1 ? 'a cell' : `${row.cells} cells`
    const details = { found: cells, expected: `${width} cells, as other rows have` }
    diagnostics.push(diagnostic('table/ragged', locate.inSeed(row.start), details))
  }
}

const partedBy = { tab: 'a tab', pipe: 'a pipe', columns: 'a run of blanks in all rows' } as const

/** What most rows have; of two that are as many, the greater. */
function usualWidth(rows: readonly Row[]): number {
  const counts = new Map<number, number>()
  for (const { cells } of rows) counts.set(cells, (counts.get(cells) ?? 0) + 1)
  const [[width] = [0]] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])
  return width
}
