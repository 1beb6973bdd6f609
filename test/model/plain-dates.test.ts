import edtf from 'edtf'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { earliest } from '../../src/model/date.ts'

const two = (low: number, high: number) =>
  fc.integer({ min: low, max: high }).map((n) => String(n).padStart(2, '0'))
const year = fc.integer({ min: 1000, max: 9999 }).map((n) => String(n).padStart(4, '0'))
const dates = fc
  .tuple(year, fc.option(two(1, 12)), fc.option(two(1, 28)), fc.constantFrom('', '~', '?', '%'))
  .map(([y, m, d, sign]) => [y, ...(m === null ? [] : d === null ? [m] : [m, d])].join('-') + sign)

test('a plain date begins when the EDTF library says', () => {
  fc.assert(
    fc.property(dates, (date) => {
      expect(earliest(date)).toBe(edtf(date).min)
    }),
  )
})
