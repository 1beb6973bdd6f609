import { describe, expect, it } from 'vitest'
import { documentTypeOf } from '../../src/model/define.ts'
import { modelSchemaOf } from '../../src/model/model-schema.ts'
import { normalise } from '../../src/model/normalise.ts'
import { compileTalk, documentOf, headWith, talkHead } from '../support/annotation-heads.ts'
import { codesOf, compileText, noticeHead, sha256 } from '../support/compile-text.ts'
import { sampleModel } from '../support/sample-model.ts'

const modelSchema = modelSchemaOf(sampleModel)

/** Documents that use all that an annotation can say, between them. */
const samples = {
  'a bare notice': documentOf(compileText('Hello.\n', 'default: paragraph\n')),
  'a notice with roles, marks and notes': documentOf(
    compileText(
      'THE FAIR\r\n\r\nWhere1\r\nBe kind2 all of you.\r\nThe mayor\r\nسلام همه\r\n[Share]\r\n• bread3\r\n',
      `aliases: [old-fair]
default: paragraph
notes: digits
lines:
  1: title
  3: heading-2
  4: { role: quotation, by: { name: The mayor, line: 5 } }
  5: attribution
  6: { role: paragraph, language: fa }
  7: { role: interface, note: A button. }
  8: bullet
spans:
  "4:1-7": em
  "4:4-12": strong
  "4:10-12": { link: https://example.org }
gaps: [{ after: 2, lost: picture, note: A frame is left. }, { after: 8, lost: notes }]
crier: { value: anna, stated: 5 }
called: { value: 2022-04~, inferred: "By the paper.", lines: "1, 3" }
colours: { value: [blue, red], inferred: Seen., lines: { red: 1 } }
`,
      headWith(
        '',
        'title',
        'title: { stated: 1 }',
        noticeHead(
          'THE FAIR\r\n\r\nWhere1\r\nBe kind2 all of you.\r\nThe mayor\r\nسلام همه\r\n[Share]\r\n• bread3\r\n',
        ),
      ),
    ),
  ),
  'a talk with replies': documentOf(
    compileTalk(
      'Come.\nI will.\nمن هم\n\nWhy?\nBecause.\n',
      `default: paragraph
seats: { value: 12, inferred: Counted. }
replies:
  - { lines: 5-6, replyTo: 2 }
  - { lines: 2, author: { value: anna, inferred: Heard. } }
  - lines: { 3: { role: quotation, join: newline } }
    language: fa
`,
    ),
  ),
}
const each = Object.entries(samples)

describe('a compiled document', () => {
  it.each(each)('fits its own schema: %s', (_, document) => {
    const { schema } = documentTypeOf(sampleModel, document.type)
    expect(schema.parse(document)).toEqual(document)
  })

  it.each(each)('is in normal form: %s', (_, document) => {
    expect(normalise(modelSchema, modelSchema.types[document.type] ?? {}, document)).toEqual(document)
  })

  it.each(each)('has its fields in the order of the model: %s', (_, document) => {
    const { schema } = documentTypeOf(sampleModel, document.type)
    expect(Object.keys(document)).toEqual(Object.keys(schema.shape))
  })

  it.each(each)('is plain JSON: %s', (_, document) => {
    expect(JSON.parse(JSON.stringify(document))).toEqual(document)
  })

  it.each(each)('names no key twice: %s', (_, document) => {
    const keys = [...JSON.stringify(document).matchAll(/"_key":"([^"]+)"/g)].map((m) => m[1])
    const replyKeys = Array.isArray(document.replies) ? document.replies.length : 0
    // A reply has the key of its first block.
    expect(new Set(keys).size).toBe(keys.length - replyKeys)
  })

  it('has the identity and address of the annotation', () => {
    expect(samples['a notice with roles, marks and notes']).toMatchObject({
      id: 'notice-one',
      type: 'Notice',
      slug: 'notice-one',
      aliases: ['old-fair'],
    })
  })

  it('has no aliases when none are given', () => {
    expect(samples['a bare notice'].aliases).toEqual([])
  })

  it('names its seed, the hash of its bytes and the number of its lines', () => {
    expect(samples['a bare notice'].source).toEqual({ seed: 'one.txt', sha256: sha256('Hello.\n'), lines: 1 })
  })

  it('has its headings as a table of contents', () => {
    expect(samples['a notice with roles, marks and notes'].contents).toEqual([
      { key: 'l3', level: 2, text: 'Where' },
    ])
  })

  it('counts the words of its body, and of nothing else', () => {
    const text = 'THE FAIR\nCome, all of you1!\n[Share this]\n'
    const document = documentOf(
      compileText(
        text,
        'notes: digits\nlines: { 1: title, 2: paragraph, 3: interface }\n',
        headWith(text, 'title', 'title: { stated: 1 }'),
      ),
    )
    expect(document.words).toBe(4)
  })

  it('takes a minute to read at least', () => {
    expect(samples['a bare notice'].readingMinutes).toBe(1)
  })

  it('takes three minutes to read when it has 690 words', () => {
    expect(documentOf(compileText('word '.repeat(690), 'default: paragraph\n')).readingMinutes).toBe(3)
  })

  it('runs in the direction of its language', () => {
    const persian = headWith('سلام\n', 'language', 'language: { value: fa, inferred: Read. }')
    expect(documentOf(compileText('سلام\n', 'default: paragraph\n', persian)).direction).toBe('rtl')
  })

  it('may have an empty body', () => {
    expect(documentOf(compileText('[Share]\n', 'lines: { 1: interface }\n'))).toMatchObject({
      body: [],
      words: 0,
    })
  })

  it('holds the text as it was captured, with its accents not composed', () => {
    const [block] = documentOf(compileText('Cafe\u{301}\n', 'default: paragraph\n')).body
    expect(block?.children).toMatchObject([{ text: 'Cafe\u{301}' }])
  })
})

