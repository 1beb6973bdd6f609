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
  const range = rangeOf(value)
  if (range === null) return null
  const { min } = range
  if (min === null) return Number.NEGATIVE_INFINITY
  return Number.isNaN(min) ? beyondCalendar(value) : min
})

/** The days of a date as `YYYY-MM-DD`; null where one is open or unknown, or has no year of four digits. */
export interface Days {
  readonly earliest: string | null
  readonly latest: string | null
}

const unknownDays: Days = { earliest: null, latest: null }

/** The first and the last day that an EDTF date may mean; both null when it is not an EDTF date. */
export const daysOf = memoize((value): Days => {
  if (earliest(value) === null) return unknownDays
  // The day is the one of the place where the clock stood.
  const days = value.replace(/T[^/]*/g, '')
  const [first = '', last = first, ...more] = days.split('/')
  const [from, to] = [daysOfPlain(first), daysOfPlain(last)]
  if (more.length === 0 && from !== null && to !== null) return { earliest: from.earliest, latest: to.latest }
  if (/^[[{]/.test(days)) return daysOfSet(days)
  const range = rangeOf(days)
  return { earliest: isoDay(range?.min), latest: isoDay(range?.max) }
})

/** Of a year, a season, a month or a day; null for all other dates. */
function daysOfPlain(value: string): Days | null {
  const [, year, season] = /^(\d{4})-(2[1-9]|3[0-2])[~?%]?$/.exec(value) ?? []
  if (year !== undefined) return daysOfSeason(Number(year), Number(season))
  const start = startOfPlain(value)
  if (start === null) return null
  const [, month, day] = value.replace(/[~?%]$/, '').split('-')
  const end = new Date(start)
  // The day before the next month or year.
  if (month === undefined) end.setUTCFullYear(end.getUTCFullYear() + 1, 0, 0)
  else if (day === undefined) end.setUTCMonth(end.getUTCMonth() + 1, 0)
  return { earliest: isoDay(start), latest: isoDay(end.getTime()) }
}

/**
 * Spring to winter without a place (21 to 24) can be any days of the year, by the hemisphere; in the north (25 to 28) and in
 * the south (29 to 32) a season is three whole months, and one that begins in December ends in the next year.
 */
function daysOfSeason(year: number, season: number): Days {
  const first = season < 25 ? 0 : (2 + 3 * (season - 25) + (season > 28 ? 6 : 0)) % 12
  const months = season < 25 ? 12 : 3
  const days = [new Date(0), new Date(0)] as const
  return {
    earliest: isoDay(days[0].setUTCFullYear(year, first, 1)),
    latest: isoDay(days[1].setUTCFullYear(year, first + months, 0)),
  }
}

/** `{2020,2022-05}` and `[2019..2021]`: from the first day of the first member to the last day of any. */
function daysOfSet(value: string): Days {
  const members = value.slice(1, -1).split(/,|\.\./)
  const days = members.filter((member) => member !== '').map((member) => daysOf(member.trim()))
  const first = days.map((one) => one.earliest)
  const last = days.map((one) => one.latest)
  const isOpen = [members[0] === '', members.at(-1) === '']
  return {
    earliest: isOpen[0] || first.includes(null) ? null : (first.sort()[0] ?? null),
    latest: isOpen[1] || last.includes(null) ? null : (last.sort().at(-1) ?? null),
  }
}

function isoDay(instant: number | null | undefined): string | null {
  // Infinity stands for an open end, NaN for what a Date cannot hold.
  if (instant === null || instant === undefined || !(Math.abs(instant) <= 8.64e15)) return null
  const [day = ''] = new Date(instant).toISOString().split('T')
  return /^\d{4}-/.test(day) ? day : null
}

/** What the library says, in milliseconds since 1970; null when it does not know the date. */
function rangeOf(value: string): { readonly min: number | null; readonly max: number | null } | null {
  try {
    // Without a zone the library takes the machine's, and two machines would sort differently.
    const edtf = lazyImport<typeof import('edtf')>('edtf').default
    return edtf(value.replace(/(T\d\d:\d\d:\d\d)(?=\/|$)/g, '$1Z'))
  } catch {
    return null
  }
}

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
