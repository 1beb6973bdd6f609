import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { earliest, edtfDate } from '../../src/model/date.ts'

const utc = (day: string): number => Date.parse(`${day}T00:00:00Z`)

describe('A date may be as exact as it is known', () => {
  it.each([
    ['a day', '2031-07-09', '2031-07-09'],
    ['a month', '2031-07', '2031-07-01'],
    ['a year', '2031', '2031-01-01'],
    ['a leap day', '2032-02-29', '2032-02-29'],
    ['an approximate month', '2031-07~', '2031-07-01'],
    ['an uncertain year', '2031?', '2031-01-01'],
    ['an uncertain and approximate day', '2031-07-09%', '2031-07-09'],
    ['a decade', '203X', '2030-01-01'],
    ['an unknown day of a month', '2031-07-XX', '2031-07-01'],
    ['months in a row', '2031-07/2031-09', '2031-07-01'],
    ['an interval of unlike precision', '2031-07-09/2032', '2031-07-09'],
    ['an interval that has not ended', '2031-07/..', '2031-07-01'],
    ['one of two years', '[2031,2033]', '2031-01-01'],
  ])('%s begins where its first day does', (_, date, firstDay) => {
    expect(earliest(date)).toBe(utc(firstDay))
  })

  it.each(['2031-21', '2031-22', '2031-23', '2031-24'])('the season %s begins in its year', (season) => {
    expect(new Date(earliest(season) ?? Number.NaN).getUTCFullYear()).toBe(2031)
  })

  it('seasons begin one after the other', () => {
    const seasons = ['2031-21', '2031-22', '2031-23', '2031-24'].map(earliest)
    expect(seasons).toEqual([...new Set(seasons)].sort((a, b) => Number(a) - Number(b)))
  })

  it('an interval without a beginning is earlier than every date', () => {
    expect(earliest('../2031')).toBe(Number.NEGATIVE_INFINITY)
  })

  it('every day of the calendar is a date that begins at its midnight in UTC', () => {
    const anyDay = fc
      .date({
        min: new Date('0000-01-01T00:00:00Z'),
        max: new Date('9999-12-31T00:00:00Z'),
        noInvalidDate: true,
      })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(fc.property(anyDay, (day) => earliest(day) === utc(day)))
  })
})

describe('What is no date', () => {
  it.each([
    ['an empty text', ''],
    ['a blank', ' '],
    ['a word', 'yesterday'],
    ['a date as people write it', '9.7.2031'],
    ['a month of one digit', '2031-7-09'],
    ['month 13', '2031-13'],
    ['month 0', '2031-00'],
    ['day 0', '2031-07-00'],
    ['30 February', '2032-02-30'],
    ['31 April', '2031-04-31'],
    ['hour 25', '2031-07-09T25:00:00Z'],
    ['a date with a blank before it', ' 2031'],
    ['a date with a line end after it', '2031-07-09\n'],
    ['an interval that ends before it begins', '2031-09/2031-07'],
    ['an interval with an impossible end', '2031-07-09/2031-09-31'],
  ])('%s is none', (_, text) => {
    expect(earliest(text)).toBeNull()
  })

  it('is refused with the code of dates', () => {
    expect(edtfDate.safeParse('2031-13').error?.issues).toMatchObject([{ params: { code: 'value/date' } }])
  })
})

it('A field of this kind takes an interval as it stands', () => {
  expect(edtfDate.parse('2031-07/2031-09~')).toBe('2031-07/2031-09~')
})