describe('a seed that changed', () => {
  const changed = headWith('Hello.\n', 'seed', `seed: ${sha256('Hallo.\n')}`)

  it('is refused, naming both hashes', () => {
    expect(compileText('Hello.\n', 'default: paragraph\n', changed).diagnostics).toEqual([
      {
        code: 'seed/changed',
        file: 'seeds/one.yaml',
        line: 1,
        column: 7,
        field: 'seed',
        found: `sha256 ${sha256('Hello.\n')}`,
        expected: `sha256 ${sha256('Hallo.\n')}`,
      },
    ])
  })

  it('is refused for a line end more', () => {
    expect(codesOf(compileText('Hello.\r\n', 'default: paragraph\n', noticeHead('Hello.\n')))).toEqual([
      'seed/changed seeds/one.yaml:1:7',
    ])
  })

  it('is not held against its old line numbers', () => {
    expect(codesOf(compileText('Hello.\n', 'lines: { 1-99: paragraph }\n', changed))).toEqual([
      'seed/changed seeds/one.yaml:1:7',
    ])
  })

  it('is reported beside what its schema refuses', () => {
    expect(codesOf(compileText('Hello.\n', 'default: paragraf\n', changed))).toEqual([
      'seed/changed seeds/one.yaml:1:7',
      'value/invalid seeds/one.yaml:8:10',
    ])
  })

  it('is reported beside an unknown type', () => {
    const head = headWith('Hello.\n', 'type', 'type: Poster', changed)
    expect(codesOf(compileText('Hello.\n', '', head))).toEqual([
      'seed/changed seeds/one.yaml:1:7',
      'value/invalid seeds/one.yaml:3:7',
    ])
  })

  it('is reported beside its unsafe characters', () => {
    const text = 'Hel\u{200b}lo.\n'
    const head = headWith(text, 'seed', `seed: ${sha256('Hallo.\n')}`)
    expect(codesOf(compileText(text, 'default: paragraph\n', head))).toEqual([
      'seed/invisible seeds/one.txt:1:4',
      'seed/changed seeds/one.yaml:1:7',
    ])
  })
})

describe('one run', () => {
  it('tells of bytes and YAML at once', () => {
    expect(codesOf(compileText('a\u{0}b\n', 'default: paragraph\ndefault: title\n'))).toEqual([
      'seed/nul seeds/one.txt:1:2',
      'yaml/duplicate-key seeds/one.yaml:9:1',
    ])
  })

  it('tells of bytes and schema at once', () => {
    expect(codesOf(compileText('a\u{0}b\n', 'default: paragraf\n'))).toEqual([
      'seed/nul seeds/one.txt:1:2',
      'value/invalid seeds/one.yaml:8:10',
    ])
  })

  it('tells of bytes and an unknown type at once', () => {
    expect(codesOf(compileText('a\u{0}b\n', '', headWith('a\u{0}b\n', 'type', 'type: Poster')))).toEqual([
      'seed/nul seeds/one.txt:1:2',
      'value/invalid seeds/one.yaml:3:7',
    ])
  })

  it('tells of roles, marks, markers, values, replies and gaps at once', () => {
    const text = 'Come.\n\nI will.\nThe mayor\n'
    const annotation = `lines: { 1: paragraph, 2: caption, 4: attribution }
spans: { 9: em }
markers: { "1:1": note 1 }
called: { value: May, inferred: Heard. }
replies: [{ lines: 3, replyTo: 1 }]
gaps: [{ after: 5, lost: text }]
`
    const codes = compileText(text, annotation, talkHead(text)).diagnostics.map((p) => p.code)
    expect(codes.toSorted()).toEqual([
      'corpus/dangling-reply',
      'line/blank-role',
      'line/orphan-attribution',
      'line/outside',
      'line/outside',
      'marker/misplaced',
      'value/date',
    ])
  })
})

describe('the type of a document', () => {
  it('is named with the one that was meant', () => {
    const { diagnostics } = compileText('Hello.\n', '', headWith('Hello.\n', 'type', 'type: Notise'))
    expect(diagnostics).toMatchObject([{ field: 'type', found: '"Notise"', hint: 'Did you mean `Notice`?' }])
  })
})
