/** Compiles the pieces of one block, with the marks and the note markers on them, into the block's children. */

import type { Inline, MarkDef } from '../model/portable-text.ts'
import type { Piece } from './assign-roles.ts'
import type { LinkedMarker } from './markers/marker.ts'
import type { NoteLabel } from './note-label.ts'

/** A mark on a part of the seed's text. */
export interface MarkedRange {
  readonly start: number
  readonly end: number
  readonly mark:
    | string
    | Omit<Extract<MarkDef, { _type: 'language' }>, '_key'>
    | Omit<Extract<MarkDef, { _type: 'link' }>, '_key'>
}

/** What lies on the text of a seed, by the piece that it lies on. */
export interface TextMarks {
  /** In the order of the annotation. */
  readonly marked: ReadonlyMap<Piece, readonly MarkedRange[]>
  /** In the order of the text, and none over another. */
  readonly markers: ReadonlyMap<Piece, readonly LinkedMarker[]>
  /** Of the pieces with which a note begins. */
  readonly labels: ReadonlyMap<Piece, NoteLabel>
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
  const keys = new Map<MarkedRange, string>()
  const keyOf = (range: MarkedRange): string => {
    if (typeof range.mark === 'string') return range.mark
    const known = keys.get(range)
    if (known !== undefined) return known
    const key = `${blockKey}-m${keys.size}`
    keys.set(range, key)
    markDefs.push({ ...range.mark, _key: key } as MarkDef)
    return key
  }
  const span = (value: string, marks: string[]): void => {
    if (value !== '')
      children.push({ _type: 'span', _key: `${blockKey}-${children.length}`, text: value, marks })
  }
  for (const [i, piece] of pieces.entries()) {
    if (i > 0) span(piece.entry.join === 'newline' ? '\n' : ' ', [])
    const whole = text.slice(piece.start, piece.end)
    const shown = {
      start: piece.start + lead(piece, i, whole, marks),
      end: piece.start + whole.trimEnd().length,
    }
    const markers = marks.markers.get(piece) ?? none
    const ranges = marks.marked.get(piece) ?? none
    // Most text has neither.
    if (markers.length === 0 && ranges.length === 0) {
      span(text.slice(shown.start, shown.end), [])
      continue
    }
    for (const { from, to, marker, nextMarker, covering } of partsOf(shown, markers, ranges)) {
      if (marker !== null) {
        children.push({
          _type: 'noteReference',
          _key: `${blockKey}-${children.length}`,
          label: marker.label,
          ...(marker.note === null ? {} : { note: marker.note }),
        })
        continue
      }
      // A blank before a marker goes with it, unless it parts two words.
      const goes = nextMarker !== null && !/[\p{L}\p{N}]/u.test(text.charAt(nextMarker.end))
      const value = text.slice(from, to)
      span(goes ? value.trimEnd() : value, covering.map(keyOf))
    }
  }
  return { children, markDefs }
}

const none: readonly never[] = []

/** A part of a piece on which the same marks lie from end to end. */
interface Part {
  readonly from: number
  readonly to: number
  /** The marker that the part is. */
  readonly marker: LinkedMarker | null
  /** The marker that begins where the part ends. */
  readonly nextMarker: LinkedMarker | null
  /** The marks on it, in the order of the annotation. */
  readonly covering: readonly MarkedRange[]
}

/** Goes over the text once: a mark is looked at where it begins and for each part that it covers. */
function partsOf(
  shown: { readonly start: number; readonly end: number },
  markers: readonly LinkedMarker[],
  ranges: readonly MarkedRange[],
): Part[] {
  const edges = edgesOf(shown, markers, ranges)
  const markerAt = new Map(markers.map((marker) => [marker.start, marker]))
  const waiting = ranges
    .map((range, order) => ({ range, order }))
    .sort((a, b) => a.range.start - b.range.start || a.order - b.order)
  let next = 0
  let open: typeof waiting = []
  const parts: Part[] = []
  for (const [n, from] of edges.entries()) {
    const to = edges[n + 1]
    if (to === undefined) break
    open = open.filter(({ range }) => range.end >= to)
    const before = open.length
    for (; next < waiting.length; next++) {
      const begun = waiting[next]
      if (begun === undefined || begun.range.start > from) break
      if (begun.range.end >= to) open.push(begun)
    }
    if (open.length > before) open.sort((a, b) => a.order - b.order)
    const marker = markerAt.get(from) ?? null
    const covering = open.map(({ range }) => range)
    parts.push({ from, to, marker, nextMarker: markerAt.get(to) ?? null, covering })
  }
  return parts
}

/** Where something begins or ends, in order; a mark that begins or ends inside a marker does not divide it. */
function edgesOf(
  { start, end }: { readonly start: number; readonly end: number },
  markers: readonly LinkedMarker[],
  ranges: readonly MarkedRange[],
): number[] {
  const cuts = new Set([start, end])
  for (const { start: first, end: last } of [...markers, ...ranges])
    for (const edge of [first, last]) if (edge > start && edge < end) cuts.add(edge)
  let next = 0
  return [...cuts]
    .sort((a, b) => a - b)
    .filter((edge) => {
      while ((markers[next]?.end ?? edge) < edge) next++
      const marker = markers[next]
      return marker === undefined || edge <= marker.start || edge >= marker.end
    })
}

/** Most blocks are one piece with neither marks nor note markers: its text, if there is any; null for all others. */
function plainText(text: string, [piece, ...others]: readonly Piece[], marks: TextMarks): string | null {
  if (piece === undefined || others.length > 0) return null
  if (marks.marked.has(piece) || marks.markers.has(piece)) return null
  const value = text.slice(piece.start, piece.end)
  return value.slice(lead(piece, 0, value, marks)).trimEnd() || null
}

const listSigns = {
  bullet: /^\s*(?:[-*+•‣◦–—]\s+(?=\S))?/,
  number: /^\s*(?:[\p{Nd}]{1,4}[.)]\s+(?=\S))?/u,
} as const

/** Blanks before the text, and the sign of a list item or a note, which the block has. */
function lead(piece: Piece, index: number, value: string, { labels }: TextMarks): number {
  const label = labels.get(piece)
  if (label !== undefined) return label.length
  if (index === 0 && piece.role.kind === 'block' && piece.role.listItem !== undefined)
    return listSigns[piece.role.listItem].exec(value)?.[0].length ?? 0
  return value.length - value.trimStart().length
}
