import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { identifier, isSafeSlug, slug, slugMaxLength } from '../../src/model/slug.ts'

const reserved = ['con', 'prn', 'aux', 'nul', 'com0', 'com1', 'com9', 'lpt0', 'lpt1', 'lpt9']

const anySlug = fc
  .array(fc.stringMatching(/^[a-z0-9]{1,9}$/), { minLength: 1, maxLength: 9 })
  .map((words) => words.join('-'))

describe('A slug', () => {
  it('of ASCII words joined by hyphens can be a file name', () => {
    fc.assert(fc.property(anySlug, (value) => reserved.includes(value) || isSafeSlug(value)))
  })

  it.each([
    ['is empty', ''],
    ['has a capital', 'Bell'],
    ['has a blank', 'the bell'],
    ['has a letter with an accent', 'glöckner'],
    ['is in another script', 'ناقوس'],
    ['has a dot', 'bell.txt'],
    ['leaves its folder', '../bell'],
    ['has a backslash', 'tower\\bell'],
    ['has an underscore', 'the_bell'],
    ['begins with a hyphen', '-bell'],
    ['ends with a hyphen', 'bell-'],
    ['has two hyphens in a row', 'the--bell'],
    ['ends with a line end', 'bell\n'],
    ['has a line before it', '!\nbell'],
    ['has a NUL', 'bell\u0000'],
  ])('that %s is unsafe', (_, value) => {
    expect(isSafeSlug(value)).toBe(false)
  })

  it.each(reserved)('that Windows reserves is unsafe: %s', (value) => {
    expect(isSafeSlug(value)).toBe(false)
  })

  it.each(['console', 'con-1', 'a-con', 'com', 'com10', 'lpt'])(
    'that only looks like a reserved name is safe: %s',
    (value) => {
      expect(isSafeSlug(value)).toBe(true)
    },
  )

  it('may be as long as the limit', () => {
    expect(isSafeSlug('a'.repeat(slugMaxLength))).toBe(true)
  })

  it('longer than the limit is unsafe', () => {
    expect(isSafeSlug('a'.repeat(slugMaxLength + 1))).toBe(false)
  })

  it('leaves room for an ending in a file name of 255 bytes', () => {
    expect(slugMaxLength).toBeLessThan(255 - '.d.cts.map'.length)
  })
})

describe.each([
  ['slug', slug],
  ['id', identifier],
])('A field of kind %s', (kind, schema) => {
  it('takes words joined by hyphens', () => {
    expect(schema.safeParse('the-old-bell-2').success).toBe(true)
  })

  it('refuses anything else', () => {
    expect(schema.safeParse('The old bell').success).toBe(false)
  })

  it('refuses a value over the limit', () => {
    expect(schema.safeParse('a'.repeat(slugMaxLength + 1)).success).toBe(false)
  })

  it('says what kind it is', () => {
    expect(schema.meta()?.kind).toBe(kind)
  })
})
