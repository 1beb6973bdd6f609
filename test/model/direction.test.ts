import { describe, expect, it } from 'vitest'
import { directionOf } from '../../src/model/direction.ts'

describe('Text runs from right to left', () => {
  it.each([
    ['Persian', 'fa'],
    ['Arabic', 'ar'],
    ['Hebrew', 'he'],
    ['Urdu', 'ur'],
    ['Sorani', 'ckb'],
    ['Syriac', 'syr'],
    ['Dhivehi', 'dv'],
    ['N’Ko', 'nqo'],
    ['Fula in Adlam', 'ff-Adlm'],
    ['Mandaic', 'mid'],
    ['Mende in its own script', 'men-Mend'],
    ['Rohingya in its own script', 'rhg-Rohg'],
    ['Samaritan', 'smp'],
    ['Azerbaijani in Arabic script', 'az-Arab'],
    ['Panjabi of Pakistan, by its likely script', 'pa-PK'],
    ['Persian with numbers in Latin digits', 'fa-u-nu-latn'],
  ])('in %s', (_, tag) => {
    expect(directionOf(tag)).toBe('rtl')
  })
})

describe('Text runs from left to right', () => {
  it.each([
    ['English', 'en'],
    ['Persian in Latin script', 'fa-Latn'],
    ['Azerbaijani', 'az'],
    ['Panjabi of India', 'pa-IN'],
    ['Chinese', 'zh-Hant'],
    ['Thai', 'th'],
    ['a language without a known script', 'und-Zzzz'],
    ['a language that CLDR does not know', 'aaa'],
  ])('in %s', (_, tag) => {
    expect(directionOf(tag)).toBe('ltr')
  })
})
