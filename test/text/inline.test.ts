import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockText } from '../../src/model/derive.ts'
import { documentOf } from '../support/annotation-heads.ts'
import { compileText } from '../support/compile-text.ts'

const first = (text: string, annotation: string) => {
  const [block] = documentOf(compileText(text, `default: paragraph\n${annotation}`)).body
  if (block === undefined) throw new Error('No block.')
  return block
}

const told = (text: string, annotation: string): string[] =>
  first(text, annotation).children.map((c) =>
    c._type === 'span' ? `${c.text}|${c.marks.join(' ')}` : `[${c.label}]`,
  )

describe('the spans of a block', () => {
  it('are one when nothing is marked', () => {
    expect(first('All that we know.\n', '')).toMatchObject({
      children: [{ _type: 'span', _key: 'l1-0', text: 'All that we know.', marks: [] }],
      markDefs: [],
    })
  })

  it('lose the blanks at both ends', () => {
    expect(told('  \tAll.\u{a0} \n', '')).toEqual(['All.|'])
  })

  it('keep the blanks between', () => {
    expect(told('All  that   we know.\n', '')).toEqual(['All  that   we know.|'])
  })

  it('are cut where marks begin and end', () => {
    expect(told('All that we know.\n', 'spans: { "1:5-8": em }\n')).toEqual([
      'All |',
      'that|em',
      ' we know.|',
    ])
  })

  it('have both marks where two overlap', () => {
    expect(told('All that we know.\n', 'spans: { "1:1-8": em, "1:5-11": strong }\n')).toEqual([
      'All |em',
      'that|strong em',
      ' we|strong',
      ' know.|',
    ])
  })

  it('have both marks where one lies in the other', () => {
    expect(told('All that we know.\n', 'spans: { 1: em, "1:5-8": strong }\n')).toEqual([
      'All |em',
      'that|strong em',
      ' we know.|em',
    ])
  })

  it('are joined where marks touch and are the same', () => {
    expect(told('All that we know.\n', 'spans: { "1:1-4": em, "1:5-8": em }\n')).toEqual([
      'All that|em',
      ' we know.|',
    ])
  })

  it('are made of two hundred thousand notes in one line', () => {
    expect(told('a* '.repeat(200_000), 'notes: asterisks\n')).toHaveLength(400_000)
  })

  it('are made of five thousand links in one line', () => {
    const spans = Array.from(
      { length: 5000 },
      (_, i) => `  1:${i * 9 + 5}-${i * 9 + 8}: { link: "https://example.org/${i}" }\n`,
    )
    expect(told('All that '.repeat(5000), `spans:\n${spans.join('')}`)).toHaveLength(10_000)
  })

  it('name the definition of a language', () => {
    expect(first('All مردم know.\n', 'spans: { "1:5-8": { language: fa } }\n')).toMatchObject({
      children: [{ marks: [] }, { text: 'مردم', marks: ['l1-m0'] }, { marks: [] }],
      markDefs: [{ _type: 'language', _key: 'l1-m0', language: 'fa' }],
    })
  })

  it('name the definition of a link', () => {
    expect(first('All that.\n', 'spans: { "1:5-8": { link: "https://example.org/a" } }\n')).toMatchObject({
      children: [{ marks: [] }, { text: 'that', marks: ['l1-m0'] }, { marks: [] }],
      markDefs: [{ _type: 'link', _key: 'l1-m0', href: 'https://example.org/a' }],
    })
  })

  it('have language, link and emphasis where all three lie', () => {
    const block = first(
      'All that we know.\n',
      'spans: { "1:1-8": { link: "/a" }, "1:5-11": { language: de }, "1:5-8": em }\n',
    )
    expect(block).toMatchObject({
      children: [
        { text: 'All ', marks: ['l1-m0'] },
        { text: 'that', marks: ['em', 'l1-m0', 'l1-m1'] },
        { text: ' we', marks: ['l1-m1'] },
        { text: ' know.', marks: [] },
      ],
      markDefs: [{ _type: 'link' }, { _type: 'language' }],
    })
  })

  it('name one definition for each place, also of one language', () => {
    const { markDefs } = first('All that we know.\n', 'spans: { "1:1-3, 1:10-11": { language: de } }\n')
    expect(markDefs.map((def) => def._key)).toEqual(['l1-m0', 'l1-m1'])
  })

  it('have the language of the whole line, and of a part of it', () => {
    const annotation =
      'lines: { 1: { role: paragraph, language: fa } }\nspans: { "1:5-8": { language: de } }\n'
    expect(first('All that we know.\n', annotation)).toMatchObject({
      language: 'fa',
      children: [
        { text: 'All ', marks: [] },
        { text: 'that', marks: ['l1-m0'] },
        { text: ' we know.', marks: [] },
      ],
      markDefs: [{ _type: 'language', language: 'de' }],
    })
  })

  it('have keys that stand once in the block', () => {
    const { children } = first(
      'word1 and word2 and word3 and more\n',
      'notes: digits\nspans: { "1:3-8": em, "1:7-20": strong }\n',
    )
    expect(new Set(children.map((c) => c._key)).size).toBe(children.length)
  })

  it('give the line back, for any marks on it', () => {
    const row = 'All that we know, and سلام, and \u{1f426} too.'
    const marks = fc.array(
      fc.tuple(
        fc.integer({ min: 1, max: row.length }),
        fc.integer({ min: 1, max: row.length }),
        fc.constantFrom('em', 'strong', { language: 'fa' }, { link: '/a' }),
      ),
      { maxLength: 5 },
    )
    fc.assert(
      fc.property(marks, (given) => {
        const spans = Object.fromEntries(
          given.map(([a, b, mark]) => [`1:${Math.min(a, b)}-${Math.max(a, b)}`, mark]),
        )
        const { document } = compileText(row, `default: paragraph\nspans: ${JSON.stringify(spans)}\n`)
        fc.pre(document !== null)
        expect(document?.body.map(blockText)).toEqual([row])
      }),
    )
  })
})

