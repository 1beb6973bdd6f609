import tags from 'language-tags'
import { describe, expect, it } from 'vitest'
import { languageErrors, languageTag } from '../../src/model/language.ts'

describe('A language tag', () => {
  it.each([
    ['a language', 'fa'],
    ['a language of three letters', 'ckb'],
    ['a language with a script', 'fa-Latn'],
    ['a language with a region', 'de-CH'],
    ['a language with a region of digits', 'es-419'],
    ['a language with script and region', 'sr-Latn-RS'],
    ['a language with a variant', 'de-1996'],
    ['a language with an extension', 'en-u-ca-gregory'],
    ['a language with a private part', 'en-x-village'],
    ['an undetermined language', 'und'],
  ])('may be %s', (_, tag) => {
    expect(languageErrors(tag)).toEqual([])
  })

  it.each([
    ['an empty text', ''],
    ['a name of a language', 'persian'],
    ['letters that no language has', 'xx'],
    ['a code of three letters where two exist', 'eng'],
    ['an underscore', 'en_GB'],
    ['two regions', 'en-GB-US'],
    ['a region that does not exist', 'en-12'],
    ['a script before the language', 'Latn-fa'],
    ['a deprecated language', 'iw'],
    ['a deprecated whole tag', 'i-klingon'],
    ['a script that the language implies', 'en-Latn'],
  ])('is not %s', (_, tag) => {
    expect(languageErrors(tag)).not.toEqual([])
  })

  it('that is wrong is named in what is said of it', () => {
    expect(languageErrors('persian').join(' ')).toContain('persian')
  })

  it('that is deprecated comes with the one to use', () => {
    expect(languageErrors('i-klingon').join(' ')).toContain('tlh')
  })

  it('that is wrong is refused with the code of languages', () => {
    expect(languageTag.safeParse('persian').error?.issues).toMatchObject([
      { params: { code: 'value/language' } },
    ])
  })

  it('that is right is taken as it stands', () => {
    expect(languageTag.parse('az-Arab')).toBe('az-Arab')
  })

  it('of two letters is valid when the registry says so, asked or not', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz']
    const codes = letters.flatMap((first) => letters.map((second) => first + second))
    const isInRegistry = (code: string): boolean => tags(code).errors().length === 0
    expect(codes.filter((code) => languageErrors(code).length === 0)).toEqual(codes.filter(isInRegistry))
  })
})
