import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changedIn, sumList } from '../../src/runtime/sum-list.ts'

const texts = fc.array(fc.string(), { minLength: 1, maxLength: 300 })

describe('the sum of a list', () => {
  test('says which text is another one, whatever the others are', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.string({ minLength: 1 }), (list, at, added) => {
        const index = at % list.length
        const changed = list.with(index, `${list[index]}${added}`)
        expect(changedIn(changed, sumList(list))).toBe(index)
      }),
    )
  })

  test('says of an unchanged list that no text is another one', () => {
    fc.assert(fc.property(texts, (list) => changedIn(list, sumList(list)) === -1))
  })

  test('does not take two texts that changed for one', () => {
    const list = Array.from({ length: 40 }, (_, i) => `text ${i}`)
    expect(changedIn(list.with(3, 'one').with(29, 'other'), sumList(list))).toBe(-1)
  })
})
