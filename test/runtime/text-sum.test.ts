import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digitsOf, shortBits, textSum } from '../../src/runtime/text-sum.ts'

test('a sum is eight characters that stand in an address as they are', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => /^[\w-]{8}$/.test(textSum(text))))
})

test('a text with one character changed, moved, more or less has another sum', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 })
  fc.assert(
    fc.property(
      text,
      fc.nat(),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      (words, at, sign) => {
        const place = at % words.length
        const changed = words.slice(0, place) + sign + words.slice(place + 1)
        const longer = words.slice(0, place) + sign + words.slice(place)
        const turned = [...words].reverse().join('')
        for (const other of [changed, longer, words.slice(1), turned])
          if (other !== words) expect(textSum(other)).not.toBe(textSum(words))
      },
    ),
  )
})

test('hundred thousand numbered sentences have as many sums', () => {
  const sums = new Set<string>()
  for (let i = 0; i < 100_000; i++) sums.add(textSum(`Sentence ${i} of a long text.`))
  expect(sums.size).toBe(100_000)
})

test('the first half of a sum can be had without the second', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(digitsOf(shortBits(text))).toBe(textSum(text).slice(0, 4))
    }),
  )
})

test('the first half of a sum is evenly spread', () => {
  const halves = new Set<string>()
  for (let i = 0; i < 1000; i++) halves.add(textSum(String(i)).slice(0, 4))
  expect(halves.size).toBeGreaterThan(998)
})

test('sums are the same at any time: releases and citations keep them', () => {
  expect(['', 'a', 'سلام', 'A longer sentence, with a comma.'].map(textSum)).toMatchInlineSnapshot(`
    [
      "qz58ksov",
      "GoCxcIA_",
      "KilnmQrB",
      "kAZh3Z7K",
    ]
  `)
})
