/** Dates that an annotation gives in another calendar, and those that only look so. */

import { describe, expect, it } from 'vitest'
import type { Basis } from '../../src/model/provenance.ts'
import { documentOf, headWith } from '../support/annotation-heads.ts'
import { compileText } from '../support/compile-text.ts'

const compiled = (called: string, language = 'en') =>
  compileText(
    'Come.\n',
    `default: paragraph\n${called}\n`,
    headWith('Come.\n', 'language', `language: { value: ${language}, inferred: Seen. }`),
  )
const basisOf = (called: string) =>
  (documentOf(compiled(called)).basis as Record<string, Basis | undefined>).called
const codes = (called: string, language: string) =>
  compiled(called, language)
    .diagnostics.map(({ code }) => code)
    .filter((code) => !['text/language-script', 'value/not-stated'].includes(code))

describe('a date with a calendar', () => {
  it('is the Gregorian date of the same day, with its earliest and latest day', () => {
    expect(documentOf(compiled('called: { value: 1389-11-05, calendar: persian, stated: 1 }'))).toMatchObject(
      {
        called: '2011-01-25',
        calledEarliest: '2011-01-25',
        calledLatest: '2011-01-25',
      },
    )
  })

  it('that is a month goes from its first to its last day', () => {
    expect(documentOf(compiled('called: { value: 1389-11~, calendar: persian, stated: 1 }'))).toMatchObject({
      called: '2011-01-21~/2011-02-19~',
      calledEarliest: '2011-01-21',
      calledLatest: '2011-02-19',
    })
  })

  it('keeps how it was given in its basis', () => {
    expect(basisOf('called: { value: 1389-11-05, calendar: persian, stated: 1 }')).toEqual({
      kind: 'stated',
      note: null,
      lines: [{ from: 1, to: 1 }],
      evidence: [],
      original: { value: '1389-11-05', calendar: 'persian' },
    })
  })

  it('of the Gregorian calendar is as it is given, and has no other original', () => {
    const called = 'called: { value: 2011-01-25, calendar: gregory, stated: 1 }'
    expect(documentOf(compiled(called)).called).toBe('2011-01-25')
    expect(basisOf(called)).not.toHaveProperty('original')
  })

  it('must be one of that calendar', () => {
    expect(compiled('called: { value: 1389-12-30, calendar: persian, stated: 1 }').diagnostics).toMatchObject(
      [
        {
          code: 'value/date',
          line: 9,
          column: 18,
          found: '"1389-12-30"',
          expected: 'a year, a month or a day of the calendar `persian`, or from one to another',
        },
      ],
    )
  })

  it('must be of a calendar that is known', () => {
    expect(compiled('called: { value: 1389-11-05, calendar: persain, stated: 1 }').diagnostics).toMatchObject(
      [{ code: 'value/invalid', field: 'called.calendar', hint: 'Did you mean `persian`?' }],
    )
  })

  it('stands beside dates only', () => {
    expect(codes('crier: { value: anna, calendar: persian, stated: 1 }', 'en')).toEqual(['value/unknown-key'])
  })

  it('may be null', () => {
    expect(documentOf(compiled('called: { value: null, calendar: persian, stated: 1 }')).called).toBeNull()
  })
})

describe('an old Gregorian year', () => {
  it.each([
    ['fa', '1389-11-05'],
    ['fa-AF', '"1389"'],
    ['ar', '1432-02'],
    ['ur', '1432~'],
    ['fa', '1389/1390'],
    ['fa', '../1390'],
  ])('in %s is asked about: %s', (language, value) => {
    expect(codes(`called: { value: ${value}, stated: 1 }`, language)).toEqual(['date/old-gregorian'])
  })

  it('does not fail the build', () => {
    expect(compiled('called: { value: 1389-11-05, stated: 1 }', 'fa').document).toMatchObject({
      called: '1389-11-05',
    })
  })

  it.each([
    ['in a language that has no other calendar', 'en', 'value: 1389-11-05'],
    ['that is not so old', 'fa', 'value: 1500-11-05'],
    ['that is of this time', 'fa', 'value: 2011-01-25'],
    ['that is said to be one', 'fa', 'value: 1389-11-05, calendar: gregory'],
    ['of another calendar, which is converted', 'fa', 'value: 1389-11-05, calendar: persian'],
    ['that is unknown', 'fa', 'value: null'],
  ])('is not asked about %s', (_, language, value) => {
    expect(codes(`called: { ${value}, stated: 1 }`, language)).toEqual([])
  })

  it('that is no date is reported as such, and not asked about', () => {
    expect(codes('called: { value: 1389-13, stated: 1 }', 'fa')).toEqual(['value/date'])
  })
})

describe('a title in another language', () => {
  const titled = (title: string) =>
    compileText('Come.\n', 'default: paragraph\n', headWith('Come.\n', 'title', `title: ${title}`))

  it('says so', () => {
    expect(documentOf(titled('{ value: بیا, editorial: Ours., language: fa }')).titleLanguage).toBe('fa')
  })

  it('does not when it is in that of the text', () => {
    expect(documentOf(titled('{ value: Come, editorial: Ours., language: en }')).titleLanguage).toBeNull()
    expect(documentOf(titled('{ value: Come, editorial: Ours. }')).titleLanguage).toBeNull()
  })

  it('says it with a tag', () => {
    expect(titled('{ value: Come, editorial: Ours., language: Klingon }').diagnostics).toMatchObject([
      { code: 'value/language', field: 'title.language' },
    ])
  })
})
