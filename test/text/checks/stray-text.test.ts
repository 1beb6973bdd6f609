/** Blocks that are probably none of their own. */

import { describe, expect, it } from 'vitest'
import { headWith } from '../../support/annotation-heads.ts'
import { doubtsOf } from './doubts.ts'

describe('the line of a title', () => {
  const titled = (text: string, title: string, annotation: string): string[] =>
    doubtsOf(text, annotation, headWith(text, 'title', title))
  const text = 'The dry WELL\n\nNobody drinks.\n'

  it.each([
    ['a paragraph', 'title: { stated: 1 }', 'default: paragraph\n'],
    [
      'a heading',
      'title: { value: The dry well, stated: 1 }',
      'default: paragraph\nlines: { 1: heading-1 }\n',
    ],
  ])('is reported where it is %s, too', (_, title, annotation) => {
    expect(titled(text, title, annotation)).toEqual(['value/title-in-body 1:1 “The dry WELL”'])
    const confirmed = `${annotation}confirmed: { value/title-in-body: 1 }\n`
    expect(titled(text, title, confirmed)).toEqual([])
  })

  it.each([
    ['is no text of the body', 'title: { stated: 1 }', 'default: paragraph\nlines: { 1: title }\n'],
    ['says more than the title', 'title: { stated: "1:5-12" }', 'default: paragraph\n'],
    [
      'is not what the title rests on',
      'title: { value: The dry well, editorial: Ours. }',
      'default: paragraph\n',
    ],
  ])('is fine where it %s', (_, title, annotation) => {
    expect(titled(text, title, annotation)).toEqual([])
  })
})

describe('a block of signs only', () => {
  const left = (text: string, address: string): string[] =>
    doubtsOf(text, `default: paragraph\nlines: { "${address}": standfirst }\n`)

  it.each([
    ['Hear this.', '1:1-9', '1:10 “.”'],
    ['Hear this (now).', '1:1-14', '1:15 “).”'],
    ['زنگ را بشنوید؟»', '1:1-14', '1:15 “»”'],
    ['Hear this.\n)', '1', '2:1 “)”'],
  ])('is reported: %s', (text, address, place) => {
    expect(left(text, address)).toEqual([`line/only-signs ${place}`])
  })

  it('is reported where a sign parts two blocks of one line', () => {
    const annotation = 'lines: { "1:1-4": standfirst, "1:5-7": paragraph, "1:8-12": paragraph }\n'
    expect(doubtsOf('Hear – this.', annotation)).toEqual(['line/only-signs 1:5 “–”'])
  })

  it.each(['***', '* * *', '…', '...', '. . .', '?', '?!', '–', '—', '#', '☙', '1.', '~~~', '+'])(
    'is fine where it may be meant: %s',
    (signs) => {
      expect(doubtsOf(`Hear.\n\n${signs}\n\nThis.\n`).filter((d) => d.includes('only-signs'))).toEqual([])
    },
  )

  it('may be what a speaker says, and a line of verse', () => {
    expect(doubtsOf('Anna: —\n', 'default: paragraph\nlines: { "1:1-5": speaker }\n')).toEqual([])
    expect(doubtsOf('.\n', 'lines: { 1: verse }\n')).toEqual([])
  })
})

describe('a speaker', () => {
  const speaker = (line: string): string[] =>
    doubtsOf(`${line}\nHear!\n`, 'default: paragraph\nlines: { 1: speaker }\n')

  it.each(['Anna: Hear 1, and 2.', 'Anna:  “Hear!”', 'آنا: بشنوید', '安娜：你好', 'Anna: (off) Hear!'])(
    'whose line goes on is reported: %s',
    (line) => {
      expect(speaker(line)).toEqual([`line/speaker-goes-on 1:1 “${line}”`])
    },
  )

  it.each([
    'Anna:',
    'ANNA (to Ben):',
    'Anna',
    'Mr. Gate: ',
    '10:30 Anna:',
    'Choir: Anna and Ben:',
    'آنا:',
    '安娜：',
    'Anna: –',
  ])('is a name: %s', (line) => {
    expect(speaker(line)).toEqual([])
  })
})
