/** Dates as far as they are known: EDTF (ISO 8601-2:2019 annex A, levels 0 to 2), parsed by the `edtf` library. */

import * as z from 'zod'
import { lazyImport } from './lazy-import.ts'
import { memoize } from './memoize.ts'

/**
 * Milliseconds since 1970 in UTC of the first instant that an EDTF date may mean, -Infinity when its beginning is open
 * or unknown; null when it is not an EDTF date.
 */
export const earliest = memoize((value): number | null => {
  if (!hasOnlyRealDays(value)) return null
  // Most dates are plain ones, or from one plain one to another; the library's grammar takes half a millisecond for each.
  const [first = '', last, ...more] = value.split('/')
  const start = startOfPlain(first)
  if (last === undefined && start !== null) return start
  const end = startOfPlain(last ?? '')
  if (more.length === 0 && start !== null && end !== null && start < end) return start
  try {
    // Without a zone the library takes the machine's, and two machines would sort differently.
    const edtf = lazyImport<typeof import('edtf')>('edtf').default
    const { min } = edtf(value.replace(/(T\d\d:\d\d:\d\d)(?=\/|$)/g, '$1Z'))
    if (min === null) return Number.NEGATIVE_INFINITY
    return Number.isNaN(min) ? beyondCalendar(value) : min
  } catch {
    return null
  }
})

/** Milliseconds since 1970 of the first instant of a year, a month or a day; null for all other dates. */
function startOfPlain(value: string): number | null {
  const [plain, year = '', month = '01', day = '01'] =
    /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?[~?%]?$/.exec(value) ?? []
  return plain === undefined ? null : new Date(0).setUTCFullYear(Number(year), Number(month) - 1, Number(day))
}

/** The library takes 29 February of any year for 1 March. */
function hasOnlyRealDays(value: string): boolean {
  return [...value.matchAll(/(-?\d{4})-(\d\d)-(\d\d)/g)].every(([, year, month, day]) => {
    const date = new Date(0)
    date.setUTCFullYear(Number(year), Number(month) - 1, Number(day))
    return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
  })
}

/** `Y12345678` lies outside what a Date can hold. */
const beyondCalendar = (value: string): number =>
  Number(/^Y(-?\d+)/.exec(value)?.[1] ?? 0) * millisecondsOfYear

const millisecondsOfYear = 365.2425 * 24 * 60 * 60 * 1000

/** Signs that EDTF is written with: as much of it as a JSON Schema can check. */
const shape = '^[0-9XYESTWZ~?%./\\[\\]{},:+ -]+$'

export const edtfDate = z
  .string()
  .refine((value) => earliest(value) !== null, { params: { code: 'value/date' } })
  .meta({
    kind: 'date',
    pattern: shape,
    description: 'Date in EDTF: as exact as it is known, and no more.',
  })
