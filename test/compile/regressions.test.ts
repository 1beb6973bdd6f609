/** What was wrong once: each of these failed before the source was fixed. */

import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { earliest } from '../../src/model/date.ts'
import { decodeSeed } from '../../src/source/decode.ts'
import { headWith } from '../support/annotation-heads.ts'
import { codesOf, compileText } from '../support/compile-text.ts'
import { workspace } from '../support/workspace.ts'

const proseOf = (text: string, annotation: string) =>
  (compileText(text, annotation).document?.body ?? []).map((block) =>
    block.children.map((child) => (child._type === 'span' ? child.text : `[${child.label}]`)).join(''),
  )

describe('an annotation', () => {
  test('may have anything for a type, and reports that it is not one', () => {
    const head = headWith('Come.\n', 'type', 'type: { toString: {} }')
    expect(codesOf(compileText('Come.\n', '', head))).toContain('value/invalid seeds/one.yaml:3:7')
  })

  test('may not go on after the end of its document', () => {
    expect(codesOf(compileText('Come.\n', 'default: paragraph\n---\nx: 1\n'))).toEqual([
      'yaml/documents seeds/one.yaml:9:1',
    ])
  })

  test('may not spell a deceptive character by an escape', () => {
    const codes = codesOf(
      compileText('Come.\n', 'default: paragraph\ncalled: { value: "2022", inferred: "a\\u202Eb" }\n'),
    )
    expect(codes).toEqual(['value/deceptive seeds/one.yaml:9:36'])
  })

  test('that is not UTF-8 is refused', () => {
    const w = workspace()
    w.notice('bell', 'Come.\n')
    w.file('seeds/bell.yaml', Buffer.from('title: caf\xe9\n', 'latin1'))
    expect(codesOf(w.compile())).toEqual(['seed/invalid-utf8 seeds/bell.yaml:1:11'])
  })

  test('may not accept a character where there is no text', () => {
    expect(codesOf(compileText('Come.\n', 'default: paragraph\naccept: ["9:1", "abc"]\n'))).toEqual([
      'line/outside seeds/one.yaml:9:10',
      'line/address seeds/one.yaml:9:17',
    ])
  })

  test('may say in so many words that a value is null, though a line is named', () => {
    const { document } = compileText('Come.\n', 'default: paragraph\ncalled: { value: null, stated: 1 }\n')
    expect(document?.called).toBeNull()
  })

  test.each(['note: ""', 'note: " "'])('may not give an empty reason (%s)', (note) => {
    const codes = codesOf(
      compileText('Come.\nMenu\n', `default: paragraph\nlines: { 2: { role: interface, ${note} } }\n`),
    )
    expect(codes).toEqual(['value/invalid seeds/one.yaml:9:38'])
  })

  test('may not place a quotation’s source beyond the text', () => {
    const codes = codesOf(compileText('Come.\n', 'lines: { 1: { role: quotation, by: { line: 77 } } }\n'))
    expect(codes).toEqual(['line/outside seeds/one.yaml:8:38'])
  })
})

describe('a piece', () => {
  test('that is only the sign of a list item keeps it', () => {
    expect(proseOf('- \n', 'lines: { 1: bullet }\n')).toEqual(['-'])
  })

  test('loses no sign at the beginning of a later line', () => {
    expect(proseOf('- a\n– b\n', 'lines: { 1-2: { role: bullet, join: space } }\n')).toEqual(['a – b'])
  })

  test('with a mark that ends inside a marker loses the whole marker', () => {
    const annotation =
      'default: paragraph\nnotes: digits\nmarkers: { "1:5-6": note 12 }\nspans: { "1:1-5": em }\n'
    expect(proseOf('Word12\n', annotation)).toEqual(['Word[12]'])
  })

  test('keeps the blank between two words when the sign of a note stands before the second', () => {
    expect(proseOf('See *note\n', 'default: paragraph\nnotes: asterisks\n')).toEqual(['See [*]note'])
  })

  test('of two blank lines that are named one by one keeps its role', () => {
    const { document } = compileText('a\n\nb\n\nc\n', 'default: paragraph\nlines: { "2, 4": lost-picture }\n')
    expect(document?.omissions).toMatchObject([{ reason: 'lost-picture' }])
  })

  test('that another overlaps is one problem, not two', () => {
    const codes = codesOf(compileText('abcdefghij\n', 'lines: { "1:1-5": paragraph, "1:3-10": quotation }\n'))
    expect(codes).toEqual(['line/two-roles seeds/one.yaml:8:30'])
  })
})

test('a byte that is not UTF-8 is named at its own place', () => {
  const { diagnostics } = decodeSeed(Buffer.from('café.', 'latin1'), 'one.txt')
  expect(diagnostics).toMatchObject([{ column: 4, found: 'byte 0xe9' }])
})

test('a folder of seeds that does not exist is a corpus without seeds', () => {
  const w = workspace()
  rmSync(join(w.root, 'seeds'), { recursive: true })
  expect(w.compile().diagnostics.map((p) => p.code)).toEqual(['corpus/empty', 'file/missing-record-file'])
})

test('a time without a zone means the same on every machine', () => {
  expect(earliest('2020-01-01T10:00:00')).toBe(Date.UTC(2020, 0, 1, 10))
})

test.each([
  ['tag characters after an emoji that is no flag', '😀\u{e0068}', 1],
  ['a variation selector between two digits', '1\ufe0f2', 1],
])('%s are refused', (_, text, count) => {
  expect(decodeSeed(Buffer.from(text), 'one.txt').diagnostics.map((p) => p.code)).toEqual(
    Array(count).fill('seed/invisible'),
  )
})

test.each(['🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}', '1\ufe0f\u20e3', '❤\ufe0f'])(
  '%s passes: it is one sign',
  (text) => {
    expect(decodeSeed(Buffer.from(text), 'one.txt').diagnostics).toEqual([])
  },
)
