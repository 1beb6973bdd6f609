/** Compiles the pieces of one block, with the marks and the note markers on them, into the block's children. */

import type { Inline, MarkDef } from '../model/portable-text.ts'
import type { Piece } from './assign-roles.ts'
import type { Marker } from './markers/find.ts'

/** A mark on a part of the seed's text. */
export interface MarkedRange {
  readonly start: number
  readonly end: number
  readonly mark:
    | string
    | Omit<Extract<MarkDef, { _type: 'language' }>, '_key'>
    | Omit<Extract<MarkDef, { _type: 'link' }>, '_key'>
}

/** What lies on the text of a seed, in all its blocks. */
export interface TextMarks {
  readonly marked: readonly MarkedRange[]
  readonly markers: readonly Marker[]
}

export interface InlineContent {
  readonly children: Inline[]
  readonly markDefs: MarkDef[]
}

/**
 * Note references take the place of their digits, and of the blank before them when a marker drifted off its word.
 * Keys count from 0 within the block: `<block>-0`, `<block>-m0`.
 */
export function inlineContent(
  blockKey: string,
  text: string,
  pieces: readonly Piece[],
  marks: TextMarks,
): InlineContent {
  const plain = plainText(text, pieces, marks)
  if (plain !== null)
    return { children: [{ _type: 'span', _key: `${blockKey}-0`, text: plain, marks: [] }], markDefs: [] }
  const children: Inline[] = []
  const markDefs: MarkDef[] = []
  /** Those that `markDefs` has, at the same places. */
  const defined: MarkedRange[] = []
  const keyOf = (range: MarkedRange): string => {
    if (typeof range.mark === 'string') return range.mark
    const known = defined.indexOf(range)
    const key = `${blockKey}-m${known === -1 ? defined.length : known}`
    if (known === -1) {
      defined.push(range)
      markDefs.push({ ...range.mark, _key: key } as MarkDef)
    }
    return key
  }
  const span = (value: string, marks: string[]): void => {
    if (value !== '')
      children.push({ _type: 'span', _key: `${blockKey}-${children.length}`, text: value, marks })
  }
  for (const [i, piece] of pieces.entries()) {
    if (i > 0) span(piece.entry.join === 'newline' ? '\n' : ' ', [])
    const inside = marks.markers.filter((m) => m.start >= piece.start && m.end <= piece.end)
    const ranges = marks.marked.filter((r) => touches(r, piece))
    const whole = text.slice(piece.start, piece.end)
    const start = piece.start + lead(piece, i, whole)
    const end = piece.start + whole.trimEnd().length
    // Most text has neither.
    if (inside.length === 0 && ranges.length === 0) {
      span(text.slice(start, end), [])
      continue
    }
    const cuts = new Set([start, end])
    for (const edge of [...inside, ...ranges].flatMap((r) => [r.start, r.end]))
      if (edge > start && edge < end && !inside.some((m) => m.start < edge && edge < m.end)) cuts.add(edge)
    const edges = [...cuts].sort((a, b) => a - b)
    for (const [n, from] of edges.entries()) {
      const to = edges[n + 1]
      if (to === undefined) break
      const marker = inside.find((m) => m.start === from)
      if (marker !== undefined) {
        children.push({ _type: 'noteReference', _key: `${blockKey}-${children.length}`, label: marker.label })
        continue
      }
      // A blank before a marker goes with it, unless it parts two words.
      const beforeMarker = inside.some((m) => m.start === to && !/[\p{L}\p{N}]/u.test(text.charAt(m.end)))
      const value = text.slice(from, to)
      const own = ranges.filter((r) => r.start <= from && to <= r.end).map(keyOf)
      span(beforeMarker ? value.trimEnd() : value, own)
    }
  }
  return { children, markDefs }
}

/** Most blocks are one piece with neither marks nor note markers: its text, if there is any; null for all others. */
function plainText(
  text: string,
  [piece, ...others]: readonly Piece[],
  { marked, markers }: TextMarks,
): string | null {
  if (piece === undefined || others.length > 0) return null
  if (marked.some((r) => touches(r, piece)) || markers.some((m) => touches(m, piece))) return null
  const value = text.slice(piece.start, piece.end)
  return value.slice(lead(piece, 0, value)).trimEnd() || null
}

const touches = (range: { readonly start: number; readonly end: number }, piece: Piece): boolean =>
  range.start < piece.end && range.end > piece.start

const listSigns = {
  bullet: /^\s*(?:[-*+•‣◦–—]\s+(?=\S))?/,
  number: /^\s*(?:[\p{Nd}]{1,4}[.)]\s+(?=\S))?/u,
} as const

/** Blanks before the text, and the sign of a list item: being an item says what the sign said. */
function lead(piece: Piece, index: number, value: string): number {
  if (index === 0 && piece.role.kind === 'block' && piece.role.listItem !== undefined)
    return listSigns[piece.role.listItem].exec(value)?.[0].length ?? 0
  return value.length - value.trimStart().length
}
