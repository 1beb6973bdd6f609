/** Reads the signs of the numbered items of a text, list by list, and warns of numbers that do not count on. */

import type { ReadingState, SeedText } from '../annotation/seed-text.ts'
import { diagnostic } from '../diagnostics/diagnostic.ts'
import { firstOfGroups, type Piece } from './assign-roles.ts'
import { countsOn, type ItemMarker, readMarkers } from './list-marker.ts'

/** The sign of each numbered item that has one, by the group of its pieces. */
export type ItemMarkers = ReadonlyMap<number, ItemMarker>

interface Item {
  readonly piece: Piece
  readonly text: string
  /** Whether other blocks stand between it and the item before. */
  readonly apart: boolean
}

/** Items of one level that a heading, a reply or an item of a level above does not part. */
type List = Item[]

export function readItems(state: ReadingState, pieces: readonly Piece[]): ItemMarkers {
  const signs = new Map<number, ItemMarker>()
  for (const list of listsOf(state, pieces)) {
    const markers = readMarkers(list.map((item) => item.text))
    for (const [i, { piece }] of list.entries()) {
      const marker = markers[i]
      if (marker !== undefined && marker !== null) signs.set(piece.group, marker)
    }
    reportGaps(state, list, markers)
    reportWithoutSign(state, list, markers)
  }
  return signs
}

const nobody: readonly List[] = []

function listsOf({ seed }: ReadingState, pieces: readonly Piece[]): readonly List[] {
  if (!pieces.some(({ role }) => role.kind === 'block' && role.listItem === 'number')) return nobody
  const lists: List[] = []
  const heads = firstOfGroups(pieces)
  /** The list that is open on each level. */
  let open: List[] = []
  let apart = false
  let reply: number | null = null
  for (const [i, piece] of pieces.entries()) {
    const { role, group } = piece
    if (role.kind !== 'block' || heads.get(group) !== piece) continue
    if (piece.reply !== reply || /^h[1-6]$/.test(role.style)) open = []
    reply = piece.reply
    if (role.listItem === undefined) {
      apart ||= !beside.has(role.style)
      continue
    }
    const level = role.level ?? 1
    open.length = Math.min(open.length, level + 1)
    if (role.listItem === 'bullet') continue
    let list = open[level]
    if (list === undefined) {
      list = []
      open[level] = list
      lists.push(list)
    }
    list.push({ piece, text: beginningOf(seed.text, pieces, i), apart })
    apart = false
  }
  return lists
}

/** What stands beside an item does not part its list. */
const beside: ReadonlySet<string> = new Set(['note', 'caption', 'attribution', 'attribution-before'])

/** Enough of the text of a block to hold its sign. */
function beginningOf(seedText: string, pieces: readonly Piece[], from: number): string {
  let text = ''
  const group = pieces[from]?.group
  for (let i = from; text.length < 80; i++) {
    const piece = pieces[i]
    if (piece === undefined || (piece.group !== group && piece.role.kind === 'block')) break
    if (piece.group === group && piece.role.kind === 'block')
      text += piece.glue + (piece.shown ?? seedText.slice(piece.start, piece.end))
  }
  return text
}

function reportGaps(
  { seed, locate, diagnostics }: ReadingState,
  list: List,
  markers: readonly (ItemMarker | null)[],
): void {
  /** The last sign of each style; the lists in the list are open, innermost last. */
  const last = new Map<string, ItemMarker>()
  let apart = false
  for (const [i, item] of list.entries()) {
    const marker = markers[i] ?? null
    apart ||= item.apart
    if (marker === null || marker.value === null) continue
    const before = last.get(marker.style)
    if (before !== undefined) closeInner(last, marker.style)
    last.set(marker.style, marker)
    const next = (before?.value ?? 0) + 1
    const goesOn = before === undefined || countsOn(before, marker) || (marker.value === 1 && apart)
    apart = false
    if (goesOn) continue
    diagnostics.push(
      diagnostic('list/not-counting', locate.inSeed(beginOf(seed, item)), {
        found: `“${marker.marker}” (${marker.value}) after “${before.marker}” (${before.value})`,
        expected: `the number ${next}`,
      }),
    )
  }
}

/** Readers see no number before such an item: none is made up where the author gives the numbers. */
function reportWithoutSign(
  { seed, locate, diagnostics }: ReadingState,
  list: List,
  markers: readonly (ItemMarker | null)[],
): void {
  const known = markers.find((marker) => marker !== null)
  if (known === undefined || known === null) return
  for (const [i, item] of list.entries()) {
    if ((markers[i] ?? null) !== null) continue
    const text = item.text.trim()
    diagnostics.push(
      diagnostic('list/no-sign', locate.inSeed(beginOf(seed, item)), {
        found: `“${text.length > 40 ? `${text.slice(0, 39)}…` : text}”`,
        expected: `a sign in front, such as “${(markers[i - 1] ?? known).marker}” of another item`,
      }),
    )
  }
}

/** Offset of the first sign of an item that is no blank. */
function beginOf({ text }: SeedText, { piece }: Item): number {
  return piece.start + Math.max(0, text.slice(piece.start, piece.end).search(/\S/))
}

function closeInner(last: Map<string, ItemMarker>, style: string): void {
  for (const other of [...last.keys()].reverse()) {
    if (other === style) return
    last.delete(other)
  }
}
