/** Tables whose rows do not fit. */

import { describe, expect, it } from 'vitest'
import { codesOf, compileText } from '../../support/compile-text.ts'
import { doubtsOf } from './doubts.ts'

const doubts = (text: string, more: string): string[] =>
  doubtsOf(`${text}\n`, `lines: { 1-${text.split('\n').length}: { role: table${more} } }\n`)

describe('a row', () => {
  it.each([
    ['a\tb\n1\t2\t3', ', header: 1', '2:1 3 cells'],
    ['a\tb\n1\t2\n1\t2\t3', '', '3:1 3 cells'],
    ['|a|b|\n|-|-|\n|1|2|3|', ', cells: pipe, header: 1', '3:2 3 cells'],
    ['|a|b|\n|-|-|\n|1|\n|1|2|', ', cells: pipe, header: 1', '3:2 a cell'],
    ['|a|b|c|\n|1|2|\n|1|2|3|', ', cells: pipe', '2:2 2 cells'],
  ])('with more cells than its table, or closed before them, is reported: %j', (text, more, place) => {
    expect(doubts(text, more)).toEqual([`table/ragged ${place}`])
  })

  it.each([
    ['a\tb\tc\n1\t2\n1', ', header: 1'],
    ['a\tb\n1\t2\t3', ''],
    ['a|b|c\n1|2\n1|2|3', ', cells: pipe'],
    ['| a | b \\| c |\n|---|---|\n| 1 | |', ', cells: pipe, header: 1'],
    ['Town    Bells  Wells\nUpper   2\nLower          3', ', cells: columns, header: 1'],
  ])('that ends before the last column is fine: %j', (text, more) => {
    expect(doubts(text, more)).toEqual([])
  })
})

describe('a table of one column', () => {
  it.each([
    ['| a | b |\n| 1 | 2 |', ''],
    ['Town Bells\nUpper 2\nVery low 1', ', cells: columns'],
    ['a\tb', ', cells: pipe'],
  ])('is reported: %j', (text, more) => {
    expect(doubts(text, more)).toHaveLength(1)
    expect(doubts(text, more)[0]).toMatch(/^table\/one-column 1:1 /)
  })

  it('can be meant', () => {
    expect(doubtsOf('a\nb\n', 'lines: { 1-2: table }\nconfirmed: { table/one-column: 1 }\n')).toEqual([])
  })
})

describe('the header', () => {
  const codes = (header: number): string[] =>
    codesOf(compileText('a\tb\n1\t2\n', `lines: { 1-2: { role: table, header: ${header} } }\n`))

  it('has no more rows than the table', () => {
    expect(codes(3)).toEqual(['table/header seeds/one.txt:1:1'])
    expect(codes(2)).toEqual([])
  })
})
