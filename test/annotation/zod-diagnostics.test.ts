import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { seedCompiler } from '../../src/compile/compile-seed.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { defineModel } from '../../src/model/define.ts'
import { modelSchemaOf } from '../../src/model/model-schema.ts'
import { compileTalk, headWith } from '../support/annotation-heads.ts'
import { compileText, noticeHead, sha256 } from '../support/compile-text.ts'

const text = 'Hello.\n'

/** Problems of an annotation whose line 9 and following are given. */
const refused = (lines: string): readonly Diagnostic[] =>
  compileText(text, `default: paragraph\n${lines}\n`).diagnostics

const refusedHead = (key: string, line: string): readonly Diagnostic[] =>
  compileText(text, 'default: paragraph\n', headWith(text, key, line)).diagnostics

const hints = (diagnostics: readonly Diagnostic[]) => diagnostics.map((p) => p.hint)

describe('an unknown key', () => {
  it.each<[string, string, string, string]>([
    ['at the top', 'makers: {}', 'makers', 'Did you mean `markers`?'],
    ['at the top, for a field of the model', 'coulours: {}', 'coulours', 'Did you mean `colours`?'],
    [
      'in a value with its basis',
      'called: { value: "2022", infered: Heard. }',
      'called.infered',
      'Did you mean `inferred`?',
    ],
    [
      'in the role of a line',
      'lines: { 1: { role: paragraph, langage: fa } }',
      'lines.1.langage',
      'Did you mean `language`?',
    ],
    [
      'in the source of a quotation',
      'lines: { 1: { role: quotation, by: { wrok: Annals } } }',
      'lines.1.by.wrok',
      'Did you mean `work`?',
    ],
    ['in a gap', 'gaps: [{ after: 1, lost: text, not: Torn. }]', 'gaps.0.not', 'Did you mean `note`?'],
  ])('%s is named with the key that was meant', (_, line, field, hint) => {
    expect(refused(line)).toEqual([
      expect.objectContaining({ code: 'value/unknown-key', field, hint, file: 'seeds/one.yaml', line: 9 }),
    ])
  })

  it('in a reply is named with the key that was meant', () => {
    const { diagnostics } = compileTalk(
      'Come.\nI will.\n',
      'default: paragraph\nreplies: [{ lines: 2, replyto: 1 }]\n',
    )
    expect(diagnostics).toMatchObject([{ field: 'replies.0.replyto', hint: 'Did you mean `replyTo`?' }])
  })

  it('in the author of a reply is named with the key that was meant', () => {
    const { diagnostics } = compileTalk(
      'Come.\nI will.\n',
      'default: paragraph\nreplies: [{ lines: 2, author: { value: anna, statd: 2 } }]\n',
    )
    expect(diagnostics).toMatchObject([{ field: 'replies.0.author.statd', hint: 'Did you mean `stated`?' }])
  })

  it('for the thread of a type that has none names the type that has one', () => {
    expect(refused('replies: []')).toMatchObject([
      { field: 'replies', hint: '`replies` belongs to Talk; this is of the type Notice.' },
    ])
  })

  it('for the thread of a type that has one gets its name', () => {
    const { diagnostics } = compileTalk(text, 'default: paragraph\nreplis: []\n')
    expect(hints(diagnostics)).toEqual(['Did you mean `replies`?'])
  })

  it('that is a line number at the margin gets a hint where it belongs', () => {
    expect(hints(refused('"1": paragraph'))).toEqual(['A line number belongs under `lines:`: indent it.'])
  })

  it('that is the field of another type names that type', () => {
    expect(hints(refused('seats: { value: 12, inferred: Counted. }'))).toEqual([
      '`seats` belongs to Talk; this is of the type Notice.',
    ])
  })

  it('that is near to nothing gets no hint of its own', () => {
    expect(hints(refused('xylophone: 1'))).toEqual([undefined])
  })

  it('that comes of a comma inside braces is explained', () => {
    const [diagnostic] = refused('called: { value: "2022", inferred: By hand, and by ear. }')
    expect(diagnostic).toMatchObject({
      field: 'called.and by ear.',
      line: 9,
      column: 45,
      hint: expect.stringContaining('Inside `{ }` a comma ends a value'),
    })
  })

  it('stands beside each other one', () => {
    expect(refused('one: 1\ntwo: 2').map((p) => `${p.line} ${p.field}`)).toEqual(['9 one', '10 two'])
  })
})

