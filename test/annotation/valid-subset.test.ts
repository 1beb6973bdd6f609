import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseYaml } from '../../src/annotation/yaml.ts'
import { isError } from '../../src/diagnostics/diagnostic.ts'
import { compileTalk, headWith, talkHead } from '../support/annotation-heads.ts'
import { codesOf, compileText } from '../support/compile-text.ts'

const text = 'Come.\nI will.\nMe too.\n'

const diagnosticsOf = (annotation: string, head?: string): string[] =>
  codesOf(compileText(text, annotation, head))

describe('beside what the schema refuses, the same run reports what else is wrong', () => {
  it('with an unknown key', () => {
    expect(
      diagnosticsOf('default: paragraph\nalaises: []\ncalled: { value: May, inferred: Heard. }\n'),
    ).toEqual(['value/unknown-key seeds/one.yaml:9:1', 'value/date seeds/one.yaml:10:18'])
  })

  it('with a missing value', () => {
    expect(diagnosticsOf('lines: { 1: caption }\n', headWith(text, 'title', ''))).toEqual([
      'value/missing seeds/one.yaml:1:1',
      'line/no-role seeds/one.txt:2:1',
      'line/no-role seeds/one.txt:3:1',
    ])
  })

  it('with an unknown role', () => {
    expect(diagnosticsOf('lines: { 1: shout, 3: caption }\n')).toEqual([
      'value/invalid seeds/one.yaml:8:13',
      'line/no-role seeds/one.txt:2:1',
    ])
  })

  it('with an unknown default', () => {
    expect(diagnosticsOf('default: shout\nlines: { 9: caption }\n')).toEqual([
      'value/invalid seeds/one.yaml:8:10',
      'line/outside seeds/one.yaml:9:10',
    ])
  })

  it('with lines that are no map', () => {
    expect(diagnosticsOf('lines: paragraph\ncalled: { value: May, inferred: Heard. }\n')).toEqual([
      'value/invalid seeds/one.yaml:8:8',
      'value/date seeds/one.yaml:9:18',
    ])
  })

  it('with a mark that is none', () => {
    expect(
      diagnosticsOf('default: paragraph\nspans: { 1: loud }\ngaps: [{ after: 9, lost: text }]\n'),
    ).toEqual(['value/invalid seeds/one.yaml:9:13', 'line/outside seeds/one.yaml:10:10'])
  })

  it('with a reply that is none', () => {
    const compiled = compileTalk(text, 'lines: { 1: caption }\nreplies: [{ line: 2 }]\nspans: { 9: em }\n')
    expect(codesOf(compiled)).toContain('line/outside seeds/one.yaml:10:10')
  })

  it('with a deceptive character in the seed', () => {
    const seed = 'Co\u{200b}me.\n'
    expect(codesOf(compileText(seed, 'lines: { 9: caption }\ndefault: paragraph\n'))).toEqual([
      'seed/invisible seeds/one.txt:1:3',
      'line/outside seeds/one.yaml:8:10',
    ])
  })
})

describe('one mistake is reported once', () => {
  it('when a role is misspelt, its line is not without a role', () => {
    expect(diagnosticsOf('lines: { 1-3: shout }\n')).toEqual(['value/invalid seeds/one.yaml:8:15'])
  })

  it('when the default is misspelt, no line is without a role', () => {
    expect(diagnosticsOf('default: shout\n')).toEqual(['value/invalid seeds/one.yaml:8:10'])
  })

  it('when a value is missing, it is not said again that it has no basis', () => {
    expect(diagnosticsOf('default: paragraph\n', headWith(text, 'title', ''))).toEqual([
      'value/missing seeds/one.yaml:1:1',
    ])
  })

  it('when a reply is misspelt, its lines are not without a role', () => {
    expect(
      codesOf(compileTalk(text, 'lines: { 1: caption }\nreplies: [{ lines: 2-3, replyto: 1 }]\n')),
    ).toEqual(['value/unknown-key seeds/one.yaml:9:25'])
  })
})

describe('an annotation in which any one thing is of any other kind', () => {
  it('is compiled or refused with an error', () => {
    const sound = `default: paragraph
lines: { 1: { role: quotation, by: { name: Anna } } }
spans: { 1: em }
notes: digits
markers: {}
gaps: [{ after: 1, lost: text }]
accept: []
aliases: [fair]
crier: { value: anna, stated: 1 }
called: { value: "2022", inferred: Heard., lines: 1 }
colours: { value: [red], editorial: Ours., lines: { red: 1 } }
replies: [{ lines: 2, author: { value: anna, stated: 1 } }, { lines: { 3: caption }, replyTo: 2 }]
`
    const { value } = parseYaml(talkHead(text) + sound, 'seeds/one.yaml')
    // A language is left as it is.
    const keys = Object.keys(value).filter((key) => key !== 'language')
    const anything = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom<unknown>([], {}, [{}], [null], { '1': null }, { value: null }, { stated: 1 }),
    )
    fc.assert(
      fc.property(fc.constantFrom(...keys), anything, (key, wrong) => {
        const { document, diagnostics } = compileText(text, JSON.stringify({ ...value, [key]: wrong }), '')
        expect(document === null).toBe(diagnostics.some(isError))
      }),
      { numRuns: 500 },
    )
  })
})
