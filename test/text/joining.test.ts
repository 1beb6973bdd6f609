import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockText } from '../../src/model/derive.ts'
import type { Reply } from '../../src/model/reply.ts'
import { compileTalk, documentOf } from '../support/annotation-heads.ts'
import { compileText } from '../support/compile-text.ts'

const blocksOf = (text: string, annotation = ''): string[] =>
  documentOf(compileText(text, `wrapped: true\n${annotation}`)).body.map(
    (b) => `${b.listItem ?? b.style} “${blockText(b)}”`,
  )
const wrapped = (text: string): string[] => blocksOf(text, 'default: paragraph\n')

describe('a text whose lines are broken by width', () => {
  it('has a block up to each blank line', () => {
    expect(wrapped('One and\n  two and\nthree.\n\n\nFour and\r\nfive.\n')).toEqual([
      'normal “One and two and three.”',
      'normal “Four and five.”',
    ])
  })

  it('has lines that are blocks when it does not say so', () => {
    expect(documentOf(compileText('a\nb\n', 'wrapped: false\ndefault: paragraph\n')).body).toHaveLength(2)
  })

  it('has one block for each run of a range, and none over its end', () => {
    const lines = 'default: paragraph\nlines: { 2-5: quotation, 7: heading-2 }\n'
    expect(blocksOf('a\nb\nc\n\nd\ne\nf\ng\n', lines)).toEqual([
      'normal “a”',
      'blockquote “b c”',
      'blockquote “d”',
      'normal “e”',
      'h2 “f”',
      'normal “g”',
    ])
  })

  it('goes on after a part of a line', () => {
    expect(
      blocksOf('Dear Ann, here\nis all.\n', 'default: paragraph\nlines: { 1:1-9: salutation }\n'),
    ).toEqual(['salutation “Dear Ann,”', 'normal “here is all.”'])
  })

  it('ends a block where text is left out', () => {
    expect(blocksOf('a\n[Share]\nb\n', 'default: paragraph\nlines: { 2: interface }\n')).toEqual([
      'normal “a”',
      'normal “b”',
    ])
  })

  it('has an item for each sign', () => {
    expect(blocksOf('- one\n  and more\n- two\n', 'default: bullet\n')).toEqual([
      'bullet “one and more”',
      'bullet “two”',
    ])
    expect(blocksOf('1. one of\n1984. More\n2. two\n', 'default: number\n')).toEqual([
      'number “one of 1984. More”',
      'number “two”',
    ])
  })

  it('keeps the lines of a signature and of verse', () => {
    expect(blocksOf('Ann\nTeacher\n\na\nb\n\nc\n', 'lines: { 1-2: signature, 4-7: verse }\n')).toEqual([
      'signature “Ann”',
      'signature “Teacher”',
      'verse “a\nb”',
      'verse “c”',
    ])
  })

  it('keeps blank lines among preformatted ones', () => {
    expect(blocksOf('a\n\n  b \nc\n', 'lines: { 1-4: preformatted }\n')).toEqual([
      'preformatted “a\n\n  b \nc”',
    ])
  })
})

describe('two lines of one block are joined', () => {
  it.each([
    ['by a blank in most scripts', 'one\ntwo', 'one two'],
    ['by a blank in Persian', 'یک\nدو', 'یک دو'],
    ['by a blank in Korean', '하나\n둘', '하나 둘'],
    ['by nothing in Chinese', '我们写\n信', '我们写信'],
    ['by nothing after Chinese punctuation', '我们写，\n你们读。', '我们写，你们读。'],
    ['by nothing in Japanese', '手紙を\n書くカ\nナ', '手紙を書くカナ'],
    ['by nothing in Thai', 'เรา\nเขียน', 'เราเขียน'],
    ['by a blank between Chinese and Latin', '我们写\nABC', '我们写 ABC'],
    ['by nothing after the hyphen of a compound', 'a well-\nknown one', 'a well-known one'],
    ['by a blank after a hyphen that stands for a word', 'pre-\nand post-war', 'pre- and post-war'],
    ['by a blank after a dash', 'one –\ntwo', 'one – two'],
    ['by nothing after the hyphen of two numbers', 'in 1990-\n1995', 'in 1990-1995'],
    ['by a blank after a number that ends in a hyphen', '1990-\nand on', '1990- and on'],
  ])('%s', (_, text, joined) => {
    expect(wrapped(`${text}\n`)).toEqual([`normal “${joined}”`])
  })

  it('by nothing in Chinese also where `join` says so', () => {
    const annotation = 'lines: { 1-3: { role: paragraph, join: space } }\n'
    expect(documentOf(compileText('我们\n写信\nab\n', annotation)).body.map(blockText)).toEqual([
      '我们写信 ab',
    ])
  })
})

