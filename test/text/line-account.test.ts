import { describe, expect, it } from 'vitest'
import { compileTalk, documentOf, headWith, repliesOf } from '../support/annotation-heads.ts'
import { compileText } from '../support/compile-text.ts'

const omissionsOf = (text: string, annotation: string) => documentOf(compileText(text, annotation)).omissions

describe('omissions', () => {
  it('are none when all text is in the document', () => {
    expect(omissionsOf('a\nb\n', 'default: paragraph\n')).toEqual([])
  })

  it('give the lines of one reason together', () => {
    expect(omissionsOf('a\n\n\nb\n\nc\n', 'default: paragraph\n')).toEqual([
      {
        reason: 'blank',
        lines: [
          { from: 2, to: 3 },
          { from: 5, to: 5 },
        ],
        note: null,
      },
    ])
  })

  it('stand in the order in which the text has them', () => {
    expect(
      omissionsOf('menu\n\na\nmenu\n', 'default: paragraph\nlines: { 4: lost-link, 1: interface }\n'),
    ).toMatchObject([{ reason: 'interface' }, { reason: 'blank' }, { reason: 'lost-link' }])
  })

  it('say what stood there', () => {
    expect(
      omissionsOf('a\n\n', 'default: paragraph\nlines: { 2: { role: lost-picture, note: A horse. } }\n'),
    ).toEqual([{ reason: 'lost-picture', lines: [{ from: 2, to: 2 }], note: 'A horse.' }])
  })

  it('are apart where their notes differ', () => {
    expect(
      omissionsOf(
        'a\n\nb\n\n',
        'default: paragraph\nlines: { 2: { role: lost-picture, note: A horse. }, 4: lost-picture }\n',
      ),
    ).toMatchObject([{ note: 'A horse.' }, { note: null }])
  })

  it('are together where their notes are the same', () => {
    expect(
      omissionsOf(
        'menu\na\nmenu\n',
        'default: paragraph\nlines: { "1, 3": { role: interface, note: Menu. } }\n',
      ),
    ).toEqual([
      {
        reason: 'interface',
        lines: [
          { from: 1, to: 1 },
          { from: 3, to: 3 },
        ],
        note: 'Menu.',
      },
    ])
  })

  it('name a line once, however many of its parts are left out', () => {
    expect(omissionsOf('[x] a [y]\n', 'default: paragraph\nlines: { "1:1-3, 1:7-9": interface }\n')).toEqual([
      { reason: 'interface', lines: [{ from: 1, to: 1 }], note: null },
    ])
  })
})

describe('text that is left out', () => {
  it.each([
    ['navigation', '[Home] [All talks]'],
    ['advertisement', 'Buy our paint.'],
    ['time-code', '00:01:07'],
    ['markup', '<hr>'],
    ['other-document', 'Another talk.'],
  ])('may be of the kind `%s`', (reason, text) => {
    expect(omissionsOf(`${text}\nHello.\n`, `default: paragraph\nlines: { 1: ${reason} }\n`)).toEqual([
      { reason, lines: [{ from: 1, to: 1 }], note: null },
    ])
  })
})

describe('the account of a line', () => {
  const accountOf = (text: string, annotation: string) => compileText(text, annotation).account()

  it('tells role, block and text of each part', () => {
    expect(
      accountOf(
        'Dear all, come. [x]\n',
        'default: paragraph\nlines: { "1:1-9": salutation, "1:17-": interface }\n',
      ),
    ).toEqual([
      {
        line: 1,
        roles: [
          { role: 'salutation', key: 'l1', reply: null, notes: [], text: 'Dear all,' },
          { role: 'paragraph', key: 'l1c10', reply: null, notes: [], text: ' come. ' },
          { role: 'interface', key: null, reply: null, notes: [], text: '[x]' },
        ],
      },
    ])
  })

  it('tells no block for metadata', () => {
    expect(
      compileText(
        'Big\n',
        'lines: { 1: title }\n',
        headWith('Big\n', 'title', 'title: { stated: 1 }'),
      ).account(),
    ).toEqual([{ line: 1, roles: [{ role: 'title', key: null, reply: null, notes: [], text: 'Big' }] }])
  })

  it('tells the block that joined lines are in', () => {
    expect(
      accountOf('a\nb\n', 'lines: { 1-2: { role: paragraph, join: space } }\n').map(
        (row) => row.roles[0]?.key,
      ),
    ).toEqual(['l1', 'l1'])
  })

  it('tells keys of blocks of the document, and all of them', () => {
    const compiled = compileTalk(
      'a\nb c\n\nd\ne\n',
      'default: paragraph\nlines: { "2:1": caption }\nreplies: [{ lines: { 4-5: { role: quotation, join: newline } } }]\n',
    )
    const keys = compiled.account().flatMap((row) => row.roles.flatMap((r) => r.key ?? []))
    const replies = repliesOf(documentOf(compiled))
    const blocks = [...documentOf(compiled).body, ...replies.flatMap((r) => r.body)]
    expect(new Set(keys)).toEqual(new Set(blocks.map((b) => b._key)))
  })

  it('tells the notes of each part', () => {
    const lines = accountOf(
      '1 and word2\nword3 and the end.4\n',
      'default: paragraph\nnotes: digits\nmarkers: { "1:1": note 1 }\n',
    )
    expect(lines.map((row) => row.roles.map((r) => r.notes))).toEqual([[['1', '2']], [['3', '4']]])
  })

  it('tells the reply that a part belongs to, by its key', () => {
    const { account } = compileTalk(
      'a\nb\nc\nd\n',
      'default: paragraph\nreplies: [{ lines: { 2: interface, 3: paragraph, 4: quotation } }]\n',
    )
    expect(account().map((row) => row.roles.map((r) => r.reply))).toEqual([[null], ['l3'], ['l3'], ['l3']])
  })

  it('is none for a seed that does not compile', () => {
    expect(accountOf('a\nb\n', 'lines: { 1: paragraph }\n')).toEqual([])
  })
})
