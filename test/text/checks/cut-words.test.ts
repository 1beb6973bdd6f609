/** Places of an annotation inside a word. */

import { describe, expect, it } from 'vitest'
import { doubtsOf } from './doubts.ts'

const whole = 'The village bell.\nIt rings for کتاب‌خانه twice, at 1230 and at noon.\n'

describe('a role of a part of a line', () => {
  it('is reported once where it ends inside a word and the next begins there', () => {
    expect(doubtsOf(whole, 'lines: { "1:1-8": signature, "1:9-": paragraph, 2: paragraph }\n')).toEqual([
      'line/cut-word 1:9 “vill|age”',
    ])
  })

  it('is reported where the default begins inside a word', () => {
    expect(doubtsOf(whole, 'default: paragraph\nlines: { "1:1-8": interface }\n')).toEqual([
      'line/cut-word 1:9 “vill|age”',
    ])
  })

  it('is fine at the edge of a word', () => {
    expect(doubtsOf(whole, 'lines: { "1:1-11": signature, "1:12-": paragraph, 2: paragraph }\n')).toEqual([])
  })
})

describe('a mark', () => {
  const marked = (place: string, mark = 'em'): string[] =>
    doubtsOf(whole, `default: paragraph\nspans: { "${place}": ${mark} }\n`)

  it.each([
    ['a word', '2:1-5', '2:6', '“ri|ngs”'],
    ['a word with a joiner', '2:14-18', '2:19', '“کتاب‌|خانه”'],
    ['a number', '2:34-35', '2:36', '“12|30”'],
  ])('is reported where it ends inside %s', (_, place, at, found) => {
    expect(marked(place)).toEqual([`line/cut-word ${at} ${found}`])
  })

  it.each([
    ['a word', '2:1-2'],
    ['a word with its stop', '1:13-17'],
    ['a number', '2:34-37'],
    ['a line', '2'],
  ])('is fine over %s', (_, place) => {
    expect(marked(place)).toEqual([])
  })

  it('is reported where it begins inside a word', () => {
    expect(marked('2:5-8')).toEqual(['line/cut-word 2:5 “r|ings”'])
  })

  it('is reported between letters of two units', () => {
    const text = 'The sign 𐎠𐎼𐎹 rings.\n'
    expect(doubtsOf(text, 'default: paragraph\nspans: { "1:10-11": em }\n')).toEqual([
      'line/cut-word 1:12 “𐎠|𐎼𐎹”',
    ])
    expect(doubtsOf(text, 'default: paragraph\nspans: { "1:10-15": em }\n')).toEqual([])
  })

  it('is fine between a word and the number of a note', () => {
    const text = 'The village bell12 rings.\n'
    expect(doubtsOf(text, 'default: paragraph\nspans: { "1:13-16": em }\n')).toEqual([])
  })

  it('is fine between signs of scripts that part no words', () => {
    expect(
      doubtsOf('村里的钟每天敲两次。\n', 'default: paragraph\nspans: { "1:1-4": em }\n').filter((doubt) =>
        doubt.startsWith('line/'),
      ),
    ).toEqual([])
  })

  it('is reported where it ends inside an address of the web', () => {
    const text = 'Read it at https://bell.example/rings, friends.\n'
    const link = '{ link: "https://bell.example/rings" }'
    expect(doubtsOf(text, `default: paragraph\nspans: { "1:12-23": ${link} }\n`)).toEqual([
      'line/cut-word 1:24 “https://bell|.example/rings,”',
    ])
    expect(doubtsOf(text, `default: paragraph\nspans: { "1:12-37": ${link} }\n`)).toEqual([])
  })
})
