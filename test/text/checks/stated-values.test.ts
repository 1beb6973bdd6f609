/** Stated values that their lines do not say. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { headWith } from '../../support/annotation-heads.ts'
import { noticeHead } from '../../support/compile-text.ts'
import { doubtsOf } from './doubts.ts'

const stated = (line: string, field: string): string[] => {
  const text = `Hear this.\n\n${line}\n`
  const [name = ''] = field.split(':')
  const isOfHead = /^(title|summary)$/.test(name)
  const head = isOfHead ? headWith(text, name, field) : noticeHead(text)
  return doubtsOf(text, `default: paragraph\n${isOfHead ? '' : field}\n`, head)
}

describe('a stated text', () => {
  const summary = (line: string, value: string): string[] =>
    stated(line, `summary: { value: "${value}", stated: 3 }`)

  it('is reported with the words that its lines do not have', () => {
    expect(summary('The bell rings at noon.', 'The well rings at dawn')).toEqual([
      'value/not-stated summary.value “well”, “dawn”',
    ])
  })

  it.each([
    ['in the same words', 'The bell rings at noon.', 'The bell rings at noon.'],
    ['in other capitals', 'THE BELL RINGS.', 'The Bell Rings'],
    ['with other signs', 'The bell — rings!', 'The bell: rings'],
    ['in another order', 'The bell rings', 'Rings, the bell'],
    ['without accents', 'Le café du village', 'Le cafe du village'],
    ['with other letters for the same sounds', 'كتاب علي', 'کتاب علی'],
    ['where words have no blanks', '村里的钟每天中午敲两次', '村里的钟'],
    ['where words have no blanks, with other signs', '村里的钟每天中午敲两次', '钟：村里'],
  ])('is fine %s', (_, line, value) => {
    expect(summary(line, value).filter((doubt) => doubt.startsWith('value/'))).toEqual([])
  })

  it('is fine for any choice of the words of its lines', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/)
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 8 }),
        fc.infiniteStream(fc.nat(7)),
        (words, picks) => {
          const chosen = [...picks.take(4)].map((n) => words[n % words.length])
          expect(summary(`So: ${words.join(' ')}.`, chosen.join(' ').toUpperCase())).toEqual([])
        },
      ),
      { numRuns: 30 },
    )
  })

  it('says nothing of codes and records, which stand for words of the text', () => {
    expect(stated('Anna calls.', 'crier: { value: anna, stated: 1 }')).toEqual([])
    expect(stated('A red paper.', 'colours: { value: [green], stated: 3 }')).toEqual([])
  })
})

describe('a stated date', () => {
  const called = (line: string, date: string): string[] =>
    stated(line, `called: { value: "${date}", stated: 3 }`)

  it.each([
    ['The bell rang.', '2024-02-16'],
    ['On 16 February 2023.', '2024-02-16'],
    ['On 17 February 2024.', '2024-02-16'],
    ['1402/11/27', '2023-02-16'],
    ['In 1988.', '1989'],
  ])('is reported where its lines say “%s”: %s', (line, date) => {
    expect(called(line, date)).toEqual([`value/not-stated called.value “${date}”`])
  })

  it.each([
    ['On 16 February 2024.', '2024-02-16'],
    ['16/2/24', '2024-02-16'],
    ['20240216', '2024-02-16'],
    ['۱۶ فوریه ۲۰۲۴', '2024-02-16'],
    ['१६ फ़रवरी २०२४', '2024-02-16'],
    ['۲۷ بهمن ۱۴۰۲', '2024-02-16'],
    ['6 شعبان 1445', '2024-02-16'],
    ['7 Adar I 5784', '2024-02-16'],
    ['民國113年2月16日', '2024-02-16'],
    ['二〇二四年二月十六日', '2024-02-16'],
    ['1402', '2024-02'],
    ['1402', '2023'],
    ['February 2024', '2024-02'],
    ['from 2023 to 2024', '2023-11/2024-02'],
    ['about 2024', '2024~'],
    ['The eighties', '198X'],
  ])('is fine where its lines say “%s”: %s', (line, date) => {
    expect(called(line, date).filter((doubt) => doubt.startsWith('value/'))).toEqual([])
  })
})

describe('evidence', () => {
  it.each([
    ['called: { value: "2024", inferred: So., lines: 2 }', 'called.lines'],
    ['colours: { value: [red], editorial: Ours., lines: { red: "1, 2" } }', 'colours.lines.red'],
    ['crier: { value: anna, stated: 2 }', 'crier.stated'],
    ['summary: { value: Hear, stated: 2 }', 'summary.stated'],
  ])('is reported where it is a blank line: %s', (field, at) => {
    expect(stated('In 2024.', field)).toEqual([`value/blank-lines ${at} 2`])
  })

  it('may span a blank line', () => {
    expect(stated('In 2024.', 'called: { value: "2024", inferred: So., lines: 1-3 }')).toEqual([])
  })
})

describe('a title', () => {
  it('is reported where it has a line break', () => {
    const text = 'Hear this.\n'
    const head = headWith(text, 'title', 'title: { value: "Hear\\nthis", editorial: Ours. }')
    expect(doubtsOf(text, undefined, head)).toEqual(['value/line-break title "Hear\\nthis"'])
  })
})
