/** Dates of other calendars, held against what `Intl` says of each day. */

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Calendar, calendars, toGregorian } from '../../src/model/calendars.ts'
import { earliest } from '../../src/model/date.ts'

const two = (number: number): string => String(number).padStart(2, '0')
const isoOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10)

const written = (calendar: Calendar) =>
  new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
    ...{ year: 'numeric', month: 'numeric', day: 'numeric' },
    timeZone: 'UTC',
  })
const partIn = (format: Intl.DateTimeFormat, day: number, part: string): string =>
  format.formatToParts(day * 86_400_000).find(({ type }) => type === part)?.value ?? ''

describe('A day of another calendar', () => {
  it.each([
    ['persian', '1389-11-05', '2011-01-25'],
    ['persian', '1357-11-22', '1979-02-11'],
    ['persian', '1399-12-30', '2021-03-20'],
    ['islamic-umalqura', '1445-09-01', '2024-03-11'],
    ['islamic-civil', '1389-11-05', '1970-01-13'],
    ['hebrew', '5784-01-01', '2023-09-16'],
    ['hebrew', '5784-06-01', '2024-02-10'],
    ['ethiopic', '2000-01-01', '2007-09-12'],
    ['coptic', '1740-01-01', '2023-09-12'],
    ['indian', '1945-01-01', '2023-03-22'],
    ['buddhist', '2567-01-02', '2024-01-02'],
    ['gregory', '1389-11-05', '1389-11-05'],
  ] as const)('%s %s is %s', (calendar, value, day) => {
    expect(toGregorian(value, calendar)).toBe(day)
  })

  const monthsInNumbers = calendars.filter((calendar) => calendar !== 'hebrew')
  it.each(monthsInNumbers)('of `%s` is the one that Intl writes so', (calendar) => {
    const format = written(calendar)
    // From 1700 to 2100.
    fc.assert(
      fc.property(fc.integer({ min: -98_615, max: 47_481 }), (day) => {
        const [year, month, date] = ['year', 'month', 'day'].map((part) => Number(partIn(format, day, part)))
        const value = `${String(year).padStart(4, '0')}-${two(month ?? 0)}-${two(date ?? 0)}`
        expect(toGregorian(value, calendar)).toBe(isoOf(day))
      }),
    )
  })

  it('of each day of two centuries in the Persian calendar is that day', () => {
    const format = written('persian')
    for (let day = -25_000; day < 48_000; day += 1) {
      const [month, date, year] = format
        .format(day * 86_400_000)
        .replace(/ .*$/, '')
        .split('/')
        .map(Number)
      const value = `${year}-${two(month ?? 0)}-${two(date ?? 0)}`
      if (toGregorian(value, 'persian') !== isoOf(day)) expect(value).toBe(isoOf(day))
    }
  })

  it('follows the one before it, through all months of Hebrew years, whose leap years have thirteen', () => {
    for (const [year, months] of [
      [5783, 12],
      [5784, 13],
    ] as const) {
      expect(toGregorian(`${year}-${months}-01`, 'hebrew')).not.toBeNull()
      expect(toGregorian(`${year}-${months + 1}-01`, 'hebrew')).toBeNull()
    }
    expect(toGregorian('5783-12-29', 'hebrew')).toBe('2023-09-15')
  })
})

describe('A month or a year of another calendar', () => {
  it.each([
    ['1389-11', '2011-01-21/2011-02-19'],
    ['1389', '2010-03-21/2011-03-20'],
    ['1389~', '2010-03-21~/2011-03-20~'],
    ['1389-11-05?', '2011-01-25?'],
    ['1389-11/1390-01', '2011-01-21/2011-04-20'],
    ['1389-11-05/1389-11-07', '2011-01-25/2011-01-27'],
    ['1389/..', '2010-03-21/..'],
    ['/1389', '/2011-03-20'],
  ])('%s goes from its first to its last day: %s', (value, days) => {
    expect(toGregorian(value, 'persian')).toBe(days)
    expect(earliest(days)).not.toBeNull()
  })
})

describe('What is no date of the calendar', () => {
  it.each([
    ...['1389-13', '1389-00', '1389-12-30', '1389-07-31', '1389-11-00', '89', '1389-1', '1389-11-5'],
    ...[
      '1389-21',
      'autumn',
      '',
      '..',
      '../..',
      '1390/1389',
      '1389/1390/1391',
      '[1389,1390]',
      '1389X',
      '9999',
    ],
    '0000',
  ])('is not made one: %j', (value) => {
    expect(toGregorian(value, 'persian')).toBeNull()
  })
})
