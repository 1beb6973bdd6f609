import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { seedCompiler } from '../../src/compile/compile-seed.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { defineModel } from '../../src/model/define.ts'
import { modelSchemaOf } from '../../src/model/model-schema.ts'
import type { Basis } from '../../src/model/provenance.ts'
import { compileTalk, documentOf, headWith } from '../support/annotation-heads.ts'
import { compileText, noticeHead, sha256 } from '../support/compile-text.ts'

const text = 'THE FAIR \n by Anna, \nin 2022\n\nCome.\n'
const roles = 'default: paragraph\nlines: { 1: heading-1 }\n'

const withField = (line: string) => documentOf(compileText(text, `${roles}${line}\n`))
const basisOf = (line: string, field: string): Basis | undefined =>
  (withField(line).basis as Record<string, Basis>)[field]
const diagnosticsOf = (line: string): readonly Diagnostic[] =>
  compileText(text, `${roles}${line}\n`).diagnostics
const titled = (line: string) => documentOf(compileText(text, roles, headWith(text, 'title', line))).title

describe('a value', () => {
  it('may be stated by the text: it is the text of the line', () => {
    expect(titled('title: { stated: 1 }')).toBe('THE FAIR')
  })

  it('may be stated by a part of a line', () => {
    expect(titled('title: { stated: "2:5-8" }')).toBe('Anna')
  })

  it('may be stated by several lines, joined by a blank', () => {
    expect(titled('title: { stated: "1-3" }')).toBe('THE FAIR by Anna, in 2022')
  })

  it('may be stated in other words than the text has', () => {
    expect(titled('title: { value: The Fair, stated: 1 }')).toBe('The Fair')
  })

  it('may be stated by a date in the text', () => {
    expect(withField('called: { stated: "3:4-7" }').called).toBe('2022')
  })

  it('loses the blanks around it', () => {
    expect(titled('title: { value: "  The Fair ", editorial: Ours. }')).toBe('The Fair')
  })

  it('is null when nothing is said of it', () => {
    expect(withField('').called).toBeNull()
  })

  it('is an empty list when nothing is said of it and it is a list', () => {
    expect(withField('').colours).toEqual([])
  })

  it('of a vocabulary stands in its order, each once', () => {
    expect(withField('colours: { value: [blue, red, blue], inferred: Seen. }').colours).toEqual([
      'red',
      'blue',
    ])
  })

  it('may not be blank where there must be one', () => {
    const { diagnostics } = compileText(
      text,
      roles,
      headWith(text, 'title', 'title: { value: " ", editorial: Ours. }'),
    )
    expect(diagnostics).toMatchObject([{ code: 'value/invalid', field: 'title.value', line: 5, column: 17 }])
  })

  it('is missing when only its basis is given', () => {
    expect(diagnosticsOf('called: { inferred: Heard. }')).toMatchObject([
      { code: 'value/missing', field: 'called.value', line: 10, column: 1 },
    ])
  })

  it('is not said to be missing as well when its lines are not there', () => {
    expect(diagnosticsOf('called: { stated: 9 }')).toMatchObject([
      { code: 'line/outside', field: 'called.stated' },
    ])
  })

  it('is missing beside its basis when neither is given', () => {
    expect(diagnosticsOf('called: { lines: 1 }').map((p) => p.code)).toEqual(['value/basis', 'value/missing'])
  })

  it('may be null in so many words', () => {
    expect(withField('called: { value: null, inferred: Nobody tells. }').called).toBeNull()
  })

  it('that the text states must fit, too', () => {
    expect(diagnosticsOf('called: { stated: 2 }')).toMatchObject([
      { code: 'value/date', field: 'called.value', line: 10, column: 9, found: '"by Anna,"' },
    ])
  })

  it('of a language that the text states must be a tag', () => {
    const { diagnostics } = compileText(text, roles, headWith(text, 'language', 'language: { stated: 1 }'))
    expect(diagnostics).toMatchObject([
      { code: 'value/language', field: 'language.value', found: '"THE FAIR"' },
    ])
  })

  it.each(['value', 'editorial'])('may not wait for a person in `%s`', (key) => {
    const entry = { value: 'The Fair', editorial: 'Ours.', [key]: 'TODO' }
    const { diagnostics } = compileText(
      text,
      roles,
      headWith(text, 'title', `title: ${JSON.stringify(entry)}`),
    )
    expect(diagnostics.map((p) => p.code)).toEqual(['value/todo'])
  })
})

