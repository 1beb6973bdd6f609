import { expect, it } from 'vitest'
import { memoize } from '../../src/model/memoize.ts'

it('computes the result for each text once', () => {
  const asked: string[] = []
  const length = memoize((text) => {
    asked.push(text)
    return text.length
  })
  expect(['one', 'three', 'one'].map(length)).toEqual([3, 5, 3])
  expect(asked).toEqual(['one', 'three'])
})

it('gives the right result after more texts than it remembers', () => {
  const length = memoize((text) => text.length)
  const texts = Array.from({ length: 10_000 }, (_, i) => `${i}`)
  expect(texts.map(length)).toEqual(texts.map((text) => text.length))
  expect(length('7')).toBe(1)
})
