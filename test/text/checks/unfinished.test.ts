/** Lines that go on where the one before did not end. */

import { describe, expect, it } from 'vitest'
import { talkHead } from '../../support/annotation-heads.ts'
import { compileText } from '../../support/compile-text.ts'
import { doubtsOf } from './doubts.ts'

describe('a paragraph in lower case', () => {
  it.each([
    ['a word', 'The village bell'],
    ['a comma', 'The bell,'],
    ['a dash', 'The bell –'],
    ['a quoted word', 'The “bell”'],
    ['a number', 'The bell of 1912'],
  ])('is reported after a line that ends with %s', (_, first) => {
    expect(doubtsOf(`${first}\nrings at noon.\n`)).toEqual(['line/unfinished 2:1 “rings at noon.”'])
  })

  it('is reported after a blank line, too, and in quotes', () => {
    expect(doubtsOf('The bell\n\n“rings” at noon.\n')).toEqual(['line/unfinished 3:1 ““rings” at noon.”'])
  })

  it.each([
    ['a full stop', 'The village bell.'],
    ['a closing quote', 'He said: “The bell.”'],
    ['a question mark', 'The bell?'],
    ['a colon', 'The bell:'],
    ['three dots', 'The bell …'],
    ['the number of a note after a stop', 'The village bell.12'],
  ])('is fine after %s', (_, first) => {
    expect(doubtsOf(`${first}\nrings at noon.\n`)).toEqual([])
  })

  it.each(['Rings at noon.', 'iPods ring.', '12 bells.', 'زنگ می‌زند.', '– rings.'])(
    'is none where the line is `%s`',
    (second) => {
      expect(doubtsOf(`The village bell\n${second}\n`)).toEqual([])
    },
  )

  it.each([
    ['lines are joined', 'lines: { 1-2: { role: paragraph, join: space } }\n'],
    ['the line is an item', 'lines: { 1: paragraph, 2: bullet }\n'],
    ['it follows a heading', 'lines: { 1: heading-1, 2: paragraph }\n'],
    ['lines are verse', 'lines: { 1-2: verse }\n'],
    ['lines are of no running text', 'lines: { 1-2: signature }\n'],
  ])('is fine where %s', (_, lines) => {
    expect(doubtsOf('The village bell\nrings at noon.\n', lines)).toEqual([])
  })

  it('is reported where only a sign was left out before it', () => {
    expect(
      doubtsOf('_The village bell_\nrings at noon.\n', 'default: paragraph\ndrop: { 1: ["_"] }\n'),
    ).toEqual(['line/unfinished 2:1 “rings at noon.”'])
  })

  it('is fine as the beginning of a reply', () => {
    const text = 'The village bell\nrings at noon\nit does.\n'
    const replies = 'default: paragraph\nreplies: [{ lines: 2 }, { lines: 3 }]\n'
    expect(doubtsOf(text, replies, talkHead(text))).toEqual([])
  })

  it('is fine where something was left out before it', () => {
    const lines = 'lines: { 1: paragraph, 2: interface, 3: paragraph }\n'
    expect(doubtsOf('The village bell\nShare\nrings at noon.\n', lines)).toEqual([])
  })

  it('is fine as the rest of its line', () => {
    expect(doubtsOf('The bell, rings.\n', 'lines: { "1:1-9": paragraph, "1:10-": paragraph }\n')).toEqual([])
  })

  it('is one fault of the text where most lines are so', () => {
    const text = 'The bell,\n'.concat('and the bell,\n'.repeat(12), 'and so on.\n')
    expect(doubtsOf(text)).toEqual(['line/unfinished 2:1 “and the bell,” and 12 more lines'])
  })

  const detailsOf = (text: string, annotation = 'default: paragraph\n') =>
    compileText(text, annotation).diagnostics.map(({ expected, hint }) => [expected, hint])

  it('names the line that did not end, and says that nothing is joined over a blank line', () => {
    expect(detailsOf('The bell\n\nrings at noon.\n')).toEqual([
      ['the rest of line 1, or a sentence of its own', expect.stringContaining('blank line')],
    ])
    expect(detailsOf('The bell\nrings at noon.\n')).toEqual([
      ['the rest of line 1, or a sentence of its own', undefined],
    ])
  })

  it('says how lines are joined where the text is wrapped already', () => {
    const lines = 'wrapped: true\nlines: { 1: paragraph, 2: paragraph }\n'
    expect(detailsOf('The bell\nrings at noon.\n', lines)).toEqual([
      [expect.stringContaining('line 1'), expect.stringContaining('`wrapped` joins lines of one address')],
    ])
  })

  it('is fine after a list', () => {
    const lines = 'lines: { 1: bullet, 3: paragraph }\n'
    expect(doubtsOf('- milk;\n\nand nothing else.\n', lines)).toEqual([])
  })
})
