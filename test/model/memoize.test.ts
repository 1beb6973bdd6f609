import { expect, it } from 'vitest'
import { cacheLimit, memoize } from '../../src/model/memoize.ts'

/** The length of texts, and which it was computed for. */
const counted = () => {
  const computed: string[] = []
  const length = memoize((text) => {
    computed.push(text)
    return text.length
  })
  return { computed, length }
}

it('computes the result for each text once', () => {
  const { computed, length } = counted()
  expect(['one', 'three', 'one'].map(length)).toEqual([3, 5, 3])
  expect(computed).toEqual(['one', 'three'])
})

it('holds as many results as its limit, and forgets them before it would hold more', () => {
  const { computed, length } = counted()
  const texts = Array.from({ length: cacheLimit }, (_, i) => `${i}`)
  expect([...texts, ...texts].map(length)).toEqual([...texts, ...texts].map((text) => text.length))
  expect(computed).toEqual(texts)
  expect(length('one more')).toBe(8)
  expect(length('0')).toBe(1)
  expect(computed.slice(cacheLimit)).toEqual(['one more', '0'])
})
