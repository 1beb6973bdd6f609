/** Compiles the pieces of one block, with the marks and the note markers on them, into the block's children. */

import type { Inline, MarkDef } from '../model/portable-text.ts'
import type { Piece } from './assign-roles.ts'
import { keepsBlanks } from './joining.ts'
import type { ItemMarkers } from './list-items.ts'
import { bulletLength } from './list-marker.ts'
import { commaIn } from './markers/kinds.ts'
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
  readonly items: ItemMarkers
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
  const keys = new Map<MarkedRange['mark'], string>()
  const keyOf = ({ mark }: MarkedRange): string => {
    if (typeof mark === 'string') return mark
    const known = keys.get(mark)
    if (known !== undefined) return known
    const key = `${blockKey}-m${keys.size}`
    keys.set(mark, key)
    markDefs.push({ ...mark, _key: key } as MarkDef)
    return key
  }
  let glue = ''
  let lastMarks: readonly string[] = []
  const nextKey = (): string => `${blockKey}-${children.length}`
  const add = (child: Inline, marks: readonly string[]): void => {
    // What is marked on both sides of a line end is marked across it.
    const across = lastMarks.filter((mark) => marks.includes(mark))
    if (glue !== '') children.push({ _type: 'span', _key: nextKey(), text: glue, marks: across })
    children.push({ ...child, _key: nextKey() })
    glue = ''
    lastMarks = marks
  }
  const span = (value: string, marks: string[]): void => {
    if (value !== '') add({ _type: 'span', _key: '', text: value, marks }, marks)
  }
  for (const { piece, start, end } of shownParts(text, pieces, signLength(text, pieces, marks))) {
    if (children.length > 0 || isCell(piece)) glue += piece.glue
    const markers = marks.markers.get(piece) ?? none
    const ranges = marks.marked.get(piece) ?? none
    if (piece.shown !== null) {
      span(piece.shown, ranges.filter((r) => r.start <= start && end <= r.end).map(keyOf))
      continue
    }
    // Most text has neither.
    if (markers.length === 0 && ranges.length === 0) {
      span(text.slice(start, end), [])
      continue
    }
    for (const { from, to, here, nextMarker, covering } of partsOf({ start, end }, markers, ranges)) {
      for (const [i, { label, note }] of here.entries()) {
        if (i > 0) span(commaIn(text.slice(from, to)), [])
        add({ _type: 'noteReference', _key: '', label, ...(note === null ? {} : { note }) }, [])
      }
      if (here.length > 0) continue
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
  /** The markers that the part is; several where one names several notes. */
  readonly here: readonly LinkedMarker[]
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
  const markersAt = new Map<number, LinkedMarker[]>()
  for (const marker of markers) {
    const others = markersAt.get(marker.start)
    if (others === undefined) markersAt.set(marker.start, [marker])
    else others.push(marker)
  }
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
    const here = markersAt.get(from) ?? none
    const covering = open.map(({ range }) => range)
    parts.push({ from, to, here, nextMarker: markersAt.get(to)?.[0] ?? null, covering })
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
function plainText(text: string, pieces: readonly Piece[], marks: TextMarks): string | null {
  const [piece, ...others] = pieces
  if (piece === undefined || others.length > 0 || piece.shown !== null) return null
  if (marks.marked.has(piece) || marks.markers.has(piece)) return null
  const sign = signLength(text, pieces, marks)
  const value = text.slice(piece.start, piece.end)
  if (!trims(piece)) return value.slice(sign) || null
  return (sign > 0 ? value.trimEnd().slice(sign) : value.trim()) || null
}

/** The part of a piece that the block shows. */
interface ShownPart {
  readonly piece: Piece
  readonly start: number
  readonly end: number
}

/** A cell is there even where nothing is in it. */
const isCell = ({ role }: Piece): boolean => role.kind === 'block' && role.style === 'table'

/** Whether blanks at the ends of its lines are no part of its block. */
const trims = ({ role }: Piece): boolean => role.kind === 'block' && !keepsBlanks.has(role.style)

/** Without the sign of a list item, and without the blanks at both ends of a line. */
function shownParts(text: string, pieces: readonly Piece[], sign: number): ShownPart[] {
  const parts: ShownPart[] = []
  let left = sign
  for (const [i, piece] of pieces.entries()) {
    const next = pieces[i + 1]
    const isTrimmed = trims(piece)
    const value = text.slice(piece.start, piece.end)
    let start = piece.start
    if (left > 0) {
      start += Math.min(left, value.length)
      left -= value.length + (next?.glue.length ?? 0)
    } else if (isTrimmed && (piece.glue !== '' || piece.line !== pieces[i - 1]?.line))
      start += value.length - value.trimStart().length
    const isLast = piece.line !== next?.line || next.glue !== ''
    const end = isTrimmed && isLast ? piece.start + value.trimEnd().length : piece.end
    if (end > start || isCell(piece)) parts.push({ piece, start, end })
  }
  return parts
}

/** Length of the sign of a list item or the label of a note, which the block has, with the blanks before and after it. */
function signLength(text: string, [piece]: readonly Piece[], { items, labels }: TextMarks): number {
  const label = piece === undefined ? undefined : labels.get(piece)
  if (label !== undefined) return label.length
  if (piece?.role.kind !== 'block' || piece.role.listItem === undefined) return 0
  if (piece.role.listItem === 'number') return items.get(piece.group)?.length ?? 0
  return bulletLength(text.slice(piece.start, piece.end)) ?? 0
}
