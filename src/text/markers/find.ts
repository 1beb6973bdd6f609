/**
 * Finds the markers of lost notes in the body, and warns of each that a person should look at. A ruling of the
 * annotation overrides the sequence.
 */

import { type Locate, type ReadingState, rangesAt } from '../../annotation/seed-text.ts'
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Piece } from '../assign-roles.ts'
import { firstEndingAfter, overlapping } from '../by-position.ts'
import { type Candidate, findCandidates } from './candidates.ts'
import { confirmed } from './chain.ts'
import { longestPlausibleChain } from './sequence.ts'

export interface Marker {
  /** Offsets of the digits or asterisks in the seed. */
  readonly start: number
  readonly end: number
  readonly label: string
}

interface Ruling {
  readonly start: number
  readonly end: number
  /** Label of the note; null when the place is ruled to be plain text. */
  readonly label: string | null
}

/** A marker whose loss would cost less than this is reported. */
const sureMargin = 3
/**
 * A digit run that looks less like a marker by itself is reported even when the sequence takes it: a decimal may stand
 * where a marker was lost. One that looks as much like a marker and is outside the sequence is reported, too.
 */
const strikingWeight = 5

export function findMarkers(state: ReadingState, pieces: readonly Piece[]): readonly Marker[] {
  const { seed, annotation, locate, diagnostics } = state
  const body = pieces.filter((piece) => piece.role.kind === 'block')
  const rulings = readRulings(state, body)
  if (annotation.notes === undefined) return ruled(rulings)
  if (annotation.notes === 'asterisks') {
    const signs = body
      .flatMap((piece) => asterisks(seed.text, piece))
      .filter((sign) => overlapping(rulings, sign) === undefined)
    return inOrder([...signs, ...ruled(rulings)])
  }
  const free = body
    .flatMap((piece) => findCandidates(seed.text.slice(piece.start, piece.end), piece.start))
    .filter((c) => overlapping(rulings, c) === undefined)
  const candidates = [...free, ...ruledCandidates(rulings)].sort((a, b) => a.start - b.start || a.end - b.end)
  const chosen = longestPlausibleChain(candidates).filter((c) => overlapping(rulings, c) === undefined)
  const markers = inOrder([
    ...chosen.map((c) => ({ start: c.start, end: c.end, label: String(c.number) })),
    ...ruled(rulings),
  ])
  for (const c of chosen)
    if (c.margin < sureMargin || c.weight < strikingWeight)
      reportDoubt(state, c, `taken for the marker of note ${c.number}`)
  for (const c of striking(free, markers)) reportDoubt(state, c, 'looks like a marker, but fits no sequence')
  diagnostics.push(...missingNumbers(markers, locate))
  return markers
}

/** In the order of the text. */
function readRulings(state: ReadingState, body: readonly Piece[]): readonly Ruling[] {
  const { seed, annotation, locate, diagnostics } = state
  const rulings: Ruling[] = []
  for (const [address, ruling] of Object.entries(annotation.markers ?? {})) {
    const path = ['markers', address]
    for (const range of rangesAt(address, path, state)) {
      const text = seed.text.slice(range.start, range.end)
      const piece = body[firstEndingAfter(body, range.start)]
      const inBody = piece !== undefined && piece.start <= range.start && range.end <= piece.end
      if (!inBody || !/^(\d+|\*+|[†‡§]+)$/u.test(text)) {
        diagnostics.push(
          diagnostic('marker/misplaced', locate.ofKey(path), {
            field: path.join('.'),
            found: `“${text.slice(0, 20)}”`,
            expected: 'digits or note signs in the body',
          }),
        )
        continue
      }
      rulings.push({
        start: range.start,
        end: range.end,
        label: ruling === 'text' ? null : ruling.slice('note'.length).trim() || text,
      })
    }
  }
  return rulings.sort((a, b) => a.start - b.start)
}

const ruled = (rulings: readonly Ruling[]): Marker[] =>
  rulings.flatMap((r) => (r.label === null ? [] : [{ start: r.start, end: r.end, label: r.label }]))

/** A confirmed marker holds the sequence together: no chain can do better without it. */
const ruledCandidates = (rulings: readonly Ruling[]): Candidate[] =>
  ruled(rulings).flatMap((r) =>
    /^\d+$/.test(r.label) ? [{ start: r.start, end: r.end, number: Number(r.label), weight: confirmed }] : [],
  )

const inOrder = (markers: readonly Marker[]): Marker[] => [...markers].sort((a, b) => a.start - b.start)

const asterisks = (text: string, piece: Piece): Marker[] =>
  [...text.slice(piece.start, piece.end).matchAll(/\*+/g)].map((m) => ({
    start: piece.start + m.index,
    end: piece.start + m.index + m[0].length,
    label: m[0],
  }))

const striking = (free: readonly Candidate[], markers: readonly Marker[]): Candidate[] =>
  free.filter((c) => c.weight >= strikingWeight && overlapping(markers, c) === undefined)

function reportDoubt({ seed, locate, diagnostics }: ReadingState, c: Candidate, why: string): void {
  const context = seed.text.slice(Math.max(0, c.start - 15), c.end + 5).replace(/\s+/g, ' ')
  const location = locate.inSeed(c.start)
  const address = `${location.line}:${location.column}-${location.column + c.end - c.start - 1}`
  diagnostics.push(
    diagnostic('marker/unsure', location, {
      found: `“${c.number}” in “…${context}…”, ${why}`,
      hint: `Confirm it with \`markers: { "${address}": note ${c.number} }\`, or overrule it with \`"${address}": text\`.`,
    }),
  )
}

function missingNumbers(markers: readonly Marker[], locate: Locate): Diagnostic[] {
  const numbers = markers.flatMap((m) => (/^\d+$/.test(m.label) ? [{ ...m, number: Number(m.label) }] : []))
  return numbers.flatMap((marker, i) => {
    const expected = (numbers[i - 1]?.number ?? 0) + 1
    if (marker.number <= expected) return []
    const missing =
      marker.number - 1 === expected ? `note ${expected}` : `notes ${expected} to ${marker.number - 1}`
    return [
      diagnostic('marker/missing', locate.inSeed(marker.start), {
        found: `note ${marker.number}`,
        expected: `${missing} before it`,
      }),
    ]
  })
}
