import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockText, countWords, readingMinutes, tableOfContents } from '../../src/model/derive.ts'
import { block, note, span } from './sample-blocks.ts'

describe('Words', () => {
  it.each([
    ['blanks divide English', 'en', 'The bell rings twice', 4],
    ['an apostrophe does not divide', 'en', 'It doesn’t ring', 3],
    ['a hyphen divides', 'en', 'bell-ringer', 2],
    ['signs are no words', 'en', 'Ding — … dong!', 2],
    ['a number is a word', 'en', 'It rang 1,200.5 times', 4],
    ['an emoji is no word', 'en', 'Ding 🔔', 1],
    ['a zero-width non-joiner does not divide Persian', 'fa', 'زنگ\u200cها می\u200cنوازند', 2],
    ['blanks divide Persian', 'fa', 'ناقوس دهکده ما', 3],
  ])('%s', (_, language, text, words) => {
    expect(countWords([block(text)], language)).toBe(words)
  })

  it.each([
    ['Thai', 'th', 'ระฆังดังสองครั้ง'],
    ['Chinese', 'zh', '钟声响了两次'],
  ])('of %s count though no blank divides them', (_, language, text) => {
    expect(countWords([block(text)], language)).toBeGreaterThan(1)
  })

  it('of all blocks add up', () => {
    expect(countWords([block('One bell'), block('Two')], 'en')).toBe(3)
  })

  it('do not run together over the end of a block', () => {
    expect(countWords([block('bell'), block('ringer')], 'en')).toBe(2)
  })

  it('do not end where a mark ends', () => {
    expect(countWords([block(['be', span('ll', 'em')])], 'en')).toBe(1)
  })

  it('do not count note references', () => {
    expect(countWords([block(['bell', note('12'), ' rings'])], 'en')).toBe(2)
  })

  it('of no text are none', () => {
    expect(countWords([], 'en')).toBe(0)
  })
})

describe('Reading time', () => {
  it.each([
    [230, 1],
    [460, 2],
    [2300, 10],
  ])('of %i words is %i minutes', (words, minutes) => {
    expect(readingMinutes(words)).toBe(minutes)
  })

  it.each([
    [344, 1],
    [345, 2],
  ])('of %i words is rounded to %i minutes', (words, minutes) => {
    expect(readingMinutes(words)).toBe(minutes)
  })

  it('is a minute at least', () => {
    expect(readingMinutes(0)).toBe(1)
  })

  it('never shrinks as a text grows', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (words, more) => readingMinutes(words) <= readingMinutes(words + more)),
    )
  })
})

describe('Table of contents', () => {
  it('has the headings in order with their keys, levels and texts', () => {
    const body = [
      block('Bells', { style: 'h1', _key: 'l1' }),
      block('They ring.', { _key: 'l2' }),
      block('Small bells', { style: 'h3', _key: 'l5' }),
      block('Deepest bells', { style: 'h6', _key: 'l9' }),
    ]
    expect(tableOfContents(body)).toEqual([
      { key: 'l1', level: 1, text: 'Bells' },
      { key: 'l5', level: 3, text: 'Small bells' },
      { key: 'l9', level: 6, text: 'Deepest bells' },
    ])
  })

  it('leaves note references out of the headings', () => {
    expect(tableOfContents([block(['Bells', note('4'), ' of iron'], { style: 'h2' })])).toMatchObject([
      { text: 'Bells of iron' },
    ])
  })

  it('of a text without headings is empty', () => {
    expect(tableOfContents([block('They ring.'), block('They stop.', { style: 'signature' })])).toEqual([])
  })
})

it('The text of a block is that of its spans without the notes', () => {
  expect(blockText(block(['It ', span('rings', 'em'), note('1'), '.']))).toBe('It rings.')
})
