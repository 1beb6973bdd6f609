import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RoleMap } from '../../src/annotation/annotation.ts'
import { noteKinds } from '../../src/annotation/annotation.ts'
import { isError } from '../../src/diagnostics/diagnostic.ts'
import { documentTypeOf } from '../../src/model/define.ts'
import { modelSchemaOf } from '../../src/model/model-schema.ts'
import { normalise } from '../../src/model/normalise.ts'
import { namesOfRoles } from '../../src/model/roles.ts'
import { linesOf } from '../../src/source/lines.ts'
import type { LineAccount } from '../../src/text/line-account.ts'
import { compileTalk, documentOf } from '../support/annotation-heads.ts'
import { codesOf, compileText, noticeHead } from '../support/compile-text.ts'
import { piecesOf } from '../support/pieces-of.ts'
import { plainOf } from '../support/plain-compiled.ts'
import { sampleModel } from '../support/sample-model.ts'

/** Roles of each line, with the text of each: `1 title “Big”`. */
const told = (lines: readonly LineAccount[]): string[] =>
  lines.flatMap(({ line, roles }) => roles.map(({ role, text }) => `${line} ${role} “${text}”`))

const rolesOf = (text: string, annotation: string): string[] => {
  const compiled = compileText(text, annotation)
  documentOf(compiled)
  return told(compiled.account())
}

describe('a line', () => {
  it('has the role that its number is given', () => {
    expect(rolesOf('Big\nHello.\n', 'lines: { 1: heading-1, 2: paragraph }\n')).toEqual([
      '1 heading-1 “Big”',
      '2 paragraph “Hello.”',
    ])
  })

  it('has the role of its range', () => {
    expect(rolesOf('a\nb\nc\n', 'lines: { 1-2: caption, 3: paragraph }\n')).toEqual([
      '1 caption “a”',
      '2 caption “b”',
      '3 paragraph “c”',
    ])
  })

  it('has the role of its list', () => {
    expect(rolesOf('a\nb\nc\n', 'lines: { "1, 3": caption, 2: paragraph }\n')).toEqual([
      '1 caption “a”',
      '2 paragraph “b”',
      '3 caption “c”',
    ])
  })

  it('has the default role when nothing names it', () => {
    expect(rolesOf('a\nb\n', 'default: paragraph\nlines: { 1: caption }\n')).toEqual([
      '1 caption “a”',
      '2 paragraph “b”',
    ])
  })

  it('without text is blank, whatever the default', () => {
    expect(rolesOf('a\n\n \t\nb\n', 'default: paragraph\n')).toEqual([
      '1 paragraph “a”',
      '2 blank “”',
      '3 blank “ \t”',
      '4 paragraph “b”',
    ])
  })

  it('without text stays blank in a range', () => {
    expect(rolesOf('a\n\nb\n', 'lines: { 1-3: caption }\n')).toEqual([
      '1 caption “a”',
      '2 blank “”',
      '3 caption “b”',
    ])
  })

  it('without text may be where a picture was', () => {
    expect(rolesOf('a\n\nb\n', 'default: paragraph\nlines: { 2: lost-picture }\n')).toEqual([
      '1 paragraph “a”',
      '2 lost-picture “”',
      '3 paragraph “b”',
    ])
  })

  it('may have several roles, part by part', () => {
    expect(
      rolesOf(
        'Dear all, come soon. Anna\n',
        'lines: { "1:1-9": salutation, "1:11-20": paragraph, "1:22-": signature }\n',
      ),
    ).toEqual(['1 salutation “Dear all,”', '1 paragraph “come soon.”', '1 signature “Anna”'])
  })

  it('has the default role where no part of it is named', () => {
    expect(
      rolesOf(
        'Dear all, come soon. Anna\n',
        'default: paragraph\nlines: { "1:1-9": salutation, "1:22-": signature }\n',
      ),
    ).toEqual(['1 salutation “Dear all,”', '1 paragraph “ come soon. ”', '1 signature “Anna”'])
  })

  it('may have its parts named in any order', () => {
    expect(rolesOf('one two\n', 'lines: { "1:5-7": caption, "1:1-3": paragraph }\n')).toEqual([
      '1 paragraph “one”',
      '1 caption “two”',
    ])
  })

  it('needs no role for the blanks around its parts', () => {
    expect(
      codesOf(compileText('  one  two  \n', 'lines: { "1:3-5": caption, "1:8-10": paragraph }\n')),
    ).toEqual([])
  })

  it('may leave a part out', () => {
    const { omissions, body } = documentOf(
      compileText('Come soon. [Share]\n', 'default: paragraph\nlines: { "1:12-": interface }\n'),
    )
    expect([omissions, body]).toMatchObject([
      [{ reason: 'interface', lines: [{ from: 1, to: 1 }], note: null }],
      [{ children: [{ text: 'Come soon.' }] }],
    ])
  })

  it('may be that of a reply', () => {
    const compiled = compileTalk('Come.\nI will.\n', 'default: paragraph\nreplies: [{ lines: 2 }]\n')
    expect(documentOf(compiled).body.map((block) => block._key)).toEqual(['l1'])
  })
})

