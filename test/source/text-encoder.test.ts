import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textEncoder } from '../../src/source/text-encoder.ts'

test('texts of any length and script are encoded as UTF-8, one after the other', () => {
  const encode = textEncoder()
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(1, 100_000), (text, times) => {
      const long = text.repeat(text === '' ? 0 : Math.ceil(times / text.length))
      expect(Buffer.compare(encode(long), Buffer.from(long))).toBe(0)
    }),
    { numRuns: 50 },
  )
})