describe('the basis of a value', () => {
  it('is `stated` with the lines that say it', () => {
    expect(basisOf('called: { stated: "3:4-7" }', 'called')).toEqual({
      kind: 'stated',
      note: null,
      lines: [{ from: 3, to: 3 }],
      evidence: [],
    })
  })

  it('is `inferred` with the reason', () => {
    expect(basisOf('called: { value: "2022", inferred: " By the paper. " }', 'called')).toEqual({
      kind: 'inferred',
      note: 'By the paper.',
      lines: [],
      evidence: [],
    })
  })

  it('is `editorial` with the reason', () => {
    expect(basisOf('called: { value: "2022", editorial: We say so. }', 'called')).toEqual({
      kind: 'editorial',
      note: 'We say so.',
      lines: [],
      evidence: [],
    })
  })

  it('is `unknown` when nothing is said', () => {
    expect(basisOf('', 'called')).toEqual({ kind: 'unknown', note: null, lines: [], evidence: [] })
  })

  it('may name lines beside the reason', () => {
    expect(
      basisOf('called: { value: "2022", inferred: By the paper., lines: "2-3, 5" }', 'called')?.lines,
    ).toEqual([
      { from: 2, to: 3 },
      { from: 5, to: 5 },
    ])
  })

  it('adds the lines named to those that state it', () => {
    expect(basisOf('called: { value: "2022", stated: 3, lines: 2 }', 'called')?.lines).toEqual([
      { from: 2, to: 3 },
    ])
  })

  it('may name the lines of each value of a list', () => {
    const line = 'colours: { value: [red, blue], inferred: Seen., lines: { blue: "2:1-4", red: 1-2 } }'
    expect(basisOf(line, 'colours')).toEqual({
      kind: 'inferred',
      note: 'Seen.',
      lines: [],
      evidence: [
        { value: 'blue', lines: [{ from: 2, to: 2 }] },
        { value: 'red', lines: [{ from: 1, to: 2 }] },
      ],
    })
  })

  it('is there for every field of an editor, and for no other', () => {
    expect(Object.keys(withField('').basis as object)).toEqual([
      'title',
      'language',
      'summary',
      'crier',
      'called',
      'colours',
    ])
  })

  it('may not be two', () => {
    expect(diagnosticsOf('called: { value: "2022", inferred: Heard., editorial: Ours. }')).toMatchObject([
      { code: 'value/basis', field: 'called', line: 10, column: 1, found: 'inferred and editorial' },
    ])
  })

  it('may not be missing', () => {
    expect(diagnosticsOf('called: { value: "2022", lines: 3 }')).toMatchObject([
      { code: 'value/basis', found: 'none' },
    ])
  })

  it.each<[string, string, string, string]>([
    ['stated: 9', 'line/outside', 'called.stated', 'line 9'],
    ['inferred: Heard., lines: "1:99"', 'line/outside', 'called.lines', 'column 99'],
    ['inferred: Heard., lines: here', 'line/address', 'called.lines', 'here'],
    ['inferred: Heard., lines: { "2022": 0 }', 'line/outside', 'called.lines.2022', 'line 0'],
  ])('may not rest on lines that are not there: { %s }', (basis, code, field, found) => {
    expect(diagnosticsOf(`called: { value: "2022", ${basis} }`)).toMatchObject([{ code, field, found }])
  })

  it('may not give lines for a value that the list does not hold', () => {
    expect(
      diagnosticsOf('colours: { value: [red, blue], inferred: Seen., lines: { blu: 1 } }'),
    ).toMatchObject([
      {
        code: 'value/invalid',
        field: 'colours.lines.blu',
        line: 10,
        column: 58,
        found: 'lines for `blu`',
        hint: 'Did you mean `blue`?',
      },
    ])
  })

  it('may not give lines for another value than the only one', () => {
    expect(diagnosticsOf('called: { value: "2022", inferred: Seen., lines: { "2021": 1 } }')).toMatchObject([
      { code: 'value/invalid', field: 'called.lines.2021' },
    ])
  })

  it('of the author of a reply is held to the same', () => {
    const { diagnostics } = compileTalk(
      'Come.\nI will.\n',
      'default: paragraph\nreplies: [{ lines: 2, author: { value: anna } }]\n',
    )
    expect(diagnostics).toMatchObject([
      { code: 'value/basis', field: 'replies.0.author', line: 9, column: 23 },
    ])
  })
})

describe('a value that is a map', () => {
  const model = defineModel({
    documents: {
      Notice: {
        description: 'Notice with a place.',
        plural: 'Notices',
        fields: {
          summary: z.string().describe('One sentence.'),
          place: z
            .strictObject({
              street: z.string().min(1).describe('Street.'),
              door: z.string().min(1).nullable().describe('Door.'),
            })
            .nullable()
            .describe('Where.'),
        },
      },
    },
    records: {},
    list: [],
    sortBy: null,
  })
  const compile = seedCompiler(model, modelSchemaOf(model))
  const compiled = (line: string) =>
    compile({
      seedFile: 'seeds/one.txt',
      annotationFile: 'seeds/one.yaml',
      name: 'one.txt',
      bytes: Buffer.from('Hello.\n'),
      hash: sha256('Hello.\n'),
      annotation: `${noticeHead('Hello.\n')}default: paragraph\n${line}\n`,
      overlay: null,
    })

  it('need not name what may be null', () => {
    expect(documentOf(compiled('place: { value: { street: Mill Lane }, inferred: Seen. }')).place).toEqual({
      street: 'Mill Lane',
      door: null,
    })
  })

  it('must have what may not be null', () => {
    expect(compiled('place: { value: { door: Green }, inferred: Seen. }').diagnostics).toMatchObject([
      { code: 'value/missing', field: 'place.value.street', line: 9, column: 17 },
    ])
  })

  it('has its misspelt keys named with those that were meant', () => {
    expect(
      compiled('place: { value: { street: Mill Lane, dor: Green }, inferred: Seen. }').diagnostics,
    ).toMatchObject([
      { code: 'value/unknown-key', field: 'place.value.dor', column: 38, hint: 'Did you mean `door`?' },
    ])
  })

  it('is null when all in it is', () => {
    expect(documentOf(compiled('place: { value: { door: null }, inferred: Seen. }')).place).toBeNull()
  })
})
