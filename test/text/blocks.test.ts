import { describe, expect, it } from 'vitest'
import { blockText } from '../../src/model/derive.ts'
import { documentOf } from '../support/annotation-heads.ts'
import { codesOf, compileText } from '../support/compile-text.ts'

const bodyOf = (text: string, annotation: string) => documentOf(compileText(text, annotation)).body
const keysOf = (text: string, annotation: string): string[] => bodyOf(text, annotation).map((b) => b._key)

describe('the key of a block', () => {
  it('tells its line', () => {
    expect(keysOf('a\n\nb\n', 'default: paragraph\n')).toEqual(['l1', 'l3'])
  })

  it('tells the column of a part further in', () => {
    expect(keysOf('Dear all, come.\n', 'lines: { "1:1-9": salutation, "1:11-": paragraph }\n')).toEqual([
      'l1',
      'l1c11',
    ])
  })

  it('tells the line where joined lines begin', () => {
    expect(keysOf('a\nb\nc\n', 'lines: { 1: paragraph, 2-3: { role: paragraph, join: space } }\n')).toEqual([
      'l1',
      'l2',
    ])
  })

  it('tells the first line with text where joined lines begin with a blank one', () => {
    expect(keysOf('\na\nb\n', 'lines: { 1-3: { role: paragraph, join: space } }\n')).toEqual(['l2'])
  })
})

describe('joined lines', () => {
  const joined = (by: string): string[] =>
    bodyOf(
      'One \n two\nthree\nfour\n',
      `default: paragraph\nlines: { 1-3: { role: quotation, join: ${by} } }\n`,
    ).map(blockText)

  it('may be joined by a blank', () => {
    expect(joined('space')).toEqual(['One two three', 'four'])
  })

  it('may be joined by a line break', () => {
    expect(joined('newline')).toEqual(['One\ntwo\nthree', 'four'])
  })

  it('have no blank line among them', () => {
    const annotation = 'lines: { 1-5: { role: quotation, join: newline } }\n'
    expect(codesOf(compileText('One\n\ntwo\n\nthree\n', annotation))).toEqual([
      'line/join-blank seeds/one.yaml:8:10',
    ])
  })

  it('may have blank lines before and after them', () => {
    const body = bodyOf(
      'Zero\n\nOne\ntwo\n\n',
      'default: paragraph\nlines: { 2-5: { role: quotation, join: newline } }\n',
    )
    expect(body.map(blockText)).toEqual(['Zero', 'One\ntwo'])
  })

  it('are a block for each range of their address', () => {
    const body = bodyOf('a\nb\nc\nd\n', 'lines: { "1-2, 3-4": { role: paragraph, join: space } }\n')
    expect(body.map(blockText)).toEqual(['a b', 'c d'])
  })

  it('are separate blocks unless they are said to be one', () => {
    expect(bodyOf('One\ntwo\n', 'lines: { 1-2: { role: quotation } }\n').map(blockText)).toEqual([
      'One',
      'two',
    ])
  })

  it('may hold marks, each on its line', () => {
    const body = bodyOf(
      'One\ntwo\n',
      'lines: { 1-2: { role: quotation, join: space } }\nspans: { 1: em, "2:1-2": strong }\n',
    )
    expect(body[0]?.children).toMatchObject([
      { text: 'One', marks: ['em'] },
      { text: ' ', marks: [] },
      { text: 'tw', marks: ['strong'] },
      { text: 'o', marks: [] },
    ])
  })

  it('may hold note references, each on its line', () => {
    const body = bodyOf('One1\ntwo2\n', 'notes: digits\nlines: { 1-2: { role: quotation, join: space } }\n')
    expect(body[0]?.children.map((c) => (c._type === 'span' ? c.text : c.label))).toEqual([
      'One',
      '1',
      ' two',
      '2',
    ])
  })
})

describe('a quotation', () => {
  it('says whom and what it quotes, and the line that says so', () => {
    const [block] = bodyOf(
      'Be kind.\nThe mayor\n',
      'lines: { 1: { role: quotation, by: { name: The mayor, work: Letters, line: 2 } }, 2: attribution }\n',
    )
    expect(block?.attribution).toEqual({ name: 'The mayor', work: 'Letters', line: 2 })
  })

  it('says null for what the text does not name', () => {
    const [block] = bodyOf('Be kind.\n', 'lines: { 1: { role: quotation, by: { work: Letters } } }\n')
    expect(block?.attribution).toEqual({ name: null, work: 'Letters', line: null })
  })

  it('says nothing of it when nothing is said', () => {
    const [block] = bodyOf('Be kind.\n', 'lines: { 1: quotation }\n')
    expect(block).not.toHaveProperty('attribution')
  })

  it.each(['quotation', 'epigraph'])('may be a %s with its attribution after it', (role) => {
    expect(
      bodyOf('Be kind.\nThe mayor\n', `lines: { 1: ${role}, 2: attribution }\n`).map((b) => b.style),
    ).toContain('attribution')
  })

  it('may have an attribution of two lines', () => {
    expect(bodyOf('Be kind.\nAnna\nMayor\n', 'lines: { 1: quotation, 2-3: attribution }\n')).toHaveLength(3)
  })

  it('may have a blank line before its attribution', () => {
    expect(bodyOf('Be kind.\n\nAnna\n', 'lines: { 1: quotation, 3: attribution }\n')).toHaveLength(2)
  })

  it('must be there for an attribution', () => {
    const { diagnostics } = compileText(
      'Be kind.\nSo?\nAnna\n',
      'lines: { 1: quotation, 2: paragraph, "3:1-4": attribution }\n',
    )
    expect(diagnostics).toMatchObject([
      { code: 'line/orphan-attribution', file: 'seeds/one.txt', line: 3, column: 1 },
    ])
  })

  it('must be there for an attribution that begins the text', () => {
    const { diagnostics } = compileText('Anna\n', 'lines: { 1: attribution }\n')
    expect(diagnostics.map((p) => p.code)).toEqual(['line/orphan-attribution'])
  })
})