describe('a value of the wrong kind', () => {
  it.each([
    ['2022', 'Put it in quotes: "2022".'],
    ['true', 'Put it in quotes: "true".'],
    ['1.5', 'Put it in quotes: "1.5".'],
  ])('that YAML takes for more than text (%s) should be put in quotes', (value, hint) => {
    expect(refused(`called: { value: ${value}, inferred: Heard. }`)).toMatchObject([
      {
        code: 'value/invalid',
        field: 'called.value',
        column: 18,
        found: value,
        expected: 'text',
        hint,
      },
    ])
  })

  it('that is a value without its basis gets a hint how to write it', () => {
    expect(hints(refused('called: May 2022'))).toEqual([
      'Each value says where it comes from: write `called: { value: "…", editorial: "…" }`.',
    ])
  })

  it('that quotes would not mend gets no such hint', () => {
    expect(hints(refused('called: { value: [2022], inferred: Heard. }'))).toEqual([undefined])
  })

  it('is named with the word of the vocabulary that was meant', () => {
    expect(refused('colours: { value: [red, gren], inferred: Seen. }')).toMatchObject([
      {
        code: 'value/invalid',
        field: 'colours.value.1',
        column: 25,
        found: '"gren"',
        expected: 'one of `red`, `green`, `blue`',
        hint: 'Did you mean `green`?',
      },
    ])
  })

  it('is named with the role that was meant', () => {
    expect(refused('lines: { 1: paragrph }')).toMatchObject([
      { field: 'lines.1', column: 13, found: '"paragrph"', hint: 'Did you mean `paragraph`?' },
    ])
  })

  it('is named with the role that was meant inside a map', () => {
    expect(refused('lines: { 1: { role: paragrph } }')).toMatchObject([
      { field: 'lines.1.role', column: 21, hint: 'Did you mean `paragraph`?' },
    ])
  })

  it('is named with the mark that was meant', () => {
    expect(refused('spans: { 1: stong }')).toMatchObject([
      { field: 'spans.1', hint: 'Did you mean `strong`?' },
    ])
  })

  it('says which words may stand there', () => {
    expect(refused('spans: { 1: 7 }')).toMatchObject([
      { found: '7', expected: 'one of `strong`, `em` or `{ link: … }` or `{ language: … }`' },
    ])
  })

  it('says that a map is wanted', () => {
    expect(refused('lines: paragraph')).toMatchObject([
      { field: 'lines', expected: 'a map `{ … }` or a list `[ … ]`' },
    ])
  })

  it('says which pattern the text must match', () => {
    expect(refusedHead('seed', 'seed: abc')).toContainEqual(
      expect.objectContaining({
        field: 'seed',
        code: 'value/invalid',
        expected: 'text that matches /^[0-9a-f]{64}$/',
      }),
    )
  })

  it('says which limit a number passes', () => {
    const { diagnostics } = compileTalk(
      text,
      'default: paragraph\nseats: { value: 501, inferred: Counted. }\n',
    )
    expect(diagnostics).toMatchObject([
      { field: 'seats.value', found: '501', expected: 'a number of at most 500' },
    ])
  })

  it('is shortened when it is long', () => {
    const [diagnostic] = refused(`called: { value: "${'long '.repeat(30)}", inferred: Heard. }`)
    expect(diagnostic?.found).toBe(`"${'long '.repeat(30).slice(0, 56)}…`)
  })

  it('is not shortened when it just fits', () => {
    const [diagnostic] = refused(`called: { value: "${'x'.repeat(58)}", inferred: Heard. }`)
    expect(diagnostic?.found).toBe(`"${'x'.repeat(58)}"`)
  })

  it('may be no link of a script', () => {
    expect(refused('spans: { 1: { link: "javascript:alert(1)" } }')).toMatchObject([
      { code: 'value/invalid', field: 'spans.1.link', found: '"javascript:alert(1)"' },
    ])
  })

  it('may be no ruling that says neither note nor text', () => {
    expect(refused('markers: { "1:1": yes }')).toMatchObject([{ field: 'markers.1:1', found: '"yes"' }])
  })
})

describe('a missing value', () => {
  it('is named by its field, at the map that lacks it', () => {
    expect(refused('gaps: [{ lost: text }]')).toMatchObject([
      { code: 'value/missing', field: 'gaps.0.after', line: 9, column: 8 },
    ])
  })

  it.each(['seed', 'id', 'slug', 'title', 'language', 'summary'])('is an error for `%s`', (key) => {
    expect(refusedHead(key, '')).toContainEqual(
      expect.objectContaining({ code: 'value/missing', field: key }),
    )
  })

  it('may be the type', () => {
    expect(refusedHead('type', '')).toMatchObject([
      { code: 'value/missing', field: 'type', expected: 'one of `Notice`, `Talk`' },
    ])
  })

  it('is all that is said of an empty annotation', () => {
    expect(compileText(text, '', '').diagnostics).toMatchObject([
      { code: 'value/missing', line: 1, column: 1 },
    ])
  })
})

