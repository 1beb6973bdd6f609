/** Overlays: edits of a CMS over a seed that stays as it is. */

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CompiledSeed } from '../../src/compile/compile-seed.ts'
import { seedCompiler } from '../../src/compile/compile-seed.ts'
import { documentEdits } from '../../src/edits/edited-document.ts'
import { overlayText } from '../../src/edits/overlay-text.ts'
import type { CorpusDocument } from '../../src/model/document.ts'
import { modelSchemaOf } from '../../src/model/model-schema.ts'
import { linesOf } from '../../src/runtime/lines.ts'
import { unsafeCharacters } from '../../src/source/unsafe-characters.ts'
import { talkHead } from '../support/annotation-heads.ts'
import { codesOf, compileWithOverlay, noticeHead, sha256 } from '../support/compile-text.ts'
import { located } from '../support/plain-compiled.ts'
import { sampleModel } from '../support/sample-model.ts'

const modelSchema = modelSchemaOf(sampleModel)
const compile = seedCompiler(sampleModel, modelSchema)

const notice = 'The well is dry.\nBring water.\nThank you.\n'
const talk = 'Come.\nI will.\nMe too.\n'
const thread = 'default: paragraph\nreplies:\n  - { lines: 2 }\n  - { lines: 3, replyTo: 2 }\n'

const compiled = (text: string, annotation: string, overlay: string | null): CompiledSeed =>
  compile({
    ...{ seedFile: 'seeds/one.txt', annotationFile: 'seeds/one.yaml', name: 'one.txt' },
    ...{ bytes: Buffer.from(text), hash: sha256(text), annotation },
    overlay: overlay === null ? null : { file: 'seeds/one.overlay.yaml', text: overlay },
  })

const noticeWith = (edits: string | null): CompiledSeed =>
  compiled(
    notice,
    `${noticeHead(notice)}default: paragraph\n`,
    edits === null ? null : `seed: ${sha256(notice)}\nedits:\n${edits}`,
  )

const talkWith = (edits: string | null): CompiledSeed =>
  compiled(talk, talkHead(talk) + thread, edits === null ? null : `seed: ${sha256(talk)}\nedits:\n${edits}`)

const documentOf = ({ document, diagnostics }: CompiledSeed): CorpusDocument => {
  if (document === null) throw new Error(JSON.stringify(diagnostics))
  return document
}

const textsOf = ({ body }: CorpusDocument): string[] =>
  body.map(({ children }) => children.map((child) => (child._type === 'span' ? child.text : '')).join(''))

const blockOf = (key: string, text: string): string =>
  `{ _type: block, _key: ${key}, style: normal, children: [{ _type: span, _key: ${key}c0, text: ${text}, marks: [] }], markDefs: [] }`

describe('what is derived of an edited document', () => {
  const gapped = (edits: string) =>
    documentOf(
      compiled(
        notice,
        `${noticeHead(notice)}default: paragraph\ngaps: [{ after: 2, lost: picture }]\n`,
        `seed: ${sha256(notice)}\nedits:\n${edits}`,
      ),
    )
  const without = (at: number): string => {
    const { body } = documentOf(noticeWith(null))
    return `  - { at: [body, l${at}], was: ${JSON.stringify(body[at - 1])} }
`
  }

  it('follows from the new values: the days of a date, and who speaks', () => {
    const dated = noticeWith(
      '  - { at: [called], was: null, is: 2031-07 }\n  - { at: [crier], was: null, is: ann }\n',
    )
    expect(documentOf(dated)).toMatchObject({
      calledEarliest: '2031-07-01',
      calledLatest: '2031-07-31',
      voices: ['ann'],
    })
  })

  it('has the language of its title where that is no longer that of the text', () => {
    const titled = (edits: string) => documentOf(noticeWith(edits)).titleLanguage
    const inPersian = '  - { at: [titleLanguage], was: null, is: fa }\n'
    expect(titled(inPersian)).toBe('fa')
    expect(titled(`${inPersian}  - { at: [language], was: en, is: fa }\n`)).toBeNull()
  })

  it('keeps what the capture lost, after the block before it that is left', () => {
    expect(gapped('  - { at: [title], was: A notice, is: Dry }\n').lost).toMatchObject([{ after: 'l2' }])
    expect(gapped(without(2)).lost).toMatchObject([{ kind: 'picture', after: 'l1' }])
    expect(gapped(without(1) + without(2)).lost).toMatchObject([{ after: null }])
  })
})

