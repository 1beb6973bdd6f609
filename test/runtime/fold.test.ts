/** Spellings of one word fold to the same, in invented sentences. */

import fc from 'fast-check'
import MiniSearch from 'minisearch'
import { describe, expect, it } from 'vitest'
import { fold } from '../../src/runtime/fold.ts'

describe('Spellings of one word', () => {
  it.each([
    ['a verb with its prefix', ['می‌کردم', 'میکردم', 'می کردم', 'ميكردم', 'مِی‌کَردَم', 'مي‌كردم', 'می  کردم']],
    ['a negated verb', ['نمی‌دانم', 'نمیدانم', 'نمی دانم', 'نمي دانم']],
    ['a plural', ['مدت‌ها', 'مدت ها', 'مدتها', 'مُدَّت‌ها']],
    ['a plural with more after it', ['کتاب‌هایشان', 'کتاب هایشان', 'کتابهایشان', 'كتاب هایشان']],
    ['a name with ye and kaf', ['کیهان', 'كيهان', 'كیهان', 'کيهان']],
    ['a doubled letter', ['شفاف', 'شفّاف']],
    ['alef with and without madda', ['آب', 'اب', 'آب']],
    ['hamza on its seat', ['مسؤول', 'مسوول']],
    ['a silent he with its ezafe', ['خانهٔ ما', 'خانۀ ما', 'خانه‌ی ما', 'خانه ما']],
    ['te marbuta', ['مدرسة', 'مدرسه']],
    ['a stretched word', ['ســلام', 'سلام']],
    ['letters in their forms', ['ﺳﻼم', 'سلام']],
    ['digits', ['۲۰۳۱', '٢٠٣١', '2031']],
    ['Latin with and without accents', ['Café Øre', 'cafe ore', 'CAFÉ ØRE', 'Cafe\u0301 øre']],
    ['a transliteration', ['Shahnāma', 'shahnama', 'Šahnāma'.replace('Š', 'Sh')]],
    ['a ligature', ['ﬁsh', 'fish']],
    ['marks of direction', ['\u200fسلام\u200e', 'سلام']],
  ])('fold to the same: %s', (_, spellings) => {
    expect([...new Set(spellings.map(fold))]).toHaveLength(1)
  })

  it.each([
    ['می', 'a word of its own at the end'],
    ['they می go', 'a word among others'],
    ['ها', 'a word of its own'],
    ['2 ها', 'after a digit'],
  ])('leave an affix alone where it has no word to join: %s, %s', (text) => {
    expect(fold(text)).toBe(text)
  })

  it('keep different words apart', () => {
    expect(fold('کرم')).not.toBe(fold('گرم'))
    expect(fold('می روم')).not.toBe(fold('نمی روم'))
  })

  it('keep the vowels of other scripts, which are marks as well', () => {
    expect(fold('हिन्दी')).toBe('हिन्दी')
    expect(fold('ไทย')).toBe('ไทย')
  })
})

describe('Folding', () => {
  const persian = fc.string({ unit: fc.constantFrom(...'میكکيیههآأةۀٔهاّنَ ـ‌۲٢2.,(«aÉßı'), maxLength: 30 })

  it('twice changes nothing', () => {
    fc.assert(
      fc.property(fc.oneof(persian, fc.string({ unit: 'binary' })), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
      { numRuns: 2000 },
    )
  })

  it('makes no difference between a blank and many, nor between composed and decomposed letters', () => {
    fc.assert(
      fc.property(persian, (text) => {
        expect(fold(text.replaceAll(' ', ' \n '))).toBe(fold(text))
        expect(fold(text.normalize('NFC'))).toBe(fold(text))
      }),
    )
  })
})

describe('A search with MiniSearch', () => {
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    tokenize: (text) => fold(text).split(/[^\p{L}\p{N}]+/u),
    processTerm: (term) => term || null,
  })
  index.addAll([
    { id: 1, text: 'دیروز از باغ گذر می‌کردم و مدت‌ها نشستم.' },
    { id: 2, text: 'روزنامهٔ کیهان را شفاف در ۲۰۳۱ چاپ کردند.' },
    { id: 3, text: 'The café opened in the spring.' },
  ])

  it.each([
    ...['می‌کردم', 'میکردم', 'می کردم', 'ميكردم', 'مِی‌کَردَم', 'مدت‌ها', 'مدت ها', 'مدتها'].map(
      (query) => [query, 1] as const,
    ),
    ...['كيهان', 'کیهان', 'شفّاف', '۲۰۳۱', '٢٠٣١', '2031'].map((query) => [query, 2] as const),
    ...['cafe', 'CAFÉ'].map((query) => [query, 3] as const),
  ])('for %s finds the text that has the word, and no other', (query, id) => {
    expect(index.search(query, { combineWith: 'AND' }).map((found) => found.id)).toEqual([id])
  })

  it('for a word that no text has finds nothing', () => {
    expect(index.search('نمی کردم', { combineWith: 'AND' })).toEqual([])
  })
})