describe('an unknown type', () => {
  it('is refused at its place', () => {
    expect(refusedHead('type', 'type: Poster')).toMatchObject([
      {
        code: 'value/invalid',
        field: 'type',
        line: 3,
        column: 7,
        found: '"Poster"',
        expected: 'one of `Notice`, `Talk`',
      },
    ])
  })
})

describe('a date', () => {
  it.each([
    '2022',
    '2022-04',
    '2022-04-01',
    '2022-04~',
    '2023-10/2023-11',
    '20XX',
    '2022-04?',
    '2022-21',
    '2022/..',
  ])('may be %s', (date) => {
    expect(refused(`called: { value: "${date}", inferred: Heard. }`)).toEqual([])
  })

  it.each(['1 April 2022', '2022-13', '2022-02-30', '01.04.2022', '2022/2021', 'April'])(
    'may not be %s',
    (date) => {
      expect(refused(`called: { value: "${date}", inferred: Heard. }`)).toMatchObject([
        { code: 'value/date', field: 'called.value', found: `"${date}"`, expected: 'a date in EDTF' },
      ])
    },
  )
})

describe('a language', () => {
  it.each(['en', 'fa', 'fa-Latn', 'en-GB', 'zh-Hant', 'es-419', 'de-1996', 'und'])('may be %s', (tag) => {
    const reported = refusedHead('language', `language: { value: ${tag}, inferred: Heard. }`)
    expect(reported.filter(({ code }) => code === 'value/language')).toEqual([])
  })

  it.each(['English', 'xx', 'fa_IR', 'en-Latin', 'e'])('may not be %s', (tag) => {
    expect(refusedHead('language', `language: { value: ${tag}, inferred: Heard. }`)).toMatchObject([
      { code: 'value/language', field: 'language.value', expected: 'a BCP 47 language tag' },
    ])
  })

  it('is checked for a line', () => {
    expect(refused('lines: { 1: { role: paragraph, language: Persian } }')).toMatchObject([
      { code: 'value/language', field: 'lines.1.language', found: '"Persian"' },
    ])
  })

  it('is checked for a span', () => {
    expect(refused('spans: { 1: { language: Persian } }')).toMatchObject([
      { code: 'value/language', field: 'spans.1.language' },
    ])
  })

  it('is checked for a reply', () => {
    const { diagnostics } = compileTalk(
      text,
      'default: paragraph\nreplies: [{ lines: 1, language: Persian }]\n',
    )
    expect(diagnostics).toMatchObject([{ code: 'value/language', field: 'replies.0.language' }])
  })
})

describe('a rule of a model of its own', () => {
  const model = defineModel({
    documents: {
      Notice: {
        description: 'Notice with rules.',
        plural: 'Notices',
        fields: {
          summary: z.string().describe('One sentence.'),
          even: z
            .int()
            .refine((n) => n % 2 === 0, 'must be even')
            .describe('Even.'),
          kind: z.literal('poster').describe('Kind.'),
          mail: z.email().describe('Address.'),
          width: z
            .union([z.int(), z.string().refine((text) => text === 'full', { params: { code: 'none/such' } })])
            .describe('Width.'),
        },
      },
    },
    records: {},
    list: [],
    sortBy: null,
  })
  const compile = seedCompiler(model, modelSchemaOf(model))
  const sound = {
    even: 'even: { value: 2, inferred: Counted. }',
    kind: 'kind: { value: poster, inferred: Seen. }',
    mail: 'mail: { value: anna@example.org, inferred: Seen. }',
    width: 'width: { value: 3, inferred: Measured. }',
  }
  const expectedOf = (change: Partial<typeof sound>): string | undefined => {
    const lines = Object.values({ ...sound, ...change }).join('\n')
    const { diagnostics } = compile({
      seedFile: 'seeds/one.txt',
      annotationFile: 'seeds/one.yaml',
      name: 'one.txt',
      bytes: Buffer.from(text),
      hash: sha256(text),
      annotation: `${noticeHead(text)}default: paragraph\n${lines}\n`,
      overlay: null,
    })
    return diagnostics.map((p) => p.expected).join()
  }

  it('speaks in its own words', () => {
    expect(expectedOf({ even: 'even: { value: 3, inferred: Counted. }' })).toBe('must be even')
  })

  it('names the only value that it lets stand', () => {
    expect(expectedOf({ kind: 'kind: { value: flyer, inferred: Seen. }' })).toBe('`poster`')
  })

  it('says what the text must match', () => {
    expect(expectedOf({ mail: 'mail: { value: anna, inferred: Seen. }' })).toMatch(/^text that matches/)
  })

  it('says both where one of two kinds would do', () => {
    expect(expectedOf({ width: 'width: { value: [1], inferred: Seen. }' })).toBe('a number or text')
  })
})