describe('a line without a role', () => {
  it('is pointed at where its text begins', () => {
    expect(codesOf(compileText('a\n\t b\n', 'lines: { 1: paragraph }\n'))).toEqual([
      'line/no-role seeds/one.txt:2:3',
    ])
  })

  it('is pointed at where its rest begins', () => {
    expect(codesOf(compileText('one two three\n', 'lines: { "1:5-7": paragraph }\n'))).toEqual([
      'line/no-role seeds/one.txt:1:1',
      'line/no-role seeds/one.txt:1:9',
    ])
  })

  it('is quoted, shortened when it is long', () => {
    const [diagnostic] = compileText(`${'word '.repeat(20)}\n`, 'lines: {}\n').diagnostics
    expect(diagnostic?.found).toBe(`“${'word '.repeat(20).slice(0, 39)}…”`)
  })

  it('is quoted whole when it is short', () => {
    const [diagnostic] = compileText(`  ${'x'.repeat(40)}  \n`, 'lines: {}\n').diagnostics
    expect(diagnostic?.found).toBe(`“${'x'.repeat(40)}”`)
  })

  it('is reported once for each line', () => {
    expect(codesOf(compileText('a\nb\n\nc\n', ''))).toEqual([
      'line/no-role seeds/one.txt:1:1',
      'line/no-role seeds/one.txt:2:1',
      'line/no-role seeds/one.txt:4:1',
    ])
  })
})

describe('a line with two roles', () => {
  const fieldsOf = (text: string, lines: string) =>
    compileText(text, `default: paragraph\nlines: ${lines}\n`).diagnostics.map((p) => `${p.code} ${p.field}`)

  it('is refused where a part overlaps the whole line', () => {
    expect(fieldsOf('one two\n', '{ 1: caption, "1:1-3": title }')).toEqual(['line/two-roles lines.1:1-3'])
  })

  it('is refused where two parts share one character', () => {
    expect(fieldsOf('one two\n', '{ "1:1-4": caption, "1:4-7": title }')).toEqual([
      'line/two-roles lines.1:4-7',
    ])
  })

  it('is fine where two parts touch', () => {
    expect(fieldsOf('one two\n', '{ "1:1-4": caption, "1:5-7": heading-1 }')).toEqual([])
  })

  it('is refused where two lists name it', () => {
    expect(fieldsOf('a\nb\n', '{ "1, 2": caption, "2, 1": title }')).toEqual([
      'line/two-roles lines.2, 1',
      'line/two-roles lines.2, 1',
    ])
  })

  it('is refused on a blank line too', () => {
    expect(fieldsOf('a\n\nb\n', '{ 2: lost-picture, 1-2: interface }')).toEqual(['line/two-roles lines.1-2'])
  })

  it('is refused where a reply takes a line of the document', () => {
    const { diagnostics } = compileTalk(
      'Come.\nI will.\n',
      'lines: { 1-2: paragraph }\nreplies: [{ lines: 2 }]\n',
    )
    expect(diagnostics).toMatchObject([
      { code: 'line/two-roles', field: 'replies.0.lines', line: 9, column: 13 },
    ])
  })

  it('is refused where two replies take it', () => {
    const { diagnostics } = compileTalk(
      'Come.\nI will.\n',
      'default: paragraph\nreplies: [{ lines: 2 }, { lines: { 2: caption } }]\n',
    )
    expect(diagnostics).toMatchObject([{ code: 'line/two-roles', field: 'replies.1.lines.2' }])
  })
})

describe('a role on a line without text', () => {
  it('is refused where the line itself is named', () => {
    expect(codesOf(compileText('a\n\n', 'default: paragraph\nlines: { 2: caption }\n'))).toEqual([
      'line/blank-role seeds/one.yaml:9:10',
    ])
  })

  it('is refused in a reply', () => {
    const compiled = compileTalk(
      'a\n\nb\n',
      'default: paragraph\nreplies: [{ lines: { 2: caption, 3: paragraph } }]\n',
    )
    expect(codesOf(compiled)).toEqual(['line/blank-role seeds/one.yaml:9:22'])
  })
})

/** Rows of a text; some blank, some with characters of two units. */
const rows = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
    { weight: 1, arbitrary: fc.constantFrom('', ' ', '\t', '\u{1f426}', '\u{1f426}a \u{10ffff}b', ' word ') },
  ),
  { minLength: 1, maxLength: 8 },
)

