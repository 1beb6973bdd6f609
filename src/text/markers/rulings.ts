/** Reads the `markers` of an annotation: what a person says of single places. */

import { type ReadingState, rangesAt } from '../../annotation/seed-text.ts'
import { diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Piece } from '../assign-roles.ts'
import { firstEndingAfter } from '../by-position.ts'
import { isMarker, labelIn } from './kinds.ts'

export interface Ruling {
  readonly start: number
  readonly end: number
  /** Label of the note; null when the place is ruled to be plain text. */
  readonly label: string | null
}

/** In the order of the text. */
export function readRulings(state: ReadingState, body: readonly Piece[]): readonly Ruling[] {
  const { seed, annotation, locate, diagnostics } = state
  const rulings: Ruling[] = []
  for (const [address, ruling] of Object.entries(annotation.markers ?? {})) {
    const path = ['markers', address]
    for (const range of rangesAt(address, path, state)) {
      const text = seed.text.slice(range.start, range.end)
      const piece = body[firstEndingAfter(body, range.start)]
      const inBody = piece !== undefined && piece.start <= range.start && range.end <= piece.end
      // A letter inside a word is no marker.
      const isInWord =
        /^\p{L}/u.test(text) && /^[\p{L}\p{M}]/u.test(seed.text.slice(range.end, range.end + 2))
      if (!inBody || isInWord || !isMarker(text)) {
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
        label: ruling === 'text' ? null : ruling.slice('note'.length).trim() || labelIn(text),
      })
    }
  }
  return rulings.sort((a, b) => a.start - b.start)
}
