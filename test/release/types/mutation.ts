/**
 * Makes tests of edits of small declarations, each with the rows that it has and those of the way back.
 * Without rows of the way back, that way is not looked at.
 */

import { describe, expect, test } from 'vitest'
import { compareTypes } from '../../../src/release/types/compare-types.ts'
import { surface } from './surface.ts'

export type Mutation = readonly [
  title: string,
  before: string,
  after: string,
  rows: string,
  back: string | null,
]

const rowsOf = (before: string, after: string): string =>
  compareTypes(surface(before), surface(after))
    .map(({ rule, at }) => `${rule} ${at}`)
    .join(', ')

export function specify(what: string, mutations: readonly Mutation[]): void {
  describe(what, () => {
    test.each(mutations)('%s', (_, before, after, rows) => {
      expect(rowsOf(before, after)).toBe(rows)
    })
  })
  describe(`${what}, the way back`, () => {
    test.each(mutations.filter(([, , , , back]) => back !== null))('%s', (_, before, after, __, back) => {
      expect(rowsOf(after, before)).toBe(back)
    })
  })
}