describe('words that were cut at line ends', () => {
  const mended = (text: string): string[] =>
    documentOf(compileText(text, 'wrapped: { hyphens: join }\ndefault: paragraph\n')).body.map(blockText)

  it('are mended when the annotation says so', () => {
    expect(mended('an exam-\nple, and an\nother-\n  wise\n')).toEqual(['an example, and an otherwise'])
  })

  it('are left alone before a capital, a number or a conjunction', () => {
    expect(mended('Anglo-\nSaxon, page 3-\n4, pre-\nand post-war\n')).toEqual([
      'Anglo-Saxon, page 3-4, pre- and post-war',
    ])
  })

  it.each([
    [
      'that stands elsewhere with its hyphen',
      'A Well-known man, a well-\nknown one',
      'A Well-known man, a well-known one',
    ],
    ['that has another hyphen', "c'est-à-\ndire", "c'est-à-dire"],
    ['of a pronoun', 'vous-\nmêmes', 'vous-mêmes'],
    ['in an address of the web', 'http://a.b/c-\nd', 'http://a.b/c-d'],
  ])('are left alone in a word %s', (_, text, joined) => {
    expect(mended(`${text}\n`)).toEqual([joined])
  })

  it('are left alone in words that the annotation names, and in no other', () => {
    const annotation =
      'wrapped: { hyphens: { join: true, keep: [well-known, T-shirt] } }\ndefault: paragraph\n'
    expect(
      documentOf(compileText('a well-\nknown T-\nshirt, an exam-\nple\n', annotation)).body.map(blockText),
    ).toEqual(['a well-known T-shirt, an example'])
    expect(compileText('a well-known T-\nshirt\n', annotation).diagnostics).toMatchObject([
      { code: 'drop/nothing', field: 'wrapped.hyphens.keep', found: '“well-known”' },
    ])
  })

  it('are left alone at the end of a block', () => {
    expect(mended('an exam-\n\nple\n')).toEqual(['an exam-', 'ple'])
  })

  it('lose a hyphen that is accounted for', () => {
    const compiled = compileText('an exam-\nple\n', 'wrapped: { hyphens: join }\ndefault: paragraph\n')
    expect(documentOf(compiled).omissions).toEqual([
      { reason: 'markup', lines: [{ from: 1, to: 1 }], note: null },
    ])
  })
})

describe('the role of all other lines', () => {
  it('takes what a role takes', () => {
    const annotation = 'default: { role: quotation, join: newline, by: { name: Ann }, language: fa }\n'
    expect(documentOf(compileText('a\nb\n\nc\n', annotation)).body).toMatchObject([
      { style: 'blockquote', attribution: { name: 'Ann' }, children: [{ text: 'a\nb' }] },
      { style: 'blockquote', attribution: { name: 'Ann' }, children: [{ text: 'c' }] },
    ])
  })

  it('says what is wrong with it', () => {
    expect(compileText('a\n', 'default: { role: paragraph, jion: space }\n').diagnostics).toMatchObject([
      { code: 'value/unknown-key', field: 'default.jion', hint: 'Did you mean `join`?' },
    ])
  })
})

describe('lines given as a list', () => {
  it('are those of a map', () => {
    const list = 'lines:\n  - { at: 1, role: heading-1 }\n  - { at: [2-3, "4:1-1", 5], role: caption }\n'
    const map = 'lines: { 1: heading-1, "2-3, 4:1-1, 5": caption }\n'
    const bodyOf = (lines: string) =>
      documentOf(compileText('a\nb\nc\nd e\nf\n', `default: paragraph\n${lines}`)).body
    expect(bodyOf(list)).toEqual(bodyOf(map))
  })

  it('have no limit on their addresses', () => {
    const at = Array.from({ length: 600 }, (_, i) => `${2 * i + 1}`)
    const text = 'a\nb\n'.repeat(600)
    const { body } = documentOf(
      compileText(text, `default: paragraph\nlines: [{ at: [${at.join(', ')}], role: caption }]\n`),
    )
    expect(body.filter((b) => b.style === 'caption')).toHaveLength(600)
  })

  it('are told by their place in the list', () => {
    const annotation =
      'default: paragraph\nlines:\n  - { at: 1, role: caption }\n  - { at: [1, 2], role: title }\n  - { at: 9, role: title }\n'
    expect(compileText('a\nb\n', annotation).diagnostics).toMatchObject([
      { code: 'line/outside', line: 12, field: 'lines.2.at' },
      { code: 'line/two-roles', line: 11, field: 'lines.1.at' },
      { code: 'line/unused-metadata' },
    ])
  })

  it('have their mistakes named', () => {
    const annotation = 'lines: [{ at: 1, role: captoin }, { at: 2, role: caption, lang: fa }]\n'
    expect(compileText('a\nb\n', annotation).diagnostics).toMatchObject([
      { code: 'value/invalid', field: 'lines.0.role', hint: 'Did you mean `caption`?' },
      { code: 'value/unknown-key', field: 'lines.1.lang' },
    ])
  })

  it('can be of a reply', () => {
    const text = 'Come.\nI will.\nMe too.\n'
    const { replies } = documentOf(
      compileTalk(
        text,
        'default: paragraph\nreplies: [{ lines: [{ at: 2, role: quotation }, { at: [3], role: paragraph }] }]\n',
      ),
    )
    expect((replies as readonly Reply[]).map(({ body }) => body.map((b) => b.style))).toEqual([
      ['blockquote', 'normal'],
    ])
  })
})

describe('for any wrapped text', () => {
  it('its words are those of its blocks, and a block ends where a line is blank', () => {
    const line = fc.string({ unit: fc.constantFrom(...'ab cde. ') })
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
        const text = `${lines.join('\n')}\n`
        fc.pre(text.trim() !== '')
        const paragraphs = text.split(/\n(?:[ ]*\n)+/).map((p) => p.trim().split(/\s+/).join(' '))
        const blocks = documentOf(compileText(text, 'wrapped: true\ndefault: paragraph\n')).body
        expect(blocks.map((b) => blockText(b).split(/\s+/).join(' '))).toEqual(
          paragraphs.filter((p) => p !== ''),
        )
      }),
    )
  })
})
