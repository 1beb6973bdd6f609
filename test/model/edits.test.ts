/** Edits between two values: applied to the first they give the second, wherever other items have moved. */

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits, type Edit, editsBetween } from '../../src/model/edits.ts'

const item = (_key: string, text: string) => ({ _type: 'block', _key, text })
const anyItems = fc.uniqueArray(
  fc.record(
    { _type: fc.constant('block'), _key: fc.constantFrom(...'abcdefgh'), text: fc.constantFrom('x', 'y') },
    { noNullPrototype: true },
  ),
  { selector: ({ _key }) => _key },
)
const anyReply = fc.record(
  { _key: fc.constantFrom('r1', 'r2', 'r3'), author: fc.option(fc.constant('anna')), body: anyItems },
  { noNullPrototype: true },
)
const anyDocument = fc.record(
  {
    title: fc.constantFrom('One', 'Two'),
    rights: fc.option(
      fc.record(
        { holder: fc.option(fc.constant('anna')), status: fc.constant('own') },
        { noNullPrototype: true },
      ),
    ),
    topics: fc.subarray(['wells', 'bells']),
    body: anyItems,
    replies: fc.uniqueArray(anyReply, { selector: ({ _key }) => _key }),
    extra: fc.constantFrom('there', undefined).map((value) => value),
  },
  { noNullPrototype: true, requiredKeys: ['title', 'rights', 'topics', 'body', 'replies'] },
)

describe('edits between two values', () => {
  it('give the second when they are applied to the first, also after JSON', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, (given, other) => {
        const [before, after] = JSON.parse(JSON.stringify([given, other])) as [object, object]
        const edits = JSON.parse(JSON.stringify(editsBetween(before, after))) as Edit[]
        expect(applyEdits(before, edits)).toStrictEqual({ value: after, conflicts: [] })
      }),
      { numRuns: 2000 },
    )
  })

  it('are none between equals', () => {
    fc.assert(
      fc.property(anyDocument, (value) => {
        expect(editsBetween(value, structuredClone(value))).toEqual([])
      }),
    )
  })

  it.each<[string, unknown, unknown, Edit[]]>([
    ['a field', { title: 'A' }, { title: 'B' }, [{ at: ['title'], was: 'A', is: 'B' }]],
    ['a field of a group', { r: { a: 1, b: 2 } }, { r: { a: 1, b: 3 } }, [{ at: ['r', 'b'], was: 2, is: 3 }]],
    ['a group that came', { r: null }, { r: { a: 1 } }, [{ at: ['r'], was: null, is: { a: 1 } }]],
    [
      'a block, as a whole',
      [item('a', 'x'), item('b', 'x')],
      [item('a', 'x'), item('b', 'y')],
      [{ at: ['b'], was: item('b', 'x'), is: item('b', 'y') }],
    ],
    ['a removed block', [item('a', 'x')], [], [{ at: ['a'], was: item('a', 'x') }]],
    [
      'a new block',
      [item('a', 'x')],
      [item('a', 'x'), item('b', 'x')],
      [{ at: ['b'], is: item('b', 'x'), after: 'a' }],
    ],
    [
      'the one block that moved',
      [item('a', 'x'), item('b', 'x'), item('c', 'x')],
      [item('c', 'x'), item('a', 'x'), item('b', 'x')],
      [{ at: ['c'], was: item('c', 'x'), is: item('c', 'x'), after: null }],
    ],
    ['a list without keys, as a whole', ['a'], ['a', 'b'], [{ at: [], was: ['a'], is: ['a', 'b'] }]],
  ])('name %s', (_, before, after, edits) => {
    expect(editsBetween(before, after)).toEqual(edits)
  })
})

describe('an edit that does not fit', () => {
  const document = { title: 'A', rights: { holder: null }, body: [item('a', 'x')] }

  it.each<[string, Edit, unknown]>([
    ['another value', { at: ['title'], was: 'B', is: 'C' }, 'A'],
    ['nothing', { at: ['place'], was: 'Here', is: 'There' }, undefined],
    ['no group', { at: ['title', 'main'], was: 'x', is: 'y' }, 'A'],
    ['no such item', { at: ['body', 'z'], was: item('z', 'x') }, undefined],
    ['an item that should be new', { at: ['body', 'a'], is: item('a', 'y'), after: null }, item('a', 'x')],
    ['no item to follow', { at: ['body', 'b'], is: item('b', 'y'), after: 'z' }, undefined],
  ])('to %s is reported, and changes nothing', (_, edit, found) => {
    expect(applyEdits(document, [edit])).toStrictEqual({ value: document, conflicts: [{ edit, found }] })
  })

  it('does not keep the others from it', () => {
    const edits = [
      { at: ['title'], was: 'B', is: 'C' },
      { at: ['rights', 'holder'], was: null, is: 'anna' },
    ]
    const { value, conflicts } = applyEdits(document, edits)
    expect([value.rights, conflicts.length]).toEqual([{ holder: 'anna' }, 1])
  })
})
