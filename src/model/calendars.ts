/**
 * Dates of other calendars than the Gregorian one, in the Gregorian one. `Intl` knows the calendars (ICU, with the data of the
 * Unicode CLDR); what it cannot do, from a year, a month and a day to the day that they name, is found by searching its answers.
 */

import { memoize } from './memoize.ts'

/** As `Intl` calls them. Without those that go by sightings of the moon, which no computer knows beforehand. */
export const calendars = [
  'gregory',
  'persian',
  'islamic-umalqura',
  'islamic-civil',
  'islamic-tbla',
  'hebrew',
  'coptic',
  'ethiopic',
  'indian',
  'buddhist',
] as const

export type Calendar = (typeof calendars)[number]

/** Days since 1970 of the first and the last day that a date may mean. */
interface DayRange {
  readonly first: number
  readonly last: number
}

/**
 * The EDTF date of the same days: a day is a day, a month or a year goes from its first day to its last. `~`, `?` and `%` stay.
 * The months of a calendar are numbered in the order of its year, from 1; so Tishri is the first one of the Hebrew calendar.
 *
 * @param value A year of four digits, a month or a day of the calendar (`1389`, `1389-11`, `1389-11-05`), each of which may
 *   end in `~`, `?` or `%`; or from one to another (`1389-11/1390`), where one end may be open (`..`) or unknown.
 * @returns null when it is no such date, or the calendar has no such month or day.
 */
export function toGregorian(value: string, calendar: Calendar): string | null {
  if (calendar === 'gregory') return value
  const [start = '', end, ...more] = value.split('/')
  if (more.length > 0) return null
  const from = boundOf(start, calendar)
  if (end === undefined) return from === null ? null : said(from)
  const to = boundOf(end, calendar)
  if ((from === null && !isOpen(start)) || (to === null && !isOpen(end))) return null
  if (from === null && to === null) return null
  if (from !== null && to !== null && from.first > to.last) return null
  const ends = [
    from === null ? start : `${isoDay(from.first)}${from.sign}`,
    to === null ? end : `${isoDay(to.last)}${to.sign}`,
  ]
  return ends.join('/')
}

const isOpen = (end: string): boolean => end === '' || end === '..'

interface Bound extends DayRange {
  readonly sign: string
}

const said = ({ first, last, sign }: Bound): string =>
  first === last ? `${isoDay(first)}${sign}` : `${isoDay(first)}${sign}/${isoDay(last)}${sign}`

function boundOf(text: string, calendar: Calendar): Bound | null {
  const [, year, month, day, sign = ''] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([~?%]?)$/.exec(text) ?? []
  if (year === undefined || [year, month, day].some((part) => Number(part) === 0)) return null
  const range = rangeOf(calendar, Number(year), Number(month ?? 0), Number(day ?? 0))
  return range === null ? null : { ...range, sign }
}

/** A month or a day of 0 is none. */
function rangeOf(calendar: Calendar, year: number, month: number, day: number): DayRange | null {
  // The starts of all months, and of the next year.
  const starts = monthsOf(`${calendar} ${year}`)
  const [first, next] = month === 0 ? [starts[0], starts.at(-1)] : [starts[month - 1], starts[month]]
  if (first === undefined || next === undefined) return null
  if (day === 0) return { first, last: next - 1 }
  const one = first + day - 1
  return one < next ? { first: one, last: one } : null
}

/** From the year 1 to 9999: what EDTF says in four digits. */
const range = { from: -719_162, to: 2_932_896 } as const
/** The months beyond twelve of some calendars have five days. */
const shortestMonth = 5

/** Days on which the months of a year begin, and then the next year; empty when the calendar has no such year there. */
const monthsOf = memoize((calendarAndYear): readonly number[] => {
  const [calendar = '', given] = calendarAndYear.split(' ')
  const year = Number(given)
  const [first, end] = [startOfYear(calendar, year), startOfYear(calendar, year + 1)]
  // A year that begins or ends outside of the range is none.
  if (first === range.from || end > range.to || dateOn(calendar, first).year !== year) return []
  const starts = [first]
  for (let day = first + shortestMonth; day < end; day++) {
    if (dateOn(calendar, day).day !== 1) continue
    starts.push(day)
    day += shortestMonth - 1
  }
  return [...starts, end]
})

/** The first day in that year or a later one. */
function startOfYear(calendar: string, year: number): number {
  let [low, high] = [range.from, range.to + 1] as [number, number]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (dateOn(calendar, middle).year < year) low = middle + 1
    else high = middle
  }
  return low
}

/** Year and day of the month in a calendar; the years of eras before the one of today are none, and so are those below 1. */
function dateOn(calendar: string, day: number): { readonly year: number; readonly day: number } {
  const parts = partsOn(calendar, day)
  const year = partOf(parts, 'era') === eraOf(calendar) ? Number(partOf(parts, 'year')) : 0
  return { year, day: Number(partOf(parts, 'day')) }
}

const partsOn = (calendar: string, day: number): readonly Intl.DateTimeFormatPart[] =>
  formatOf(calendar).formatToParts(day * millisecondsOfDay)

const partOf = (parts: readonly Intl.DateTimeFormatPart[], name: string): string =>
  parts.find(({ type }) => type === name)?.value ?? ''

/** What `Intl` calls the era of the first of January 2000. */
const eraOf = memoize((calendar): string => partOf(partsOn(calendar, 10_957), 'era'))

const formatOf = memoize(
  (calendar) =>
    new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
      ...{ year: 'numeric', month: 'numeric', day: 'numeric', era: 'short' },
      timeZone: 'UTC',
    }),
)

const millisecondsOfDay = 24 * 60 * 60 * 1000

const isoDay = (day: number): string => new Date(day * millisecondsOfDay).toISOString().slice(0, 10)
