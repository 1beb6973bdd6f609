import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { vocabulary } from '../../src/model/vocabulary.ts'

const weather = vocabulary(
  'Weather',
  'Weather of the day.',
  { snow: 'It snows.', fog: 'Nothing can be seen.', clear: 'Everything can be seen.' },
  { open: false },
)

describe('A vocabulary', () => {
  it('takes its codes', () => {
    expect(weather.parse('fog')).toBe('fog')
  })

  it('refuses a code that it has not', () => {
    expect(weather.safeParse('hail').success).toBe(false)
  })

  it('keeps the order in which its codes were given', () => {
    const anyCodes = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z-]{0,7}$/), { minLength: 1 })
    fc.assert(
      fc.property(anyCodes, (codes) => {
        const labels = Object.fromEntries(codes.map((code) => [code, `Means ${code}.`]))
        expect(vocabulary('Any', 'Any.', labels, { open: true }).options).toEqual(codes)
      }),
    )
  })

  it.each(['LineRole', 'TextMark'])('cannot be called %s, as labels of every corpus are', (id) => {
    expect(() => vocabulary(id, 'Any.', { a: 'A.' }, { open: true })).toThrow(id)
  })

  it('says what each code means', () => {
    expect(weather.meta()?.labels).toMatchObject({
      fog: { en: { label: 'Fog', definition: 'Nothing can be seen.' } },
    })
  })

  it('says what it is about', () => {
    expect(weather.meta()).toMatchObject({
      id: 'Weather',
      kind: 'vocabulary',
      description: 'Weather of the day.',
    })
  })

  it.each([true, false])('says whether it may grow in a minor version: %s', (open) => {
    expect(vocabulary('Any', 'Any.', { a: 'A.' }, { open }).meta()?.open).toBe(open)
  })
})