describe('an edited document', () => {
  it('differs from the seed’s in the edited value, and says that it is editorial', () => {
    const before = documentOf(noticeWith(null))
    const { basis, ...after } = documentOf(noticeWith('  - { at: [title], was: A notice, is: Dry }\n'))
    const { basis: old, ...rest } = before
    expect(after).toStrictEqual({ ...rest, title: 'Dry' })
    const changed = {
      kind: 'editorial',
      note: 'Changed by an editor after the capture.',
      lines: [],
      evidence: [],
    }
    expect(basis).toStrictEqual({ ...(old as object), title: changed })
  })

  it('has its words, reading time, contents and direction computed again', () => {
    const edits = `  - { at: [body, h], is: { _type: block, _key: h, style: h2, children: [{ _type: span, _key: hc, text: Two words, marks: [] }], markDefs: [] }, after: null }
  - { at: [language], was: en, is: fa }
`
    const [before, after] = [documentOf(noticeWith(null)), documentOf(noticeWith(edits))]
    expect(after.words).toBe(before.words + 2)
    expect([after.direction, after.contents]).toEqual(['rtl', [{ key: 'h', level: 2, text: 'Two words' }]])
  })

  it('may lack blocks, and have new and moved ones', () => {
    const [first] = documentOf(noticeWith(null)).body
    const text = JSON.stringify(first)
    expect(textsOf(documentOf(noticeWith(`  - { at: [body, l1], was: ${text} }\n`)))).toEqual([
      'Bring water.',
      'Thank you.',
    ])
    expect(
      textsOf(documentOf(noticeWith(`  - { at: [body, l1], was: ${text}, is: ${text}, after: l3 }\n`))),
    ).toEqual(['Bring water.', 'Thank you.', 'The well is dry.'])
    expect(
      textsOf(documentOf(noticeWith(`  - { at: [body, x], is: ${blockOf('x', 'New.')}, after: l2 }\n`))),
    ).toEqual(['The well is dry.', 'Bring water.', 'New.', 'Thank you.'])
  })

  it('has replies with the direction of their language, and no basis of the text for a new author', () => {
    const edits =
      '  - { at: [replies, l2, language], was: en, is: fa }\n  - { at: [replies, l3, author], was: null, is: anna }\n'
    const replies = documentOf(talkWith(edits)).replies as readonly Record<string, unknown>[]
    expect(replies).toEqual([
      expect.objectContaining({
        language: 'fa',
        direction: 'rtl',
        authorBasis: expect.objectContaining({ kind: 'unknown' }),
      }),
      expect.objectContaining({
        author: 'anna',
        authorBasis: expect.objectContaining({ kind: 'editorial' }),
      }),
    ])
  })

  it('leaves the account of the lines as it is, and gives the original beside it', () => {
    const [before, after] = [noticeWith(null), noticeWith('  - { at: [title], was: A notice, is: Dry }\n')]
    expect([after.account(), after.tally, after.original]).toStrictEqual([
      before.account(),
      before.tally,
      before.document,
    ])
    expect([before.edits, after.edits]).toEqual([[], [{ at: ['title'], was: 'A notice', is: 'Dry' }]])
  })

  it('refers to records at the place of its edit, and to others at that of the annotation', () => {
    const { declarations } = talkWith('  - { at: [replies, l3, author], was: null, is: anna }\n')
    expect(declarations.references.map(located)).toContainEqual({
      ...{ value: 'anna', to: 'Crier', field: 'replies.1.author' },
      location: { file: 'seeds/one.overlay.yaml', line: 3, column: 49 },
    })
  })
})