const anyText = fc
  .tuple(rows, fc.array(fc.constantFrom('\n', '\r\n'), { minLength: 9, maxLength: 9 }), fc.boolean())
  .map(([parts, ends, last]) =>
    parts.map((row, i) => row + (i === parts.length - 1 && !last ? '' : ends[i])).join(''),
  )

/** Where a row may be cut: between characters. */
function edgesOf(row: string): number[] {
  const edges = [0]
  for (const character of row) edges.push((edges.at(-1) ?? 0) + character.length)
  return edges
}

interface Annotated {
  readonly text: string
  readonly roles: RoleMap
  readonly fallback: string | undefined
}

const roleNames = namesOfRoles(sampleModel.roles)
const role = fc.constantFrom(...roleNames)

/** A text with an annotation that gives random roles to random lines and parts of lines, none of them twice. */
const annotated: fc.Arbitrary<Annotated> = anyText.chain((text) => {
  const perLine = linesOf(text).map((line) => {
    const edges = edgesOf(text.slice(line.start, line.end))
    const whole = role.map((name) => [[String(line.number), name] as const])
    const parts = fc
      .tuple(
        fc.subarray(edges),
        fc.array(fc.option(role), { minLength: edges.length, maxLength: edges.length }),
      )
      .map(([cuts, names]) =>
        cuts.flatMap((cut, i) => {
          const end = cuts[i + 1]
          const name = names[i]
          return end === undefined || name == null
            ? []
            : [[`${line.number}:${cut + 1}-${end}`, name] as const]
        }),
      )
    return fc.oneof(fc.constant([]), whole, parts)
  })
  return fc
    .tuple(fc.tuple(...perLine), fc.option(role, { nil: undefined }))
    .map(([entries, fallback]) => ({ text, roles: Object.fromEntries(entries.flat()), fallback }))
})

const yamlOf = ({ roles, fallback }: Annotated): string =>
  `${fallback === undefined ? '' : `default: ${fallback}\n`}lines: ${JSON.stringify(roles)}\n`

describe('for any text and any annotation of it', () => {
  it('the pieces, put together, are the text', () => {
    fc.assert(
      fc.property(annotated, (given) => {
        const pieces = piecesOf(given.text, given.roles, given.fallback)
        expect(pieces.map((piece) => given.text.slice(piece.from, piece.next)).join('')).toBe(given.text)
      }),
    )
  })

  it('every piece lies inside what it accounts for', () => {
    fc.assert(
      fc.property(annotated, (given) => {
        const outside = piecesOf(given.text, given.roles, given.fallback).filter(
          (p) => p.start < p.from || p.end > p.next || p.start > p.end,
        )
        expect(outside).toEqual([])
      }),
    )
  })

  it('what a piece accounts for beside its text is blank, unless the text has no role at all', () => {
    fc.assert(
      fc.property(annotated, fc.constantFrom(...roleNames), (given, fallback) => {
        const lost = piecesOf(given.text, given.roles, fallback).filter(
          (p) => (given.text.slice(p.from, p.start) + given.text.slice(p.end, p.next)).trim() !== '',
        )
        expect(lost).toEqual([])
      }),
    )
  })

  it('every line has an account', () => {
    fc.assert(
      fc.property(annotated, (given) => {
        const { document, account } = compileText(given.text, yamlOf(given))
        fc.pre(document !== null)
        expect(account().map((row) => row.line)).toEqual(linesOf(given.text).map((line) => line.number))
      }),
    )
  })

  it('the text of a line is in its account', () => {
    fc.assert(
      fc.property(annotated, (given) => {
        const { document, account } = compileText(given.text, yamlOf(given))
        fc.pre(document !== null)
        const seen = account()
          .map(({ roles }) => roles.map((r) => r.text).join(''))
          .join('')
        expect(seen.replace(/\s/gu, '')).toBe(given.text.replace(/\s/gu, ''))
      }),
    )
  })

  it('there is a document, or an error that says why not', () => {
    fc.assert(
      fc.property(annotated, (given) => {
        const { document, diagnostics } = compileText(given.text, yamlOf(given))
        expect(document === null).toBe(diagnostics.some(isError))
      }),
    )
  })

  it('the document fits its own schema', () => {
    const { schema } = documentTypeOf(sampleModel, 'Notice')
    fc.assert(
      fc.property(annotated, (given) => {
        const { document } = compileText(given.text, yamlOf(given))
        fc.pre(document !== null)
        expect(schema.safeParse(document).error?.issues ?? []).toEqual([])
      }),
    )
  })

  it('the document is in normal form', () => {
    const modelSchema = modelSchemaOf(sampleModel)
    fc.assert(
      fc.property(annotated, (given) => {
        const { document } = compileText(given.text, yamlOf(given))
        fc.pre(document !== null)
        expect(normalise(modelSchema, modelSchema.types.Notice ?? {}, document)).toEqual(document)
      }),
    )
  })

  it('all text of the body is text of the seed', () => {
    fc.assert(
      fc.property(annotated, (given) => {
        const { document } = compileText(given.text, yamlOf(given))
        fc.pre(document !== null)
        const spans = (document?.body ?? []).flatMap((b) => {
          const texts = b.children.map((c) => (c._type === 'span' ? c.text : ''))
          return b.style === 'table' ? texts.flatMap((text) => text.split(/[\t\n]/)) : texts
        })
        const text = given.text.replace(/\r\n?/g, '\n')
        expect(spans.filter((span) => !text.includes(span))).toEqual([])
      }),
    )
  })

  it('two compiles give the same', () => {
    fc.assert(
      fc.property(annotated, (given) => {
        const compiled = () => plainOf(compileText(given.text, yamlOf(given)))
        expect(compiled()).toEqual(compiled())
      }),
    )
  })
})

