import { describe, expect, it } from 'vitest'
import { blockText } from '../../src/model/derive.ts'
import { compileTalk, documentOf, repliesOf } from '../support/annotation-heads.ts'
import { codesOf, compileText } from '../support/compile-text.ts'

const text = 'Come.\nI will.\nMe too.\n\nNot me.\nWhy?\n'

const threadOf = (replies: string) =>
  repliesOf(documentOf(compileTalk(text, `default: paragraph\nreplies:\n${replies}`)))

const diagnosticsOf = (replies: string) =>
  compileTalk(text, `default: paragraph\nreplies:\n${replies}`).diagnostics

describe('a thread', () => {
  it('is empty when there are no replies', () => {
    expect(repliesOf(documentOf(compileTalk(text, 'default: paragraph\n')))).toEqual([])
  })

  it('stands in the order of the text, not of the annotation', () => {
    expect(threadOf('  - { lines: 5 }\n  - { lines: 2 }\n').map((r) => r._key)).toEqual(['l2', 'l5'])
  })

  it('stands in the order of the lines as numbers', () => {
    const lines = Array.from({ length: 12 }, (_, i) => `line ${i + 1}`).join('\n')
    const compiled = compileTalk(lines, 'default: paragraph\nreplies: [{ lines: 10 }, { lines: 9 }]\n')
    expect(repliesOf(documentOf(compiled)).map((r) => r._key)).toEqual(['l9', 'l10'])
  })

  it('takes its lines out of the body', () => {
    const { body } = documentOf(compileTalk(text, 'default: paragraph\nreplies: [{ lines: 2-3 }]\n'))
    expect(body.map(blockText)).toEqual(['Come.', 'Not me.', 'Why?'])
  })

  it('does not count among the words of the document', () => {
    const { words } = documentOf(compileTalk(text, 'default: paragraph\nreplies: [{ lines: 2-6 }]\n'))
    expect(words).toBe(1)
  })

  it('is no field of a type without replies', () => {
    expect(documentOf(compileText(text, 'default: paragraph\n'))).not.toHaveProperty('replies')
  })
})