describe('an overlay with a fault', () => {
  const edit = (line: string) => noticeWith(`  - ${line}\n`)

  it.each<[string, CompiledSeed, string[]]>([
    ['in its YAML', edit('{ at: [title], at: [summary] }'), ['yaml/duplicate-key seeds/one.overlay.yaml']],
    ['in a key', edit('{ at: [title], wos: A notice, is: B }'), ['value/unknown-key seeds/one.overlay.yaml']],
    ['without a place', edit('{ at: [], was: A notice, is: B }'), ['value/invalid seeds/one.overlay.yaml']],
    ['without edits', noticeWith('  []\n'), ['value/invalid seeds/one.overlay.yaml']],
    [
      'in an id',
      edit('{ at: [id], was: notice-one, is: b }'),
      ['overlay/not-editable seeds/one.overlay.yaml'],
    ],
    [
      'in a field',
      edit('{ at: [titel], was: A notice, is: B }'),
      ['overlay/not-editable seeds/one.overlay.yaml'],
    ],
    [
      'in what was there',
      edit('{ at: [title], was: B, is: C }'),
      ['overlay/conflict seeds/one.overlay.yaml'],
    ],
    [
      'in what the model takes',
      edit('{ at: [title], was: A notice, is: "" }'),
      ['value/invalid seeds/one.overlay.yaml'],
    ],
    [
      'in a language',
      edit('{ at: [language], was: en, is: english! }'),
      ['value/language seeds/one.overlay.yaml'],
    ],
    [
      'in a character',
      edit('{ at: [title], was: A notice, is: "A\\u202enotice" }'),
      ['value/deceptive seeds/one.overlay.yaml'],
    ],
    [
      'in two edits',
      noticeWith('  - { at: [title], was: B, is: C }\n  - { at: [summary], was: B, is: C }\n'),
      ['overlay/conflict seeds/one.overlay.yaml', 'overlay/conflict seeds/one.overlay.yaml'],
    ],
    [
      'in whom a reply answers',
      talkWith('  - { at: [replies, l2, replyTo], was: null, is: l9 }\n'),
      ['corpus/dangling-reply seeds/one.overlay.yaml'],
    ],
  ])('%s is reported at its place, and there is no document', (_, found, codes) => {
    expect(codesOf(found).map((code) => code.replace(/:\d+:\d+$/, ''))).toEqual(codes)
    expect(found.document).toBeNull()
  })

  it('points at the edit that the model refuses', () => {
    const found = noticeWith(`  - { at: [title], was: A notice, is: B }
  - { at: [body, l2, children], is: [] }
  - { at: [colours], was: [], is: [purple] }
`)
    expect(codesOf(found)).toContain('overlay/conflict seeds/one.overlay.yaml:4:5')
    expect(codesOf(found)).toContain('value/invalid seeds/one.overlay.yaml:5:35')
  })

  it('suggests the field that was meant', () => {
    expect(edit('{ at: [titel], was: A notice, is: B }').diagnostics[0]?.hint).toContain('title')
  })

  it('may keep a character that the text has and its annotation accepts', () => {
    const text = 'One \u202atwo\u202c.\n'
    const accepted = `${noticeHead(text)}default: paragraph\naccept: ["1:5", "1:9"]\n`
    const [was] = documentOf(compiled(text, accepted, null)).body
    const is = { ...was, style: 'blockquote' }
    const overlay = `seed: ${sha256(text)}\nedits: [{ at: [body, l1], was: ${JSON.stringify(was)}, is: ${JSON.stringify(is)} }]\n`
    expect(documentOf(compiled(text, accepted, overlay)).body[0]?.style).toBe('blockquote')
  })
})

