/** Divides the lines of a table into cells: its block has a line for each row, and a tab between cells. */

import type { RoleEntry } from '../annotation/annotation.ts'
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
  let lastLine = pieces[0]?.line
  const cells = pieces.flatMap((piece): Piece[] => {
    if (sign === 'pipe' && isRule.test(text.slice(piece.start, piece.end))) return []
    const isNewRow = piece.line !== lastLine
    lastLine = piece.line
    const first = isNewRow ? '\n' : ''
    if (piece.shown !== null) return [{ ...piece, glue: first }]
    return divide(text, piece, sign, edges).map(({ start, end }, i) => ({
      ...piece,
      start,
      end,
      shown: start === end ? '' : null,
      glue: i === 0 ? first : '\t',
    }))
  })
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

/** `|---|:-:|` under the header. */
const isRule = /^\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?$/

function divide(
  text: string,
  piece: Piece,
  sign: NonNullable<RoleEntry['cells']>,
  edges: readonly number[],
): Cell[] {
  const value = text.slice(piece.start, piece.end)
  if (sign === 'columns') {
    const column = columnOf(text, piece.start)
    const cuts = [column, ...edges.filter((edge) => edge > column && edge < column + value.length)]
    return cuts.map((cut, i) =>
      cellOf(value, piece, cut - column, (cuts[i + 1] ?? column + value.length) - column),
    )
  }
  const cells: Cell[] = []
  let from = 0
  for (const { 0: found, index } of value.matchAll(sign === 'tab' ? /\t/g : /(?<!\\)\|/g)) {
    cells.push(cellOf(value, piece, from, index))
    from = index + found.length
  }
  cells.push(cellOf(value, piece, from, value.length))
  if (sign === 'tab') return cells
  // The pipes at both ends of a row part nothing.
  if (/^\s*\|/.test(value)) cells.shift()
  if (cells.length > 1 && /\|\s*$/.test(value)) cells.pop()
  return cells
}

function cellOf(value: string, { start }: Piece, from: number, to: number): Cell {
  const cell = value.slice(from, to)
  const before = cell.length - cell.trimStart().length
  const first = start + from + (cell.trim() === '' ? 0 : before)
  return { start: first, end: first + cell.trim().length }
}

/** Columns at which cells begin: behind two blanks or more that all rows have there. */
function columnEdges(text: string, pieces: readonly Piece[]): number[] {
  const rows = pieces.map((piece) => ({
    column: columnOf(text, piece.start),
    value: text.slice(piece.start, piece.end),
  }))
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