describe('what was expected', () => {
  const diagnosticsOf = (schema: z.ZodType, value: string): readonly Diagnostic[] => {
    const model = defineModel({
      documents: {
        Notice: {
          description: 'Notice with one rule.',
          plural: 'Notices',
          fields: { summary: z.string().describe('One sentence.'), rule: schema.describe('Rule.') },
        },
      },
      records: {},
      list: [],
      sortBy: null,
    })
    const { diagnostics } = seedCompiler(
      model,
      modelSchemaOf(model),
    )({
      seedFile: 'seeds/one.txt',
      annotationFile: 'seeds/one.yaml',
      name: 'one.txt',
      bytes: Buffer.from(text),
      hash: sha256(text),
      annotation: `${noticeHead(text)}default: paragraph\nrule: { value: ${value}, inferred: Seen. }\n`,
      overlay: null,
    })
    return diagnostics
  }
  const expectedOf = (schema: z.ZodType, value: string): string =>
    diagnosticsOf(schema, value)
      .map((p) => p.expected)
      .join()
  const manyWords = z.enum(Array.from({ length: 101 }, (_, i) => `word${i}`))

  it.each<[string, z.ZodType, string, string]>([
    ['text', z.string(), '[]', 'text'],
    ['a number', z.number(), 'x', 'a number'],
    ['`true` or `false`', z.boolean(), 'x', '`true` or `false`'],
    ['a list', z.array(z.string()), 'x', 'a list `[ … ]`'],
    ['a map', z.strictObject({ a: z.string() }), 'x', 'a map `{ … }`'],
    ['more than no text', z.string().min(1), '" "', 'text that is not empty'],
    ['a shorter text', z.string().max(3), 'long', 'text of at most 3 characters'],
    ['a longer list', z.array(z.string()).min(2), '[a]', 'at least 2 entries'],
    ['a shorter list', z.array(z.string()).max(1), '[a, b]', 'at most 1 entries'],
    ['a greater number', z.int().min(3), '2', 'a number of at least 3'],
    ['a smaller number', z.int().max(3), '4', 'a number of at most 3'],
    ['the words of a vocabulary', z.enum(['a', 'b']), 'c', 'one of `a`, `b`'],
    ['text of a pattern', z.string().regex(/^a+$/), 'b', 'text that matches /^a+$/'],
    ['text of a pattern in words', z.string().regex(/^a+$/, 'many a'), 'b', 'many a'],
    ['a multiple', z.int().multipleOf(2), '3', 'Invalid number: must be a multiple of 2'],
  ])('is reported as %s', (_, schema, value, expected) => {
    expect(expectedOf(schema, value)).toBe(expected)
  })

  it('is reported with a hint where `yes` should be `true`', () => {
    expect(diagnosticsOf(z.boolean(), 'yes')).toMatchObject([
      { hint: 'Write `true` or `false`: YAML 1.2 knows no `yes` and `no`.' },
    ])
  })

  it('is reported with that hint where only `true` will do', () => {
    expect(diagnosticsOf(z.literal(true), 'yes')).toMatchObject([
      { expected: '`true`', hint: expect.stringContaining('YAML 1.2') },
    ])
  })

  it('is reported under a code of the catalogue, whatever code a rule names', () => {
    const rule = z.string().refine(() => false, { params: { code: 'none/such' } })
    expect(diagnosticsOf(rule, 'x').map((p) => p.code)).toEqual(['value/invalid'])
  })

  it('is listed in full when a vocabulary has a hundred words', () => {
    const words = Array.from({ length: 100 }, (_, i) => `word${i}`)
    expect(expectedOf(z.enum(words), 'w')).toBe(`one of ${words.map((word) => `\`${word}\``).join(', ')}`)
  })

  it('is listed in part when a vocabulary is long', () => {
    expect(expectedOf(manyWords, 'w')).toMatch(/^one of `word0`, .*`word97` and 3 more$/)
  })
})