describe('a reply', () => {
  it('is made of paragraphs when it names lines only', () => {
    expect(threadOf('  - { lines: 2-5 }\n')[0]?.body.map((b) => [b._key, b.style, blockText(b)])).toEqual([
      ['l2', 'normal', 'I will.'],
      ['l3', 'normal', 'Me too.'],
      ['l5', 'normal', 'Not me.'],
    ])
  })

  it('may name roles for its lines', () => {
    expect(threadOf('  - lines: { 2: quotation, 3: hashtags }\n')[0]?.body.map((b) => b.style)).toEqual([
      'blockquote',
      'hashtags',
    ])
  })

  it('may leave out some of its lines', () => {
    const document = documentOf(
      compileTalk(text, 'default: paragraph\nreplies: [{ lines: { 2: interface, 3: paragraph } }]\n'),
    )
    expect([document.replies, document.omissions]).toMatchObject([
      [{ _key: 'l3', body: [{ _key: 'l3' }] }],
      [{ reason: 'interface', lines: [{ from: 2, to: 2 }] }, { reason: 'blank' }],
    ])
  })

  it('may be a part of a line', () => {
    const compiled = compileTalk('Come. I will.\n', 'default: paragraph\nreplies: [{ lines: "1:7-" }]\n')
    expect(repliesOf(documentOf(compiled))).toMatchObject([{ _key: 'l1c7', body: [{ _key: 'l1c7' }] }])
  })

  it('may lie apart', () => {
    expect(threadOf('  - { lines: "2, 6" }\n')[0]?.body.map(blockText)).toEqual(['I will.', 'Why?'])
  })

  it('may hold joined lines, marks and notes', () => {
    const compiled = compileTalk(
      'Come.\nI will1\nso there.\n',
      'default: paragraph\nnotes: digits\nspans: { "3:1-2": em }\nreplies: [{ lines: { 2-3: { role: paragraph, join: space } } }]\n',
    )
    expect(repliesOf(documentOf(compiled))[0]?.body[0]?.children).toMatchObject([
      { text: 'I will' },
      { label: '1' },
      { text: ' ' },
      { text: 'so', marks: ['em'] },
      { text: ' there.' },
    ])
  })

  it('knows its author with the basis', () => {
    expect(threadOf('  - { lines: 2, author: { value: anna, stated: 3 } }\n')[0]).toMatchObject({
      author: 'anna',
      authorBasis: { kind: 'stated', note: null, lines: [{ from: 3, to: 3 }], evidence: [] },
    })
  })

  it('does not know its author when nothing is said', () => {
    expect(threadOf('  - { lines: 2 }\n')[0]).toMatchObject({
      author: null,
      authorBasis: { kind: 'unknown', note: null, lines: [], evidence: [] },
    })
  })

  it('has the language of the document when nothing is said', () => {
    expect(threadOf('  - { lines: 2 }\n')[0]).toMatchObject({ language: 'en', direction: 'ltr' })
  })

  it('may have a language of its own, and its direction', () => {
    expect(threadOf('  - { lines: 2, language: fa }\n')[0]).toMatchObject({
      language: 'fa',
      direction: 'rtl',
    })
  })

  it('has the direction of its script', () => {
    expect(threadOf('  - { lines: 2, language: fa-Latn }\n')[0]).toMatchObject({ direction: 'ltr' })
  })

  it('answers the document when nothing is said', () => {
    expect(threadOf('  - { lines: 2 }\n')[0]?.replyTo).toBeNull()
  })

  it('may answer an earlier reply', () => {
    expect(threadOf('  - { lines: 2 }\n  - { lines: 5, replyTo: 2 }\n')[1]?.replyTo).toBe('l2')
  })

  it('may answer an earlier reply that is written later', () => {
    expect(threadOf('  - { lines: 5, replyTo: 2 }\n  - { lines: 2 }\n')[1]?.replyTo).toBe('l2')
  })

  it('may be answered by naming any of its lines', () => {
    expect(threadOf('  - { lines: 2-3 }\n  - { lines: 5, replyTo: 3 }\n')[1]?.replyTo).toBe('l2')
  })

  it('names the part of a line where the reply that it answers begins', () => {
    const compiled = compileTalk(
      'Come. I will.\nMe too.\n',
      'default: paragraph\nreplies: [{ lines: "1:7-" }, { lines: 2, replyTo: 1 }]\n',
    )
    expect(repliesOf(documentOf(compiled))[1]?.replyTo).toBe('l1c7')
  })

  it.each([
    ['a line of the document', '  - { lines: 2 }\n  - { lines: 5, replyTo: 1 }\n', 'line 1'],
    ['a line that is not there', '  - { lines: 2 }\n  - { lines: 5, replyTo: 99 }\n', 'line 99'],
    ['itself', '  - { lines: 2 }\n  - { lines: 5, replyTo: 5 }\n', 'line 5'],
    ['a later reply', '  - { lines: 6 }\n  - { lines: 2, replyTo: 6 }\n', 'line 6'],
  ])('may not answer %s', (_, replies, found) => {
    expect(diagnosticsOf(replies)).toMatchObject([
      { code: 'corpus/dangling-reply', file: 'seeds/one.yaml', line: 11, field: 'replies.1.replyTo', found },
    ])
  })

  it('gets a hint which replies it may answer', () => {
    expect(diagnosticsOf('  - { lines: 2 }\n  - { lines: 3 }\n  - { lines: 5, replyTo: 4 }\n')).toMatchObject(
      [{ expected: 'the first line of an earlier reply: 2, 3' }],
    )
  })

  it('gets a hint when it may answer none', () => {
    expect(diagnosticsOf('  - { lines: 2, replyTo: 6 }\n  - { lines: 6 }\n')).toMatchObject([
      { expected: 'nothing: no reply comes before' },
    ])
  })

  it('must have lines that are there', () => {
    expect(codesOf(compileTalk(text, 'default: paragraph\nreplies:\n  - { lines: 2-9 }\n'))).toEqual([
      'line/outside seeds/one.yaml:10:7',
    ])
  })

  it('must have lines that are there in its map of roles', () => {
    expect(diagnosticsOf('  - lines: { 2: paragraph, 9: quotation }\n')).toMatchObject([
      { code: 'line/outside', field: 'replies.0.lines.9', line: 10, column: 28 },
    ])
  })
})
