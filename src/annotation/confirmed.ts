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
  readonly covers: Cover
  used: boolean
}

/** Whether a warning is at a place. */
type Cover = (warning: Diagnostic) => boolean

/** Returns the problems of a seed that are left. */
export function withoutConfirmed(state: ReadingState): readonly Diagnostic[] {
  const { annotation, diagnostics, locate } = state
  const confirmations = readConfirmations(annotation.confirmed ?? {}, (written, at) =>
    fieldPattern.test(written) ? ofField(written) : ofRanges(rangesAt(written, at, state), state),
  )
  const left = diagnostics.filter((p) => isError(p) || !isConfirmed(p, confirmations))
  // What an error kept from being looked at may still be there.
  return left.some(isError) ? left : [...left, ...unused(confirmations, locate.ofKey)]
}

/** Returns the warnings about records, each with the id as its field, that the file of the records leaves. */
export function withoutConfirmedRecords(
  warnings: readonly Diagnostic[],
  confirmed: Confirmed,
  locate: (path: Path) => Location,
): readonly Diagnostic[] {
  const confirmations = readConfirmations(confirmed, ofField)
  const left = warnings.filter((p) => !isConfirmed(p, confirmations))
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

const ofField =
  (written: string): Cover =>
  ({ field }) =>
    field === written || field?.startsWith(`${written}.`) === true

const ofRanges =
  (ranges: readonly TextRange[], { seed, locate }: ReadingState): Cover =>
  (p) => {
    const line = p.file === locate.inSeed(0).file ? seed.lines[p.line - 1] : undefined
    if (line === undefined) return false
    const offset = line.start + p.column - 1
    return ranges.some((r) => r.start <= offset && (offset < r.end || (r.whole && r.line === line.number)))
  }

/** Each part of an address by itself: `12, 40-44` confirms two things. */
function readConfirmations(
  confirmed: Confirmed,
  coverOf: (written: string, at: Path) => Cover,
): Confirmation[] {
  return Object.entries(confirmed).flatMap(([code, places]) => {
    const isList = Array.isArray(places)
    return (isList ? places : [places]).flatMap((place, i) => {
      const at: Path = isList ? ['confirmed', code, i] : ['confirmed', code]
      return String(place)
        .split(',')
        .map((part): Confirmation => {
          const written = part.trim()
          return { code, at, written, covers: coverOf(written, at), used: false }
        })
    })
  })
}

function isConfirmed(p: Diagnostic, confirmations: readonly Confirmation[]): boolean {
  let found = false
  for (const confirmation of confirmations) {
    if (confirmation.code !== p.code || !confirmation.covers(p)) continue
    confirmation.used = true
    found = true
  }
  return found
}
