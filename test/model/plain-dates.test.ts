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

test('an interval of plain dates begins when the library says, or is none where the library refuses it', () => {
  const byLibrary = (interval: string): number | null => {
    try {
      return edtf(interval).min
    } catch {
      return null
    }
  }
  // Ends that are near each other, so that many are equal, in the wrong order or within one another.
  const near = dates.map((date) => date.replace(/^\d{4}/, (given) => String(1990 + (Number(given) % 3))))
  fc.assert(
    fc.property(near, near, (first, last) => {
      const interval = `${first}/${last}`
      expect(earliest(interval)).toBe(byLibrary(interval))
    }),
    { numRuns: 1000 },
  )
})
