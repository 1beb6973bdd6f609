/** The days that stand beside a date. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysOf, earliest } from '../../src/model/date.ts'

describe('The days of a date', () => {
  it.each([
    ['a day', '2031-07-09', '2031-07-09', '2031-07-09'],
    ['a month', '2031-07', '2031-07-01', '2031-07-31'],
    ['the February of a leap year', '2032-02', '2032-02-01', '2032-02-29'],
    ['a year', '2031', '2031-01-01', '2031-12-31'],
    ['an approximate month', '2031-04~', '2031-04-01', '2031-04-30'],
    ['an uncertain year', '2031?', '2031-01-01', '2031-12-31'],
    ['an uncertain and approximate day', '2031-07-09%', '2031-07-09', '2031-07-09'],
    ['a decade', '203X', '2030-01-01', '2039-12-31'],
    ['an unknown day of a month', '2031-07-XX', '2031-07-01', '2031-07-31'],
    ['months in a row', '2031-10/2031-11', '2031-10-01', '2031-11-30'],
    ['an interval of unlike precision', '2031-07-09/2032', '2031-07-09', '2032-12-31'],
    ['an interval that has not ended', '2031-07/..', '2031-07-01', null],
    ['an interval without a known end', '2031-07/', '2031-07-01', null],
    ['an interval without a beginning', '../2031', null, '2031-12-31'],
    ['a spring, which falls in March or in September', '2031-21', '2031-01-01', '2031-12-31'],
    ['a northern spring', '2031-25', '2031-03-01', '2031-05-31'],
    ['a northern winter', '2031-28', '2031-12-01', '2032-02-29'],
    ['a southern spring', '2031-29', '2031-09-01', '2031-11-30'],
    ['a southern autumn', '2031-31', '2031-03-01', '2031-05-31'],
    ['a quarter', '2031-33', '2031-01-01', '2031-03-31'],
    ['one of some years', '[2031..2033]', '2031-01-01', '2033-12-31'],
    ['some dates', '{2031,2033-05}', '2031-01-01', '2033-05-31'],
    ['a year or an earlier one', '[..2031]', null, '2031-12-31'],
    ['an hour, by the clock of its place', '2031-07-09T23:30:00-05:00', '2031-07-09', '2031-07-09'],
    ['a year of two digits', '0031', '0031-01-01', '0031-12-31'],
    ['a year before the first', '-0044', null, null],
    ['a year of eight digits', 'Y12345678', null, null],
    ['a day that no calendar has', '2031-02-30', null, null],
    ['no date', 'in July', null, null],
  ])('%s: %s', (_, date, first, last) => {
    expect(daysOf(date)).toEqual({ earliest: first, latest: last })
  })

  it('the first is the day on which lists are sorted', () => {
    const day = fc.date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    const date = fc.tuple(day, fc.constantFrom(4, 7, 10), fc.constantFrom('', '~', '?', '%'))
    fc.assert(
      fc.property(date, ([instant, length, sign]) => {
        const edtf = instant.toISOString().slice(0, length) + sign
        expect(daysOf(edtf).earliest).toBe(new Date(earliest(edtf) ?? 0).toISOString().slice(0, 10))
      }),
    )
  })

  it('the last is never before the first, and a later month ends later', () => {
    const month = fc.integer({ min: 0, max: 12 * 9999 }).map((months) => {
      const year = String(Math.floor(months / 12)).padStart(4, '0')
      return `${year}-${String((months % 12) + 1).padStart(2, '0')}`
    })
    fc.assert(
      fc.property(month, month, (a, b) => {
        const [one, other] = [daysOf(a), daysOf(b)]
        expect(String(one.earliest) <= String(one.latest)).toBe(true)
        expect(String(one.latest) < String(other.latest)).toBe(a < b)
      }),
    )
  })
})
