/** Divides the lines of a table into cells: its block has a line for each row, and a tab between cells. */

import type { Piece } from './assign-roles.ts'
import { byPiece } from './by-position.ts'
import type { TextMarks } from './inline.ts'

interface Cell {
  readonly start: number
  readonly end: number
}

/** The cells as pieces, with what lies on them. Where a row has nothing in a cell, its piece shows nothing. */
export function tableCells(
  text: string,
  pieces: readonly Piece[],
  marks: TextMarks,
): { readonly pieces: Piece[]; readonly marks: TextMarks } {
  const sign = pieces[0]?.entry.cells ?? 'tab'
  const edges = sign === 'columns' ? columnEdges(text, pieces) : []
  const parts = pieces.flatMap((piece, i): Piece[] => {
    if (sign !== 'tab' && isRule(text, piece, sign)) return []
    const before = pieces[i - 1]
    // Tags of HTML may part cells, too.
    const edge = /[\n\t]*$/.exec(piece.glue)?.[0] ?? ''
    const isNewRow = before !== undefined && before.line !== piece.line
    const glue = isNewRow ? edge.replace(/^\n*/, '\n') : edge
    if (piece.shown !== null) return [{ ...piece, glue }]
    const divided = sign === 'columns' ? byColumns(text, piece, edges) : bySign(text, piece, sign)
    if (sign === 'pipe') {
      // The pipes at both ends of a row part nothing.
      if (before?.line !== piece.line && divided.length > 1 && isBlank(text, divided.at(0))) divided.shift()
      const isLast = pieces[i + 1]?.line !== piece.line
      if (isLast && divided.length > 1 && isBlank(text, divided.at(-1))) divided.pop()
    }
    return divided.flatMap((cell, n) =>
      withoutEscapes(text, cell, sign).map((part, at) => ({
        ...piece,
        ...part,
        glue: at > 0 ? '' : n > 0 ? '\t' : glue,
      })),
    )
  })
  const cells = trimCells(text, parts)
  const marked = byPiece(
    cells,
    pieces.flatMap((piece) => marks.marked.get(piece) ?? []),
  )
  const markers = byPiece(
    cells,
    pieces.flatMap((piece) => marks.markers.get(piece) ?? []),
  )
  return { pieces: cells, marks: { ...marks, marked, markers } }
}

/** `|---|:-:|` or `-----  ---` under the header. */
const isRule = (text: string, { start, end }: Piece, sign: 'pipe' | 'columns'): boolean =>
  rules[sign].test(text.slice(start, end))

const rules = {
  pipe: /^\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?$/,
  columns: /^\s*(?:[-=─━]{4,}|[-=─━]{2,}(?:\s+[-=─━]{2,})+)\s*$/,
}

function byColumns(text: string, { start, end }: Piece, edges: readonly number[]): Cell[] {
  const first = start - columnOf(text, start)
  const cuts = edges.map((edge) => first + edge).filter((cut) => cut > start && cut < end)
  return [start, ...cuts].map((cut, i) => ({ start: cut, end: cuts[i] ?? end }))
}

function bySign(text: string, { start, end }: Piece, sign: 'tab' | 'pipe'): Cell[] {
  const cells: Cell[] = []
  let from = start
  for (const { index } of text.slice(start, end).matchAll(sign === 'tab' ? /\t/g : /\|/g)) {
    const cut = start + index
    // The backslash may have been dropped.
    if (sign === 'pipe' && text.charAt(cut - 1) === '\\') continue
    cells.push({ start: from, end: cut })
    from = cut + 1
  }
  return [...cells, { start: from, end }]
}

/** A backslash says that the pipe behind it is no edge, and is not part of the cell. */
function withoutEscapes(text: string, { start, end }: Cell, sign: string): Cell[] {
  const parts: Cell[] = []
  let from = start
  for (const { index } of sign === 'pipe' ? text.slice(start, end).matchAll(/\\(?=\|)/g) : []) {
    parts.push({ start: from, end: start + index })
    from = start + index + 1
  }
  return [...parts, { start: from, end }]
}

const isBlank = (text: string, cell: Cell | undefined): boolean =>
  text.slice(cell?.start, cell?.end).trim() === ''

/** Blanks at the edges of a cell are not part of it; those between two pieces of it are. */
function trimCells(text: string, parts: readonly Piece[]): Piece[] {
  const starts: number[] = []
  const ends: number[] = []
  let atEdge = true
  for (const [i, { start, end, shown, glue }] of parts.entries()) {
    if (glue !== '') atEdge = true
    const value = text.slice(start, end)
    starts[i] = atEdge && shown === null ? end - value.trimStart().length : start
    atEdge &&= shown === null && starts[i] === end
  }
  atEdge = true
  for (const [i, { start, end, shown }] of [...parts.entries()].reverse()) {
    if ((parts[i + 1]?.glue ?? '\n') !== '') atEdge = true
    const from = starts[i] ?? start
    const value = text.slice(from, end)
    ends[i] = atEdge && shown === null ? from + value.trimEnd().length : end
    atEdge &&= shown === null && ends[i] === from
  }
  return parts.map((part, i) => {
    const [start = part.start, end = part.end] = [starts[i], ends[i]]
    return { ...part, start, end, shown: part.shown ?? (start === end ? '' : null) }
  })
}

/** Columns at which cells begin: behind two blanks or more that all rows have there. */
function columnEdges(text: string, pieces: readonly Piece[]): number[] {
  const rows = pieces
    .filter((piece) => !isRule(text, piece, 'columns'))
    .map(({ start, end }) => ({ column: columnOf(text, start), value: text.slice(start, end) }))
  const width = Math.max(0, ...rows.map(({ column, value }) => column + value.trimEnd().length))
  const isFilled = new Uint8Array(width)
  for (const { column, value } of rows)
    for (let i = 0; i < value.length; i++) if (value.charAt(i).trim() !== '') isFilled[column + i] = 1
  const edges: number[] = []
  for (let i = 2; i < width; i++)
    if (isFilled[i] === 1 && isFilled[i - 1] === 0 && isFilled[i - 2] === 0) edges.push(i)
  return edges
}

const columnOf = (text: string, offset: number): number => offset - (text.lastIndexOf('\n', offset - 1) + 1)