describe('for any text and any addresses, right or wrong', () => {
  const number = fc.integer({ min: 0, max: 10 })
  const address = fc.oneof(
    number.map(String),
    fc.tuple(number, number).map(([a, b]) => `${a}-${b}`),
    fc.tuple(number, number, number).map(([a, b, c]) => `${a}:${b}-${c}`),
    fc.tuple(number, number).map(([a, b]) => `${a}:${b}-`),
    fc.string({ maxLength: 4 }),
  )
  const roleEntry = fc.oneof(
    role,
    fc.record({ role, join: fc.constantFrom('space', 'newline') }),
    fc.record({ role, language: fc.constantFrom('fa', 'de') }),
  )
  const mark = fc.constantFrom('em', 'strong', { language: 'fa' }, { link: 'https://example.org' })
  const ruling = fc.constantFrom('text', 'note', 'note 3')
  const annotation = fc.record({
    default: fc.option(role, { nil: undefined }),
    lines: fc.dictionary(address, roleEntry, { maxKeys: 5 }),
    spans: fc.dictionary(address, mark, { maxKeys: 3 }),
    markers: fc.dictionary(address, ruling, { maxKeys: 2 }),
    notes: fc.oneof(
      fc.constant(undefined),
      fc.constantFrom(...noteKinds),
      fc.uniqueArray(fc.constantFrom(...noteKinds), { minLength: 1 }),
    ),
    parts: fc.array(fc.integer({ min: 1, max: 8 }), { maxLength: 2 }),
    gaps: fc.array(fc.record({ after: number, lost: fc.constantFrom('picture', 'text') }), { maxLength: 2 }),
    accept: fc.array(address, { maxLength: 2 }),
    replies: fc.array(
      fc.record({
        lines: fc.oneof(address, fc.dictionary(address, roleEntry, { maxKeys: 2 })),
        replyTo: fc.option(number, { nil: undefined }),
      }),
      { maxLength: 3 },
    ),
  })
  /** JSON is YAML; each key on a line of its own. */
  const yaml = (given: object): string =>
    Object.entries(given)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
      .join('')

  it('there is a document, or an error that says why not', () => {
    fc.assert(
      fc.property(anyText, annotation, (text, given) => {
        const { document, diagnostics } = compileTalk(text, yaml(given))
        expect(document === null).toBe(diagnostics.some(isError))
      }),
      { numRuns: 400 },
    )
  })

  it('every problem is in one of the two files, at a line and a column', () => {
    fc.assert(
      fc.property(anyText, annotation, (text, given) => {
        const rest = yaml(given)
        const length = {
          'seeds/one.txt': text.split('\n').length,
          'seeds/one.yaml': (noticeHead(text) + rest).split('\n').length,
        }
        const astray = compileTalk(text, rest).diagnostics.filter(
          (p) => p.line < 1 || p.column < 1 || p.line > (length[p.file as keyof typeof length] ?? 0),
        )
        expect(astray).toEqual([])
      }),
    )
  })
})

describe('for any bytes', () => {
  it('there is a document, or an error that says why not', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const { document, diagnostics } = compileText(bytes, 'default: paragraph\n')
        expect(document === null).toBe(diagnostics.some(isError))
      }),
    )
  })
})

describe('for any annotation at all', () => {
  it('there is a document, or an error that says why not', () => {
    const line = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.constantFrom(
        'lines:',
        '  1: paragraph',
        'default: paragraph',
        '- a',
        'gaps: []',
        '? x',
        '---',
        '...',
        '"',
        '}',
      ),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (written) => {
        const { document, diagnostics } = compileText('Hello.\n', `${written.join('\n')}\n`)
        expect(document === null).toBe(diagnostics.some(isError))
      }),
      { numRuns: 300 },
    )
  })
})
