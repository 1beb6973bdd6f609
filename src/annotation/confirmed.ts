/**
 * Settles the warnings of a seed or of a record file: what it confirms under `confirmed:` is no warning any more, and what
 * confirms nothing is reported, so that no confirmation outlives its reason.
 */

import { type Diagnostic, diagnostic, isError, type Location } from '../diagnostics/diagnostic.ts'
import type { TextRange } from './address.ts'
import type { Confirmed } from './annotation.ts'
import { type ReadingState, rangesAt } from './seed-text.ts'
import type { Path } from './yaml.ts'

/** One place under a code, and whether a warning stood there. */
interface Confirmation {
  readonly code: string
  readonly at: Path
  readonly written: string
  /** Ranges of the text; null for a field. */
  readonly ranges: readonly TextRange[] | null
  used: boolean
}

/** Returns the problems of a seed that are left. */
export function withoutConfirmed(state: ReadingState): readonly Diagnostic[] {
  const { annotation, diagnostics, locate } = state
  const confirmations = readConfirmations(annotation.confirmed ?? {}, (written, at) =>
    fieldPattern.test(written) ? null : rangesAt(written, at, state),
  )
  const left = diagnostics.filter((p) => isError(p) || !isConfirmed(p, confirmations, state))
  // What an error kept from being looked at may still be there.
  return left.some(isError) ? left : [...left, ...unused(confirmations, locate.ofKey)]
}

/** Returns the warnings about records, each with the id as its field, that the file of the records leaves. */
export function withoutConfirmedRecords(
  warnings: readonly Diagnostic[],
  confirmed: Confirmed,
  locate: (path: Path) => Location,
): readonly Diagnostic[] {
  const confirmations = readConfirmations(confirmed, () => null)
  const left = warnings.filter((p) => !isConfirmed(p, confirmations, null))
  return [...left, ...unused(confirmations, locate)]
}

const unused = (
  confirmations: readonly Confirmation[],
  locate: (path: Path) => Location,
): readonly Diagnostic[] =>
  confirmations
    .filter(({ used }) => !used)
    .map(({ at, written, code }) =>
      diagnostic('confirmed/nothing', locate(at), {
        field: at.join('.'),
        found: `no \`${code}\` at ${written}`,
      }),
    )

/** A field begins with a letter, an address with a digit. */
const fieldPattern = /^\p{L}/u

/** Each part of an address by itself: `12, 40-44` confirms two things. */
function readConfirmations(
  confirmed: Confirmed,
  rangesOf: (written: string, at: Path) => Confirmation['ranges'],
): Confirmation[] {
  return Object.entries(confirmed).flatMap(([code, places]) => {
    const isList = Array.isArray(places)
    return (isList ? places : [places]).flatMap((place, i) => {
      const at: Path = isList ? ['confirmed', code, i] : ['confirmed', code]
      return String(place)
        .split(',')
        .map((part): Confirmation => {
          const written = part.trim()
          return { code, at, written, ranges: rangesOf(written, at), used: false }
        })
    })
  })
}

/** `state` is null where no place of a text is confirmed. */
function isConfirmed(
  p: Diagnostic,
  confirmations: readonly Confirmation[],
  state: ReadingState | null,
): boolean {
  let found = false
  for (const confirmation of confirmations) {
    if (confirmation.code !== p.code || !covers(confirmation, p, state)) continue
    confirmation.used = true
    found = true
  }
  return found
}

/** A warning at a place of the text is confirmed by that place, one at a value of the annotation by its field. */
function covers({ ranges, written }: Confirmation, p: Diagnostic, state: ReadingState | null): boolean {
  if (ranges === null || state === null)
    return p.field === written || p.field?.startsWith(`${written}.`) === true
  const { seed, locate } = state
  const line = p.file === locate.inSeed(0).file ? seed.lines[p.line - 1] : undefined
  if (line === undefined) return false
  const offset = line.start + p.column - 1
  return ranges.some((r) => r.start <= offset && (offset < r.end || (r.whole && r.line === line.number)))
}
