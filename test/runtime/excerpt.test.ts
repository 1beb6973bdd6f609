/** The passage that a search shows of a hit, in invented sentences. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ExcerptPiece, excerpt } from '../../src/runtime/excerpt.ts'
import { fold } from '../../src/runtime/fold.ts'

const shown = (pieces: readonly ExcerptPiece[]): string =>
  pieces.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('')
const marked = (text: string, query: string): string[] =>
  excerpt(text, query).flatMap((piece) => (piece.isMatch ? [piece.text] : []))

const filler = 'A bell rang over the roofs of the town while nobody listened to it. '

describe('An excerpt', () => {
  it('marks each word that the query finds', () => {
    expect(shown(excerpt('The bell rang. Bells ring.', 'bell ring'))).toBe('The [bell] rang. [Bells] [ring].')
  })

  it('marks words that begin like one of the query, but not for one letter', () => {
    expect(marked('The bellringer’s sister', 'bell s')).toEqual(['bellringer', 's'])
  })

  it.each([
    ['می کردم', 'میکردم'],
    ['می‌کردم', 'می کردم'],
    ['ميكردم', 'می‌کردم'],
    ['میکردم', 'مِی‌کَردَم'],
    ['مدتها', 'مدت ها'],
    ['مدت ها', 'مدت‌ها'],
    ['كيهان', 'کیهان'],
    ['2031', '۲۰۳۱'],
    ['٢٠٣١', '2031'],
    ['cafe', 'Café'],
    ['خانه', 'خانه‌ی'],
    ['بَرف', 'برف'],
  ])('for %s marks %s, as it is written', (query, word) => {
    expect(shown(excerpt(`دیروز (${word}) نبود.`, query))).toBe(`دیروز ([${word}]) نبود.`)
  })

  it('begins before the first match and ends behind it, with an ellipsis where it was cut', () => {
    const text = `${filler.repeat(3)}Then the miller came home. ${filler.repeat(3)}`
    const found = shown(excerpt(text, 'miller', { length: 60 }))
    expect(found).toBe('…to it. Then the [miller] came home. A bell rang over the…')
    expect(shown(excerpt('Then the miller came home.', 'miller'))).toBe('Then the [miller] came home.')
  })

  it('at the end of a text has more of what stands before', () => {
    expect(shown(excerpt(`${filler.repeat(3)}The miller.`, 'miller', { length: 60 }))).toBe(
      '…roofs of the town while nobody listened to it. The [miller].',
    )
  })

  it('of a text without a match is its beginning', () => {
    expect(shown(excerpt(filler.repeat(3), 'miller', { length: 50 }))).toBe(
      'A bell rang over the roofs of the town while…',
    )
    expect(shown(excerpt(' Short. ', ''))).toBe(' Short. ')
  })

  it('keeps an affix with a blank before it to its word when it cuts', () => {
    const text = `${'برف '.repeat(40)}من می رفتم ${'برف '.repeat(40)}`
    expect(marked(text, 'میرفتم')).toEqual(['می رفتم'])
  })

  it('cuts within a word only where that is longer than half of it, and then not within a character', () => {
    expect(shown(excerpt('e\u0301'.repeat(400), '', { length: 41 }))).toBe(`${'e\u0301'.repeat(20)}…`)
    expect(shown(excerpt('a\u200cb'.repeat(400), '', { length: 41 }))).toBe(`${'a\u200cb'.repeat(13)}…`)
    expect(shown(excerpt('🔔'.repeat(400), '', { length: 41 }))).toBe(`${'🔔'.repeat(20)}…`)
    expect(shown(excerpt(`bell ${'o'.repeat(400)}`, 'bell', { length: 40 }))).toBe(
      `[bell] ${'o'.repeat(35)}…`,
    )
  })

  it('of no text is nothing, whatever a program without types asks', () => {
    expect(excerpt('', 'bell')).toEqual([])
    const loose = excerpt as (text: unknown, query: unknown, options?: object) => ExcerptPiece[]
    expect(loose(null, undefined, { length: 'x' })).toEqual([])
    expect(loose('Bell.', 7, { length: -1 })).toEqual([{ text: 'Bell.', isMatch: false }])
  })
})

describe('Any excerpt', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'می',
      'نمی',
      'ها',
      'هایش',
      'مدت',
      'کردم',
      'كردم',
      'می‌کردم',
      'خانه‌ی',
      'bell',
      'Bells',
      'é',
      '۲۳',
      '🔔',
    ),
    fc.string({ unit: fc.constantFrom(...'میكکهأٔاّ‌۲2.,(«aÉ\u200f🔔'), maxLength: 12 }),
  )
  const text = fc
    .array(fc.tuple(word, fc.constantFrom(' ', '  ', '\n', '، ', '. ', ' «', '\u200f ')), { maxLength: 60 })
    .map((parts) => parts.flat().join(''))
  const size = fc.integer({ min: 40, max: 120 })
  const wordsOf = (folded: string): string[] =>
    folded.split(/[^\p{L}\p{N}\p{M}]+/u).filter((one) => one !== '')

  it('joins an affix over a mark that stands alone, as the folded text does', () => {
    expect(marked('می \u0654 خانه‌ی ', 'خانه‌ی')).toEqual([])
    expect(marked('می \u0654 خانه‌ی ', 'میخانه')).not.toEqual([])
  })

  it('marks something exactly where an index of folded words has one of the query, or one that begins so', () => {
    fc.assert(
      fc.property(text, fc.oneof(word, text), (whole, query) => {
        const terms = wordsOf(fold(query)).slice(0, 20)
        const isFound = wordsOf(fold(whole)).some((one) =>
          terms.some((term) => one === term || (term.length > 1 && one.startsWith(term))),
        )
        expect(marked(whole, query).length > 0).toBe(isFound)
      }),
      { numRuns: 2000 },
    )
  })

  it('is a part of the text, cut between words, no longer than asked, with an ellipsis for what was cut', () => {
    fc.assert(
      fc.property(text, word, size, (whole, query, length) => {
        const pieces = excerpt(whole, query, { length })
        const isCut = (piece: ExcerptPiece | undefined): boolean => piece?.text === '…'
        const [before, after] = [isCut(pieces[0]), pieces.length > 1 && isCut(pieces.at(-1))]
        const inner = pieces.slice(before ? 1 : 0, after ? -1 : undefined)
        const passage = inner.map((piece) => piece.text).join('')
        expect(whole).toContain(passage)
        expect(passage.length).toBeLessThanOrEqual(length)
        if (!before && !after) expect(passage.trim()).toBe(whole.trim())
        if (before) expect(whole).toMatch(boundary(passage, 'start'))
        if (after) expect(whole).toMatch(boundary(passage, 'end'))
        expect(passage).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/)
      }),
      { numRuns: 2000 },
    )
  })

  /** Where it stands in the text no word goes on over its edge. */
  const boundary = (passage: string, edge: 'start' | 'end'): RegExp => {
    const literal = passage.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    const inWord = '[\\p{L}\\p{N}\\p{M}\\u200c]'
    return new RegExp(edge === 'start' ? `(?<!${inWord})${literal}` : `${literal}(?!${inWord})`, 'u')
  }

  it('of a big text costs what its size costs', () => {
    const whole = `${'می '.repeat(200_000)}${'ه'.repeat(200_000)} ${' '.repeat(200_000)}bell`
    expect(marked(whole, `${'x '.repeat(100_000)}`)).toEqual([])
    expect(marked(whole, 'bell')).toEqual(['bell'])
  })

  it('holds for any text at all', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.string({ unit: 'binary' }),
        (whole, query) => {
          const passage = excerpt(whole, query).map((piece) => piece.text)
          expect(whole).toContain(passage.join('').replace(/^…/, '').replace(/…$/, ''))
        },
      ),
      { numRuns: 1000 },
    )
  })
})
