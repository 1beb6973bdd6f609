/**
 * Settles the warnings of a seed: what its annotation confirms under `confirmed:` is no warning any more, and what confirms
 * nothing is reported, so that no confirmation outlives its reason.
 */

import { type Diagnostic, diagnostic, isError } from '../diagnostics/diagnostic.ts'
import type { TextRange } from './address.ts'
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

/** Returns the problems that are left. */
export function withoutConfirmed(state: ReadingState): readonly Diagnostic[] {
  const { diagnostics, locate } = state
  const confirmations = readConfirmations(state)
  const left = diagnostics.filter((p) => isError(p) || !isConfirmed(p, confirmations, state))
  // What an error kept from being looked at may still be there.
  if (left.some(isError)) return left
  for (const { at, written, code, used } of confirmations) {
    if (used) continue
    const found = `no \`${code}\` at ${written}`
    left.push(diagnostic('confirmed/nothing', locate.ofKey(at), { field: at.join('.'), found }))
  }
  return left
}

/** A field begins with a letter, an address with a digit. */
const fieldPattern = /^\p{L}/u

/** Each part of an address by itself: `12, 40-44` confirms two things. */
function readConfirmations(state: ReadingState): Confirmation[] {
  return Object.entries(state.annotation.confirmed ?? {}).flatMap(([code, places]) => {
    const isList = Array.isArray(places)
    return (isList ? places : [places]).flatMap((place, i) => {
      const at: Path = isList ? ['confirmed', code, i] : ['confirmed', code]
      return String(place)
        .split(',')
        .map((part): Confirmation => {
          const written = part.trim()
          const ranges = fieldPattern.test(written) ? null : rangesAt(written, at, state)
          return { code, at, written, ranges, used: false }
        })
    })
  })
}

function isConfirmed(p: Diagnostic, confirmations: readonly Confirmation[], state: ReadingState): boolean {
  let found = false
  for (const confirmation of confirmations) {
    if (confirmation.code !== p.code || !covers(confirmation, p, state)) continue
    confirmation.used = true
    found = true
  }
  return found
}

/** A warning at a place of the text is confirmed by that place, one at a value of the annotation by its field. */
function covers({ ranges, written }: Confirmation, p: Diagnostic, { seed, locate }: ReadingState): boolean {
  if (ranges === null) return p.field === written || p.field?.startsWith(`${written}.`) === true
  const line = p.file === locate.inSeed(0).file ? seed.lines[p.line - 1] : undefined
  if (line === undefined) return false
  const offset = line.start + p.column - 1
  return ranges.some((r) => r.start <= offset && (offset < r.end || (r.whole && r.line === line.number)))
}
