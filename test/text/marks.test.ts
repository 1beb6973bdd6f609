import { describe, expect, it } from 'vitest'
import { documentOf } from '../support/annotation-heads.ts'
import { compileText } from '../support/compile-text.ts'

const text = 'THE FAIR\nWe all dance.\nWe all sing.\n[Share]\n'
const roles = 'colours: { value: [red], stated: 1 }\nlines: { 1: byline, 2-3: paragraph, 4: interface }\n'

const diagnosticsOf = (spans: string) =>
  compileText(text, `${roles}spans: ${spans}\n`).diagnostics.map(
    (p) => `${p.code} ${p.line}:${p.column} ${p.field}`,
  )

/** Text and marks of the spans of each block. */
const marksOf = (spans: string) =>
  documentOf(compileText(text, `${roles}spans: ${spans}\n`)).body.map(({ children }) =>
    children.map((c) => (c._type === 'span' ? `${c.text} [${c.marks.join(' ')}]` : c.label)),
  )

describe('a mark', () => {
  it('may lie on a part of a line', () => {
    expect(marksOf('{ "2:4-6": em }')).toEqual([['We  []', 'all [em]', ' dance. []'], ['We all sing. []']])
  })

  it('may lie on a whole line', () => {
    expect(marksOf('{ 2: strong }')[0]).toEqual(['We all dance. [strong]'])
  })

  it('may lie on each of several places', () => {
    expect(marksOf('{ "2:4-6, 3:4-6": em }')).toEqual([
      ['We  []', 'all [em]', ' dance. []'],
      ['We  []', 'all [em]', ' sing. []'],
    ])
  })

  it.each([
    ['metadata', '{ 1: em }', 'span/outside-body 10:10 spans.1'],
    ['what is left out', '{ "4:2-6": em }', 'span/outside-body 10:10 spans.4:2-6'],
  ])('may not lie on %s', (_, spans, diagnostic) => {
    expect(diagnosticsOf(spans)).toEqual([diagnostic])
  })

  it('may not lie on more than the text of one role', () => {
    const { diagnostics } = compileText(
      'Dear all, come.\n',
      'lines: { "1:1-9": salutation, "1:11-": paragraph }\nspans: { "1:6-12": em }\n',
    )
    expect(diagnostics).toMatchObject([{ code: 'span/outside-body', field: 'spans.1:6-12', found: '1:6-12' }])
  })

  it('is refused for the places outside the body only', () => {
    expect(diagnosticsOf('{ "1-3": em }')).toEqual(['span/outside-body 10:10 spans.1-3'])
  })

  it('must have an address that can be read', () => {
    expect(diagnosticsOf('{ here: em }')).toEqual(['line/address 10:10 spans.here'])
  })

  it('must stay inside the text', () => {
    expect(diagnosticsOf('{ 5: em }')).toEqual(['line/outside 10:10 spans.5'])
  })

  it('may not cut a character in two', () => {
    const { diagnostics } = compileText('\u{1f426}!\n', 'default: paragraph\nspans: { "1:2-3": em }\n')
    expect(diagnostics).toMatchObject([{ code: 'line/split-character', field: 'spans.1:2-3' }])
  })
})

describe('a mark given by words', () => {
  const lines = 'The art of a party.\nArt is art,\nof the party.\n'
  const spansOf = (spans: string, more = 'default: paragraph\n') =>
    documentOf(compileText(lines, `${more}spans: ${spans}\n`)).body.flatMap(({ children }) =>
      children.flatMap((c) =>
        c._type === 'span' && c.marks.length > 0 ? [`${c.text} [${c.marks.join(' ')}]`] : [],
      ),
    )
  const told = (spans: string) => compileText(lines, `default: paragraph\nspans: ${spans}\n`).diagnostics

  it('lies on them', () => {
    expect(spansOf('{ 1: { "a party": em, The: strong }, "2:1-3": em }')).toEqual([
      'The [strong]',
      'a party [em]',
      'Art [em]',
    ])
  })

  it('can be a link or a language', () => {
    const { body } = documentOf(
      compileText(
        lines,
        'default: paragraph\nspans: { 1: { party: { link: "https://example.org/" }, art: { language: de } } }\n',
      ),
    )
    expect(body[0]?.markDefs).toMatchObject([
      { _type: 'language', language: 'de' },
      { _type: 'link', href: 'https://example.org/' },
    ])
  })

  it('lies on whole words rather than inside a longer one', () => {
    expect(spansOf('{ 1: { art: em } }')).toEqual(['art [em]'])
    expect(spansOf('{ 3: { art: em } }')).toEqual(['art [em]'])
  })

  it('goes over the line ends of a joined block', () => {
    expect(spansOf('{ 2-3: { "art, of the": em } }', 'wrapped: true\ndefault: paragraph\n')).toEqual([
      'art, of the [em]',
    ])
  })

  it('says where the words stand when they stand there more than once', () => {
    expect(told('{ 1-3: { party: em } }')).toMatchObject([
      {
        code: 'span/words',
        field: 'spans.1-3.party',
        found: '“party” 2 times',
        hint: 'Give the place by columns instead: `1:14-18`, `3:8-12`.',
      },
    ])
  })

  it('says that the words do not stand there', () => {
    expect(told('{ 2: { party: em } }')).toMatchObject([{ code: 'span/words', found: 'no “party”', line: 9 }])
  })

  it('must lie in the body', () => {
    const annotation = 'default: paragraph\nlines: { 1: interface }\nspans: { 1: { art: em } }\n'
    expect(compileText(lines, annotation).diagnostics).toMatchObject([
      { code: 'span/outside-body', field: 'spans.1.art', found: '1: art' },
    ])
  })
})
