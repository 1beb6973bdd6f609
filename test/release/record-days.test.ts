/** What a release adds and changes, as `release:version` records it. */

import { describe, expect, it } from 'vitest'
import { documentsOfRelease } from '../../src/release/record-days.ts'
import { notice, type SmallPackage, smallRelease } from '../support/small-package.ts'

const recorded = (before: SmallPackage | null, after: SmallPackage) =>
  documentsOfRelease(before === null ? null : smallRelease(before).content, smallRelease(after).content)

const well = notice('well', 'The well is dry.')
const fair = notice('fair', 'The fair is on Friday.')

describe('a release', () => {
  it('adds all that its first one has', () => {
    expect(recorded(null, { documents: [well, fair] })).toEqual({ added: ['fair', 'well'], changed: [] })
  })

  it('adds what the one before had not', () => {
    expect(recorded({ documents: [well] }, { documents: [well, fair] })).toEqual({
      added: ['fair'],
      changed: [],
    })
  })

  it.each([
    ['words', notice('well', 'The well is full.')],
    ['metadata', { ...well, title: 'The old well' }],
    ['an address', { ...well, slug: 'spring', aliases: ['well'] }],
  ])('changes a document that has other %s', (_, after) => {
    expect(recorded({ documents: [well] }, { documents: [after] }).changed).toEqual(['well'])
  })

  it.each([
    ['nothing', well],
    ['what the compiler makes of it', { ...well, words: 99, languages: ['en'], lost: [] }],
    ['a day beside its date', { ...well, calledEarliest: '1901-05-01', calledLatest: '1901-05-31' }],
    ['an empty field of the model', { ...well, place: null, colours: [] }],
  ])('does not change a document of which %s is new', (_, after) => {
    expect(recorded({ documents: [well] }, { documents: [after] })).toEqual({ added: [], changed: [] })
  })
})
