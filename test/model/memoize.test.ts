import { expect, it } from 'vitest'
import { remembered } from '../../src/model/memoize.ts'

it('computes the result for each text once', () => {
  const asked: string[] = []
  const length = remembered((text) => {
    asked.push(text)
    return text.length
  })
  expect(['one', 'three', 'one'].map(length)).toEqual([3, 5, 3])
  expect(asked).toEqual(['one', 'three'])
})

it('gives the right result after more texts than it remembers', () => {
  const length = remembered((text) => text.length)
  const texts = Array.from({ length: 10_000 }, (_, i) => `${i}`)
  expect(texts.map(length)).toEqual(texts.map((text) => text.length))
  expect(length('7')).toBe(1)
})
