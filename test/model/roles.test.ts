import { describe, expect, it } from 'vitest'
import { omissionReasons } from '../../src/model/omission-reasons.ts'
import { blockStyles } from '../../src/model/text-vocabulary.ts'
import { documentOf, headWith } from '../support/annotation-heads.ts'
import { compileText } from '../support/compile-text.ts'
import { sampleModel } from '../support/sample-model.ts'

const levels = [1, 2, 3, 4, 5, 6]

/** A text of two lines, the second with the role. */
const withRole = (role: string) =>
  documentOf(compileText('Said.\nHello.\n', `lines: { 1: quotation, 2: ${role} }\n`))

describe('a role of the body', () => {
  it.each([
    ['paragraph', 'normal'],
    ['quotation', 'blockquote'],
    ...['epigraph', 'attribution', 'standfirst', 'caption', 'hashtags', 'salutation', 'closing'].map((r) => [
      r,
      r,
    ]),
    ...['signature', 'dateline', 'author-note'].map((r) => [r, r]),
    ...levels.map((level) => [`heading-${level}`, `h${level}`]),
  ])('%s makes a block of the style %s', (role, style) => {
    expect(withRole(String(role)).body[1]).toMatchObject({ style })
  })

  it.each([
    ['bullet', 'bullet', 1],
    ['number', 'number', 1],
    ...levels.slice(1).map((level) => [`bullet-${level}`, 'bullet', level]),
    ...levels.slice(1).map((level) => [`number-${level}`, 'number', level]),
  ])('%s makes an item of kind %s at level %s', (role, listItem, level) => {
    expect(withRole(String(role)).body[1]).toMatchObject({ style: 'normal', listItem, level })
  })

  it('outside lists has neither kind of item nor level', () => {
    expect(Object.keys(withRole('paragraph').body[1] ?? {})).toEqual([
      '_type',
      '_key',
      'style',
      'children',
      'markDefs',
    ])
  })

  it('is there for every style that a block may have', () => {
    const made = [...sampleModel.roles.values()].flatMap((role) =>
      role.kind === 'block' ? [role.style] : [],
    )
    expect(new Set(made)).toEqual(new Set(Object.keys(blockStyles)))
  })
})

describe('a role of the metadata', () => {
  const titled = headWith('THE FAIR\n', 'title', 'title: { stated: 1 }')

  it.each(['title', 'byline'])('%s makes neither a block nor an omission', (role) => {
    const annotation = `lines: { 1: ${role} }\ncrier: { value: anna, inferred: Heard., lines: 1 }\n`
    expect(documentOf(compileText('THE FAIR\n', annotation, titled))).toMatchObject({
      body: [],
      omissions: [],
    })
  })

  it.each<[string, string, string]>([
    ['title', 'from which the title is not taken', 'crier: { value: anna, stated: 1 }'],
    ['byline', 'on which no value rests', 'crier: { value: anna, inferred: Heard. }'],
  ])('%s may not be the role of a line %s: its text would be lost', (role, _, field) => {
    const { diagnostics } = compileText('THE FAIR\n', `lines: { 1: ${role} }\n${field}\n`)
    expect(diagnostics).toEqual([
      {
        code: 'line/unused-metadata',
        expected: 'a value that rests on this line',
        file: 'seeds/one.txt',
        line: 1,
        column: 1,
        found: `\`${role}\` on line 1`,
      },
    ])
  })

  it.each(['1', '3', '1, 3'])('may not rest on a value that rests on other lines: %s', (lines) => {
    const { diagnostics } = compileText(
      'One.\nAnna\nThree.\n',
      `default: paragraph\nlines: { 2: byline }\ncrier: { value: anna, inferred: Heard., lines: "${lines}" }\n`,
    )
    expect(diagnostics.map((p) => p.code)).toEqual(['line/unused-metadata'])
  })

  it('may rest on the evidence of one value of a list', () => {
    const annotation = 'lines: { 1: byline }\ncolours: { value: [red], inferred: Seen., lines: { red: 1 } }\n'
    expect(compileText('THE FAIR\n', annotation).diagnostics).toEqual([])
  })
})

describe('a role that leaves text out', () => {
  it.each(Object.keys(omissionReasons({})).filter((reason) => reason !== 'blank'))(
    '%s makes an omission of that reason',
    (role) => {
      expect(withRole(role)).toMatchObject({
        body: [{ _key: 'l1' }],
        omissions: [{ reason: role, lines: [{ from: 2, to: 2 }], note: null }],
      })
    },
  )

  it('is never given as `blank`: that is what lines without text are by themselves', () => {
    expect(compileText('Hello.\n', 'lines: { 1: blank }\n').diagnostics).toMatchObject([
      { code: 'value/invalid', field: 'lines.1', found: '"blank"' },
    ])
  })
})