describe('a note reference', () => {
  it('takes the place of its digits', () => {
    expect(first('word1 and more\n', 'notes: digits\n').children).toEqual([
      { _type: 'span', _key: 'l1-0', text: 'word', marks: [] },
      { _type: 'noteReference', _key: 'l1-1', label: '1' },
      { _type: 'span', _key: 'l1-2', text: ' and more', marks: [] },
    ])
  })

  it('takes the place of the blank before it, too', () => {
    expect(told('All that? 7 More\n', 'markers: { "1:11": note 7 }\n')).toEqual([
      'All that?|',
      '[7]',
      ' More|',
    ])
  })

  it('may stand inside marked text', () => {
    expect(told('word1 and more\n', 'notes: digits\nspans: { 1: em }\n')).toEqual([
      'word|em',
      '[1]',
      ' and more|em',
    ])
  })

  it('may end marked text', () => {
    expect(told('word1 and more\n', 'notes: digits\nspans: { "1:1-5": em }\n')).toEqual([
      'word|em',
      '[1]',
      ' and more|',
    ])
  })

  it('may be all that a block holds', () => {
    expect(told('7\n', 'markers: { 1: note 7 }\n')).toEqual(['[7]'])
  })

  it('may begin a block', () => {
    expect(told('7 More\n', 'markers: { "1:1": note 7 }\n')).toEqual(['[7]', ' More|'])
  })
})

describe('the sign of a list item', () => {
  const item = (text: string, role: string) => told(text, `lines: { 1: ${role} }\n`)

  it.each(['- bread', '* bread', '• bread', '– bread', '  -  bread', '+ bread'])(
    'is no text of a bullet: “%s”',
    (text) => {
      expect(item(text, 'bullet')).toEqual(['bread|'])
    },
  )

  it.each(['1. bread', '12) bread', '۱. bread', ' 3.  bread'])(
    'is no text of a numbered item: “%s”',
    (text) => {
      expect(item(text, 'number-2')).toEqual(['bread|'])
    },
  )

  it.each(['-bread', '-5 degrees', '7 loaves'])('is not what begins “%s” of a bullet', (text) => {
    expect(item(text, 'bullet')).toEqual([`${text}|`])
  })

  it.each(['1.5 loaves', '7 loaves', '- bread', '12345. bread'])(
    'is not what begins “%s” of a numbered item',
    (text) => {
      expect(item(text, 'number')).toEqual([`${text}|`])
    },
  )

  it('may be marked, which marks nothing', () => {
    expect(told('- bread', 'lines: { 1: bullet }\nspans: { "1:1": em }\n')).toEqual(['bread|'])
  })

  it('is text in a paragraph', () => {
    expect(item('- bread', 'paragraph')).toEqual(['- bread|'])
  })
})
