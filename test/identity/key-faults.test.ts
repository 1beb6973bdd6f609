import { describe, expect, test } from 'vitest'
import { keyFaults } from '../../src/identity/key-faults.ts'

/** Faults of keys since a release: a word for each text, in the order of the blocks. */
function faults(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
  former: Readonly<Record<string, string | null>> = {},
): string[] {
  return keyFaults(new Map(Object.entries(before)), new Map(Object.entries(after)), former).map(
    ({ kind, key, textNowAt, textWasAt }) => `${key} ${kind} ${textNowAt} ${textWasAt}`,
  )
}

const text = { l1: 'mill', l2: 'bridge', l3: 'baker' }

describe('a key at fault', () => {
  test('is one whose text stands under the next key, as after a line that was inserted', () => {
    expect(faults(text, { l1: 'herons', l2: 'mill', l3: 'bridge', l4: 'baker' })).toEqual([
      'l1 other-text l2 null',
      'l2 other-text l3 l1',
      'l3 other-text l4 l2',
    ])
  })

  test('is one that has the text of another, which is gone', () => {
    expect(faults(text, { l1: 'mill', l2: 'baker' }, { l3: null })).toEqual([
      'l2 other-text null l3',
      'l3 renamed l2 null',
    ])
  })

  test('is one whose text, unchanged, has a new key', () => {
    expect(faults(text, { l1: 'mill', l2b: 'bridge', l3: 'baker' })).toEqual(['l2 renamed l2b null'])
  })

  test('is one that is gone without a word', () => {
    expect(faults(text, { l1: 'mill', l3: 'baker' })).toEqual(['l2 vanished null null'])
  })
})

describe('no fault', () => {
  test.each([
    ['an edit', { ...text, l2: 'bridges' }, {}],
    ['an addition', { l1: 'mill', l2b: 'herons', l2: 'bridge', l3: 'baker' }, {}],
    ['a move', { l3: 'baker', l1: 'mill', l2: 'bridge' }, {}],
    ['a removal that is told', { l1: 'mill', l3: 'baker' }, { l2: null }],
    ['a merge that is told', { l1: 'mill bridge', l3: 'baker' }, { l2: 'l1' }],
    ['a block that repeats another', { ...text, l4: 'mill' }, {}],
    ['an edit after which a block repeats another', { ...text, l2: 'mill' }, {}],
  ])('%s', (_, after, former) => {
    expect(faults(text, after, former)).toEqual([])
  })

  test('the removal of one of two blocks with the same text', () => {
    expect(faults({ ...text, l4: 'mill' }, { l2: 'bridge', l3: 'baker', l4: 'mill' }, { l1: null })).toEqual(
      [],
    )
  })
})
