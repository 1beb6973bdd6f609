/** Dates in words. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDate } from '../../src/runtime/dates.ts'

const persianDigits = (number: number | string): string =>
  String(number).replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)] ?? '')

describe('A date in English', () => {
  it.each([
    ['2031', '2031'],
    ['2031-07', 'July 2031'],
    ['2031-07-09', 'July 9, 2031'],
    ['2031-07~', 'about July 2031'],
    ['2031?', '2031 (uncertain)'],
    ['2031-07%', 'about July 2031 (uncertain)'],
    ['2031-10/2031-11', 'October 2031 – November 2031'],
    ['2031~/2033', 'about 2031 – 2033'],
    ['2031/..', 'from 2031 on'],
    ['../2031-07', 'until July 2031'],
    ['2031/', 'from 2031, end unknown'],
    ['/2031', 'until 2031, beginning unknown'],
    ['203X', '2030s'],
    ['20XX', '2000 – 2099'],
    ['2031-XX', '2031'],
    ['2031-07-XX', 'July 2031'],
    ['2031-21', 'spring 2031'],
    ['2031-28?', 'winter 2031 (uncertain)'],
    ['2031-07-09T10:20:30Z', 'July 9, 2031'],
  ])('%s is “%s”', (date, words) => {
    expect(formatDate(date, 'en')).toBe(words)
  })

  it('has the order of its country', () => {
    expect(formatDate('2031-07-09', 'en-GB')).toBe('9 July 2031')
  })
})

describe('A date in Persian', () => {
  it.each([
    ['2031', persianDigits(2031)],
    ['2031-07~', /^حدود ژوئیهٔ? ۲۰۳۱$/],
    ['2031?', `${persianDigits(2031)} (نامطمئن)`],
    ['2031/2033', `${persianDigits(2031)} تا ${persianDigits(2033)}`],
    ['2031/..', `از ${persianDigits(2031)} به بعد`],
    ['../2031', `تا ${persianDigits(2031)}`],
    ['203X', `دههٔ ${persianDigits(2030)}`],
    ['2031-22', `تابستان ${persianDigits(2031)}`],
  ])('%s has Persian words and digits, in the Gregorian calendar', (date, words) => {
    expect(formatDate(date, 'fa')).toEqual(typeof words === 'string' ? words : expect.stringMatching(words))
  })

  it.each(['fa', 'fa-IR', 'fa-AF'])('is in the Gregorian calendar for %s', (locale) => {
    expect(formatDate('2031', locale)).toBe(persianDigits(2031))
  })
})

describe('A date in the Persian calendar', () => {
  it.each([
    ['a day', '2031-03-21', '۱ فروردین ۱۴۱۰'],
    ['a month, which falls in two', '2031-04', 'فروردین ۱۴۱۰ تا اردیبهشت ۱۴۱۰'],
    ['a year, which falls in two', '2031', '۱۴۰۹ تا ۱۴۱۰'],
    ['months in a row', '2031-10/2031-11', 'مهر ۱۴۱۰ تا آذر ۱۴۱۰'],
    ['what has not ended', '2031-03-21/..', 'از ۱ فروردین ۱۴۱۰ به بعد'],
    ['an approximate month', '2031-04~', 'حدود فروردین ۱۴۱۰ تا اردیبهشت ۱۴۱۰'],
    ['the days of one month of the calendar', '2031-03-21/2031-04-20', 'فروردین ۱۴۱۰'],
    ['the days of one year of the calendar', '2031-03-21/2032-03-19', '۱۴۱۰'],
    ['about the days of one month', '2031-03-21~/2031-04-20~', 'حدود فروردین ۱۴۱۰'],
    ['the days of a month but one', '2031-03-21/2031-04-19', '۱ فروردین ۱۴۱۰ تا ۳۰ فروردین ۱۴۱۰'],
    ['the days of two months', '2031-03-21/2031-05-21', '۱ فروردین ۱۴۱۰ تا ۳۱ اردیبهشت ۱۴۱۰'],
    ['the days of twelve months of two years', '2031-04-21/2032-04-19', '۱ اردیبهشت ۱۴۱۰ تا ۳۱ فروردین ۱۴۱۱'],
    ['what is only in part approximate', '2031-03-21~/2031-04-20', 'حدود ۱ فروردین ۱۴۱۰ تا ۳۱ فروردین ۱۴۱۰'],
    ['a decade', '203X', '۱۴۰۸ تا ۱۴۱۸'],
    ['a season, which keeps its year', '2031-21', 'بهار ۲۰۳۱ میلادی'],
  ])('%s: %s is “%s”', (_, date, words) => {
    expect(formatDate(date, 'fa-IR-u-ca-persian')).toBe(words)
  })

  it('may be in English, without an era', () => {
    expect(formatDate('2031-03-21', 'en-u-ca-persian')).toBe('Farvardin 1, 1410')
  })
})

describe('What has no words', () => {
  it.each([
    '',
    'in July',
    '2031-13',
    '2031-02-30',
    '[2031,2033]',
    'Y12345',
    '-0044',
    '2031/2032/2033',
    '../..',
  ])('comes back as it is: %j', (date) => {
    expect(formatDate(date, 'en')).toBe(date)
  })

  it.each([null, undefined, 5 as never])('is an empty text when it is no text: %j', (date) => {
    expect(formatDate(date, 'en')).toBe('')
  })

  it.each(['de', 'ckb', 'no locale', ''])('is in English for the locale %j', (locale) => {
    expect(formatDate('2031-07', locale)).toBe('July 2031')
  })

  it('never throws, whatever it is given', () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.string(),
      fc.stringMatching(/^[0-9XT~?%/.-]{0,20}$/),
      fc.constantFrom('2031', '2031-07~/..'),
    )
    fc.assert(
      fc.property(
        anything,
        fc.oneof(fc.string(), fc.constantFrom('fa', 'fa-u-ca-persian')),
        (date, locale) => {
          expect(typeof formatDate(date as string, locale)).toBe('string')
        },
      ),
    )
  })
})