describe('an overlay over blocks that are gone', () => {
  const former = (edit: string, formerKeys = 'formerKeys: { l8: l2, l9: null }\n') =>
    compileWithOverlay(notice, `default: paragraph\n${formerKeys}`, edit).diagnostics
  const place = { file: 'seeds/one.overlay.yaml', line: 3 }

  it('says where the text of the block that it edits went', () => {
    expect(former('{ at: [body, l8], was: {} }')).toEqual([
      {
        ...place,
        column: 11,
        code: 'overlay/former-key',
        field: 'body.l8',
        found: '`l8`, whose text is in `l2` now',
      },
    ])
  })

  it('says that the text of the block that a new one follows is gone', () => {
    expect(former(`{ at: [body, new], is: ${blockOf('new', 'New.')}, after: l9 }`)).toMatchObject([
      { ...place, code: 'overlay/former-key', field: 'body.new', found: '`l9`, whose text is gone' },
    ])
  })

  it('is not refused for what has a key of that name elsewhere', () => {
    expect(former('{ at: [summary], was: Says something., is: l8 }')).toEqual([])
    expect(former(`{ at: [body, new], is: ${blockOf('new', 'New.')}, after: l2 }`)).toEqual([])
    const reply = { at: ['replies', 'l2', 'language'], was: 'en', is: 'fa' }
    const edited = compiled(
      talk,
      `${talkHead(talk)}formerKeys: { l2: l2b }\nkeys: { 2: l2b }\n${thread.replace('{ lines: 2 }', '{ lines: 2, key: l2 }')}`,
      `seed: ${sha256(talk)}\nedits: [${JSON.stringify(reply)}]\n`,
    )
    expect(codesOf(edited)).toEqual([])
  })
})

describe('the text of an overlay', () => {
  it('gives back the edits that it is made of, whatever they hold', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => text.replace(/\p{C}/gu, '').trim()),
      fc.constantFrom('yes', '1', '~', 'می‌آید', 'Two\nlines', '# no comment', '- item', "it's", '"'),
    )
    const type = sampleModel.documents.find(({ name }) => name === 'Notice')
    if (type === undefined) throw new Error('There is no type Notice.')
    const before = documentOf(noticeWith(null))
    fc.assert(
      fc.property(
        anyText.filter((text) => text !== '' && unsafeCharacters(text).length === 0),
        fc.subarray(['l1', 'l2', 'l3']),
        (title, keys) => {
          const body = before.body.filter(({ _key }) => keys.includes(_key))
          const edits = documentEdits(type, before, { ...before, title, body })
          if (edits.length === 0) return
          const after = compiled(
            notice,
            `${noticeHead(notice)}default: paragraph\n`,
            overlayText(sha256(notice), edits),
          )
          expect([after.diagnostics, after.edits]).toEqual([[], edits])
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('the lines of an edited document', () => {
  const piecesOf = (compiled: CompiledSeed) =>
    linesOf(compiled.lines(), {}).map(({ pieces: [piece] }) => [piece?.text, piece?.key, piece?.reply])

  it('are those of the seed, and keep the key of a block whose text was edited', () => {
    const edited = talkWith('  - { at: [body, l1, children, l1-0, text], was: Come., is: Come all. }\n')
    expect(textsOf(documentOf(edited))).toEqual(['Come all.'])
    expect(piecesOf(edited)).toEqual([
      ['Come.', 'l1', null],
      ['I will.', 'l2', 'l2'],
      ['Me too.', 'l3', 'l3'],
    ])
  })

  it('lead to no block or reply that was removed', () => {
    const talk = documentOf(talkWith(null))
    const [, { direction: _, authorBasis: __, ...reply } = {}] = talk.replies as Record<string, unknown>[]
    const edits = [
      `  - { at: [body, l1], was: ${JSON.stringify(talk.body[0])} }`,
      `  - { at: [body, new1], is: ${blockOf('new1', 'Stay.')}, after: null }`,
      `  - { at: [replies, l3], was: ${JSON.stringify(reply)} }`,
    ]
    expect(piecesOf(talkWith(`${edits.join('\n')}\n`))).toEqual([
      ['Come.', null, null],
      ['I will.', 'l2', 'l2'],
      ['Me too.', null, null],
    ])
  })
})
