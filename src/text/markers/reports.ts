/** Reports of note markers what a person should look at. */

import { type NoteKind, noteKinds } from '../../annotation/annotation.ts'
import type { ReadingState } from '../../annotation/seed-text.ts'
import { diagnostic } from '../../diagnostics/diagnostic.ts'
import type { TextSpan } from '../by-position.ts'
import type { PartOf } from '../parts.ts'
import { labelIn, numberIn, numberingOf, sureMarkers } from './kinds.ts'
import type { Marker } from './marker.ts'

export function reportDoubt({ seed, locate, diagnostics }: ReadingState, c: TextSpan, why: string): void {
  const context = seed.text.slice(Math.max(0, c.start - 15), c.end + 5).replace(/\s+/g, ' ')
  const marker = seed.text.slice(c.start, c.end)
  const location = locate.inSeed(c.start)
  const address = `${location.line}:${location.column}-${location.column + c.end - c.start - 1}`
  diagnostics.push(
    diagnostic('marker/unsure', location, {
      found: `“${marker}” in “…${context}…”, ${why}`,
      hint: `Confirm it with \`markers: { "${address}": note ${labelIn(marker)} }\`, or overrule it with \`"${address}": text\`.`,
    }),
  )
}

/** Each kind of numbers is counted by itself, and anew in each part. */
export function reportMissingNumbers(
  { seed, locate, diagnostics }: ReadingState,
  markers: readonly Marker[],
  partOf: PartOf,
): void {
  const highest = new Map<string, number>()
  for (const marker of markers) {
    const number = numberIn(marker.label)
    if (number === null) continue
    const place = locate.inSeed(marker.start)
    const numbering = `${partOf(place.line)} ${numberingOf(seed.text.charAt(marker.start))}`
    const expected = (highest.get(numbering) ?? 0) + 1
    highest.set(numbering, Math.max(number, expected - 1))
    if (number <= expected) continue
    const missing = number - 1 === expected ? `note ${expected}` : `notes ${expected} to ${number - 1}`
    diagnostics.push(
      diagnostic('marker/missing', place, { found: `note ${number}`, expected: `${missing} before it` }),
    )
  }
}

/** A kind that the annotation names and the text does not have, with the kinds that it seems to have. */
export function reportNone(
  { seed, locate, diagnostics }: ReadingState,
  kind: NoteKind,
  searched: readonly TextSpan[],
): void {
  const others = noteKinds.filter(
    (other) =>
      other !== kind &&
      searched.some(({ start, end }) => sureMarkers(other, seed.text.slice(start, end)).length > 0),
  )
  diagnostics.push(
    diagnostic('marker/none', locate.ofKey(['notes']), {
      field: 'notes',
      found: `\`${kind}\`, but no such marker`,
      ...(others.length === 0 ? {} : { hint: `The text has what looks like ${others.join(' and ')}.` }),
    }),
  )
}
