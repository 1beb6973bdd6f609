import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type KeyPair, keysEntry, readKeys } from '../../src/annotation/block-keys.ts'
import { keyPattern, naturalKey } from '../../src/annotation/key-place.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { linesOf } from '../../src/source/lines.ts'
import { sampleModel } from '../support/sample-model.ts'

const location = { file: 'seeds/one.yaml', line: 1, column: 1 }
const text = `${'x'.repeat(40)}\n`.repeat(60)
const lines = linesOf(text)

function read(keys: Readonly<Record<string, string>> | undefined) {
  const diagnostics: Diagnostic[] = []
  const keyAt = readKeys({
    model: sampleModel,
    seed: { text, lines },
    annotation: {
      ...{ seed: '', id: 'one', type: 'Notice', slug: 'one' },
      ...(keys === undefined ? {} : { keys }),
    },
    part: null,
    locate: { inSeed: () => location, ofKey: () => location },
    diagnostics,
  })
  return { keyAt, diagnostics }
}

const keyOf = (keys: Readonly<Record<string, string>>, at: string): string => {
  const [, line, column] = keyPattern.exec(at) ?? []
  return read(keys).keyAt(Number(line), Number(column ?? 1))
}

describe('the keys of an annotation', () => {
  it('are those of the places without an entry', () => {
    const { keyAt } = read(undefined)
    expect([keyAt(12, 1), keyAt(12, 41)]).toEqual(['l12', 'l12c41'])
  })

  it.each([
    ['a line', { 3: 'l3b' }, 'l3', 'l3b'],
    ['the beginning of a line, which is not the rest of it', { 3: 'l9' }, 'l3c5', 'l3c5'],
    ['a place in a line', { '3:5': 'l2c7' }, 'l3c5', 'l2c7'],
    ['the first line of a range', { '3-9': 'l2' }, 'l3', 'l2'],
    ['the last line of a range', { '3-9': 'l2' }, 'l9', 'l8'],
    ['a place in a line of a range', { '3-9': 'l2' }, 'l4c5', 'l3c5'],
    ['a line behind a range', { '3-9': 'l2' }, 'l10', 'l10'],
    ['a single line in a range', { '3-9': 'l2', 5: 'l5b' }, 'l5', 'l5b'],
    ['a single line that stands before its range', { 10: 'l1', '3-12': 'l5' }, 'l10', 'l1'],
  ] as const)('name %s', (_, keys, at, expected) => {
    expect(keyOf(keys, at)).toBe(expected)
  })

  it.each([
    ['an address that is none', { '3, 5': 'l2' }, 'line/address'],
    ['a range whose key is not that of a line', { '3-5': 'l2b' }, 'line/address'],
    ['a range that ends before it begins', { '5-3': 'l2' }, 'line/address'],
    ['a line outside the text', { 61: 'l2' }, 'line/outside'],
    ['a column outside the text', { '3:99': 'l2' }, 'line/outside'],
  ] as const)('report %s', (_, keys, code) => {
    expect(read(keys).diagnostics.map((p) => p.code)).toEqual([code])
  })

  it('report nothing that is right', () => {
    expect(read({ '3-5': 'l2', 6: 'l6b', '7:40': 'l1c3' }).diagnostics).toEqual([])
  })
})

const place = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.constantFrom(1, 1, 1, 5, 17))

/** Blocks of a text, with the keys of lines that came and went, and some keys that are like no other. */
const pairs: fc.Arbitrary<KeyPair[]> = fc
  .uniqueArray(place, { selector: ([line, column]) => naturalKey(line, column), maxLength: 50 })
  .chain((places) =>
    fc.tuple(...places.map((at) => fc.tuple(fc.constant(at), fc.constantFrom(0, 0, 0, 1, 1, 70, null)))),
  )
  .map((given) =>
    given.map(([[line, column], shift], i) => ({
      at: naturalKey(line, column),
      key: shift === null ? `l${line}${'bcd'[i % 3]}` : naturalKey(line + shift, column),
    })),
  )

describe('the shortest keys of an annotation', () => {
  it('give each block its key', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const { keyAt, diagnostics } = read(keysEntry(given))
        const found = given.map(({ at }) => {
          const [, line, column] = keyPattern.exec(at) ?? []
          return { at, key: keyAt(Number(line), Number(column ?? 1)) }
        })
        expect(found).toEqual(given)
        expect(diagnostics).toEqual([])
      }),
    )
  })

  it('have no more entries than blocks with another key', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const others = given.filter(({ at, key }) => at !== key).length
        expect(Object.keys(keysEntry(given)).length).toBeLessThanOrEqual(others)
      }),
    )
  })

  it.each([
    ['nothing where each block has the key of its place', ['l1', 'l2'], ['l1', 'l2'], {}],
    [
      'one range behind a new line',
      ['l1', 'l2', 'l3', 'l4', 'l4c5'],
      ['l1', 'l2b', 'l2', 'l3', 'l3c5'],
      { 2: 'l2b', '3-4': 'l2' },
    ],
    [
      'one range over a block with a key of its own',
      ['l3', 'l4', 'l5', 'l6'],
      ['l2', 'l3', 'l5b', 'l5'],
      { '3-6': 'l2', 5: 'l5b' },
    ],
    ['a single line, not a range of one', ['l3', 'l4'], ['l2', 'l4'], { 3: 'l2' }],
    ['a place by its column', ['l3', 'l3c9'], ['l3', 'l3c7'], { '3:9': 'l3c7' }],
    ['keys of blocks in any order', ['l9', 'l3', 'l4'], ['l9', 'l2', 'l3'], { '3-4': 'l2' }],
  ])('are %s', (_, places, keys, expected) => {
    expect(keysEntry(places.map((at, i) => ({ at, key: keys[i] ?? '' })))).toEqual(expected)
  })
})
