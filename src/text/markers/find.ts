/**
 * Finds the markers of notes in the body, and warns of each that a person should look at. Some are such by their form
 * (kinds.ts); which digits and letters are, the sequence of their numbers decides, in each part of a text. A ruling of the
 * annotation overrides both. The texts of notes are not searched.
 */

import type { NoteKind } from '../../annotation/annotation.ts'
import type { ReadingState } from '../../annotation/seed-text.ts'
import type { Piece } from '../assign-roles.ts'
import { overlapping, type TextSpan } from '../by-position.ts'
import { isNote } from '../note-label.ts'
import type { PartOf } from '../parts.ts'
import { type Candidate, findAlphabetic, findCandidates, findParenthesised } from './candidates.ts'
import { confirmed } from './chain.ts'
import { labelIn, labelsIn, numberIn, numberingOf, sureMarkers } from './kinds.ts'
import type { Marker } from './marker.ts'
import { reportDoubt, reportMissingNumbers, reportNone } from './reports.ts'
import { type Ruling, readRulings } from './rulings.ts'
import { longestPlausibleChain } from './sequence.ts'

/** A marker whose loss would cost less than this is reported. */
const sureMargin = 3
/**
 * A digit run that looks less like a marker by itself is reported even when the sequence takes it: a decimal may stand
 * where a marker was lost. One that looks as much like a marker and is outside the sequence is reported, too.
 */
const strikingWeight = 5

/** Kinds that need the sequence, with what finds their candidates. */
const sequences: { readonly [Kind in NoteKind]?: (text: string, offset: number) => Candidate[] } = {
  digits: findCandidates,
  parentheses: findParenthesised,
  letters: findAlphabetic,
}

interface Search {
  readonly state: ReadingState
  readonly rulings: readonly Ruling[]
  /** The pieces of the body that may hold markers, by the part of the text. */
  readonly parts: readonly (readonly Piece[])[]
  /** The markers so far, in the order of the text. */
  found: readonly Marker[]
}

/** In the order of the text, and none over another. */
export function findMarkers(
  state: ReadingState,
  pieces: readonly Piece[],
  partOf: PartOf,
): readonly Marker[] {
  const body = pieces.filter((piece) => piece.role.kind === 'block')
  const rulings = readRulings(state, body)
  const { notes } = state.annotation
  if (notes === undefined) return ruled(rulings)
  const searched = body.filter((piece) => !isNote(piece))
  const parts = [...groupBy(searched, (piece) => partOf(piece.line)).values()]
  const search: Search = { state, rulings, parts, found: ruled(rulings) }
  const kinds = new Set(typeof notes === 'string' ? [notes] : notes)
  const none = new Set(search.found.length === 0 ? kinds : [])
  for (const find of [addByForm, addBySequence])
    for (const kind of kinds) if (find(search, kind) > 0) none.delete(kind)
  reportMissingNumbers(state, search.found, partOf)
  for (const kind of none) reportNone(state, kind, parts.flat())
  return search.found
}

/** Adds the markers of a kind that are such by their form. Returns how many there are. */
function addByForm(search: Search, kind: NoteKind): number {
  const { text } = search.state.seed
  return add(
    search,
    search.parts
      .flat()
      .flatMap((piece) =>
        sureMarkers(kind, text.slice(piece.start, piece.end)).flatMap(({ index, 0: marker }) => {
          const start = piece.start + index
          return labelsIn(marker).map((label) => ({ start, end: start + marker.length, label }))
        }),
      )
      .filter((marker) => isFree(search, marker)),
  )
}

/** Adds those that the sequence of each part takes, and reports what it does not decide. Returns how many it told of. */
function addBySequence(search: Search, kind: NoteKind): number {
  const candidatesIn = sequences[kind]
  if (candidatesIn === undefined) return 0
  const { state } = search
  const { text } = state.seed
  const held = heldCandidates(search, kind)
  let striking = 0
  const taken = search.parts.flatMap((part) => {
    const free: Candidate[] = []
    for (const { start, end } of part)
      for (const c of candidatesIn(text.slice(start, end), start)) if (isFree(search, c)) free.push(c)
    const candidates = [...free, ...held.filter((c) => overlapping(part, c) !== undefined)]
    const chosen = longestPlausibleChain(
      candidates.sort((a, b) => a.start - b.start || a.end - b.end),
    ).filter((c) => isFree(search, c))
    for (const c of chosen)
      if (c.margin < sureMargin || c.weight < strikingWeight)
        reportDoubt(state, c, `taken for the marker of note ${labelIn(text.slice(c.start, c.end))}`)
    const others = free.filter((c) => c.weight >= strikingWeight && overlapping(chosen, c) === undefined)
    for (const c of others) reportDoubt(state, c, 'looks like a marker, but fits no sequence')
    striking += others.length
    return chosen
  })
  const markers = taken.map(({ start, end }) => ({ start, end, label: labelIn(text.slice(start, end)) }))
  return striking + add(search, markers)
}

/**
 * Markers that are known, and hold the sequence together: no chain can do better without one that is confirmed. Raised
 * digits and plain ones are of one sequence, as some captures lose only the greater of them.
 */
function heldCandidates({ state, rulings, found }: Search, kind: NoteKind): Candidate[] {
  const numbering = kind === 'parentheses' ? 'parentheses' : 'plain'
  let nth = 0
  return found.flatMap((marker, i) => {
    nth = found[i - 1]?.start === marker.start ? nth + 1 : 0
    const number = numberIn(marker.label)
    const isOther = numberingOf(state.seed.text.charAt(marker.start)) !== numbering || kind === 'letters'
    if (number === null || isOther) return []
    const weight = overlapping(rulings, marker) === undefined ? 6 : confirmed
    // Numbers of one marker stand behind each other.
    const start = Math.min(marker.start + nth, marker.end - 1)
    return [{ start, end: found[i + 1]?.start === marker.start ? start + 1 : marker.end, number, weight }]
  })
}

const isFree = ({ rulings, found }: Search, range: TextSpan): boolean =>
  overlapping(rulings, range) === undefined && overlapping(found, range) === undefined

function add(search: Search, markers: readonly Marker[]): number {
  search.found = [...search.found, ...markers].sort((a, b) => a.start - b.start)
  return markers.length
}

const ruled = (rulings: readonly Ruling[]): Marker[] =>
  rulings.flatMap(({ start, end, labels }) => labels.map((label) => ({ start, end, label })))

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => number): Map<number, Item[]> {
  const groups = new Map<number, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}
