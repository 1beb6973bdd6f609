/** Groups of rows: by author, by topic, by any field. */

import fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { groupBy, rows } from '../../src/runtime/rows.ts'

const board = rows({
  slug: ['well', 'bread', 'hay'],
  crier: ['ann', null, 'bo'] as ('ann' | 'bo' | null)[],
  colours: [['red', 'blue'], [], ['blue']] as ('red' | 'blue')[][],
})

describe('rows are grouped', () => {
  it('by a value', () => {
    const groups = groupBy(board, 'crier')
    expect([...groups].map(([crier, group]) => [crier, group.map(({ slug }) => slug)])).toEqual([
      ['ann', ['well']],
      ['bo', ['hay']],
    ])
    expectTypeOf(groups.get).parameter(0).toEqualTypeOf<'ann' | 'bo'>()
  })

  it('by each item of a list, in the order of the rows', () => {
    const groups = groupBy(board, 'colours')
    expect(groups.get('blue')?.map(({ slug }) => slug)).toEqual(['well', 'hay'])
    expect(groups.get('red')?.map(({ slug }) => slug)).toEqual(['well'])
    expectTypeOf(groups.get).parameter(0).toEqualTypeOf<'red' | 'blue'>()
  })

  it('once for each value, however often a list has it', () => {
    expect(groupBy([{ tags: ['a', 'a'] }], 'tags').get('a')).toHaveLength(1)
  })

  it('so that each group has the rows with its value and no others', () => {
    const tagged = fc.array(fc.record({ tags: fc.array(fc.constantFrom('a', 'b', '__proto__')) }))
    fc.assert(
      fc.property(tagged, (given) => {
        const groups = groupBy(given, 'tags')
        for (const tag of ['a', 'b', '__proto__'] as const)
          expect(groups.get(tag) ?? []).toEqual(given.filter(({ tags }) => tags.includes(tag)))
      }),
    )
  })
})
