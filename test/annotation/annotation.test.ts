import { describe, expect, it } from 'vitest'
import { annotationSchema } from '../../src/annotation/annotation.ts'
import { parseYaml } from '../../src/annotation/yaml.ts'
import { defineModel } from '../../src/model/define.ts'
import { quickCheck } from '../../src/model/quick-check.ts'
import { documentOf } from '../support/annotation-heads.ts'
import { compileText, noticeHead } from '../support/compile-text.ts'
import { sampleModel } from '../support/sample-model.ts'

const text = 'Hello.\n'

describe('an annotation', () => {
  it('needs a title, a language and what else the model wants, and a role for each line', () => {
    expect(compileText(text, 'default: paragraph\n').diagnostics).toEqual([])
  })

  it('may say all that it can say', () => {
    const annotation = `aliases: [fair]
default: paragraph
lines: { 1: { role: quotation, by: { name: Anna }, language: fa, join: space, note: Said. } }
spans: { "1:1-5": em }
notes: [asterisks, digits]
parts: [1]
markers: {}
gaps: []
accept: []
crier: { value: anna, stated: 1 }
called: { value: "2022", inferred: Heard., lines: 1 }
colours: { value: [red], editorial: Ours., lines: { red: 1 } }
`
    const noted = `One* and two1. ${text}`
    expect(compileText(noted, annotation).diagnostics).toEqual([])
  })

  it('is known to be right without zod, as most people write it', () => {
    const annotation = `default: paragraph
lines: { 1: title, 2-3: { role: quotation, join: space } }
spans: { "1:1-5": em, 2: { "two words": { language: fa } } }
notes: digits
drop: { 3: ["*"] }
gaps: [{ after: 1, lost: picture, caption: above }]
confirmed: { line/unfinished: [3, 4] }
crier: { value: anna, stated: 1 }
`
    const { value } = parseYaml(noticeHead(text) + annotation, 'one.yaml')
    expect(quickCheck(annotationSchema(sampleModel, 'open'))(value)).toBe(true)
  })

  it('may write an address that is a number as YAML reads it', () => {
    expect(compileText(text, 'default: paragraph\ncrier: { value: anna, stated: 1 }\n').diagnostics).toEqual(
      [],
    )
  })

  it.each(['picture', 'media', 'links', 'notes', 'text'])('may say that the capture lost its %s', (lost) => {
    const { gaps } = documentOf(
      compileText(text, `default: paragraph\ngaps: [{ after: 1, lost: ${lost} }]\n`),
    )
    expect(gaps).toEqual([{ after: 1, lost, note: null }])
  })

  it('may say how a loss is known', () => {
    const { gaps } = documentOf(
      compileText(text, 'default: paragraph\ngaps: [{ after: 1, lost: text, note: It breaks off. }]\n'),
    )
    expect(gaps).toEqual([{ after: 1, lost: 'text', note: 'It breaks off.' }])
  })

  it.each([0, 2, -1])('may not say that something is lost after line %s of one', (after) => {
    expect(
      compileText(text, `default: paragraph\ngaps: [{ after: ${after}, lost: text }]\n`).diagnostics,
    ).toMatchObject([
      {
        code: 'line/outside',
        line: 9,
        column: 10,
        field: 'gaps.0.after',
        found: `line ${after}`,
        expected: 'lines 1 to 1',
      },
    ])
  })

  it.each(['https://example.org', 'http://example.org', 'mailto:anna@example.org', 'tel:+123', '/fair'])(
    'may link to %s',
    (link) => {
      expect(
        compileText(text, `default: paragraph\nspans: { 1: { link: "${link}" } }\n`).diagnostics,
      ).toEqual([])
    },
  )

  it.each(['javascript:alert(1)', 'data:text/html,x', '//example.org', 'fair', ''])(
    'may not link to “%s”',
    (link) => {
      const { diagnostics } = compileText(text, `default: paragraph\nspans: { 1: { link: "${link}" } }\n`)
      expect(diagnostics).toMatchObject([{ code: 'value/invalid', field: 'spans.1.link' }])
    },
  )

  it('has no form in a model without document types', () => {
    const empty = defineModel({ documents: {}, records: {}, list: [], sortBy: null })
    expect(() => annotationSchema(empty, 'typed')).toThrow('A model needs a document type.')
  })
})
