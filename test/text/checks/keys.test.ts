import { describe, expect, it } from 'vitest'
import { compileTalk, documentOf, repliesOf } from '../../support/annotation-heads.ts'
import { codesOf, compileText } from '../../support/compile-text.ts'

const text = 'One.\nTwo. Three.\nFour.\n'
const roles = 'lines: { 1: paragraph, "2:1-4": paragraph, "2:6-": caption, 3: paragraph }\n'
const found = (keys: string) => codesOf(compileText(text, roles + keys)).map((code) => code.split(' ')[0])

describe('keys of an annotation are refused', () => {
  it.each([
    ['where a range gives a key that a block before it has', 'keys: { 2-3: l1 }', 'key/double'],
    ['where two entries give one key', 'keys: { 1: l9, 3: l9 }', 'key/double'],
    ['for a range in which no block begins', 'keys: { "2:9": l9 }', 'key/no-block'],
    ['where a former key is given again', 'keys: { 3: l9 }\nformerKeys: { l9: l1 }', 'key/in-use'],
    ['where a former key leads to another one', 'formerKeys: { l8: l9, l9: l1 }', 'key/leads-nowhere'],
    [
      'where what it leads to has another key',
      'keys: { 3: l9 }\nformerKeys: { l8: l3 }',
      'key/leads-nowhere',
    ],
  ])('%s', (_, keys, code) => {
    expect(found(keys)).toEqual([code])
  })

  it('once, though the text has other faults', () => {
    expect(found('keys: { 2-9: l1 }')).toEqual(['line/outside'])
  })
})

describe('what a former key should lead to', () => {
  const expected = (formerKeys: string) =>
    compileText(text, `${roles}formerKeys: ${formerKeys}`).diagnostics.map((found) => found.expected)

  it.each([
    ['is where the key that it leads to leads in the end', '{ l7: l8, l8: l9, l9: l1 }', ['`l1`', '`l1`']],
    ['is nowhere where that leads nowhere', '{ l8: l9, l9: null }', ['null']],
    [
      'is not in the circle that they lead in',
      '{ l8: l9, l9: l8 }',
      ['the key of a block, or null', 'the key of a block, or null'],
    ],
  ])('%s', (_, formerKeys, ends) => {
    expect(expected(formerKeys)).toEqual(ends)
  })
})

it('a value of `keys` that is none is one report', () => {
  expect(found('keys: { 1: L7, 3: l9 }\nformerKeys: { l3: l9 }')).toEqual(['value/invalid'])
})

describe('keys of an annotation are taken', () => {
  it.each([
    ['that change places', 'keys: { 1: l3, 3: l1 }'],
    ['of a range over a place of its own', 'keys: { 1-3: l21, 3: l3b }'],
    ['of a part of a line', 'keys: { "2:6": l2b }'],
    ['that are former and lead to a kept key', 'keys: { 3: l9 }\nformerKeys: { l3: l9, l8: null }'],
    ['that are former and of no line', 'formerKeys: { after-l2: l1 }'],
    ['that say nothing', 'keys: {}\nformerKeys: {}'],
  ])('%s', (_, keys) => {
    expect(found(keys)).toEqual([])
  })
})

describe('keys of replies', () => {
  const thread = (first: string, second: string) =>
    compileTalk(
      'Come.\nI will.\nMe too.\nAnd I.\n',
      `default: paragraph\nkeys: { 3: l2b }\nreplies:\n  - { lines: 2-3${first} }\n  - { lines: 4, replyTo: 3${second} }\n`,
    )

  it('are refused where two have one', () => {
    expect(codesOf(thread('', ', key: l2'))).toEqual(['key/double seeds/one.yaml:12:29'])
    expect(codesOf(thread(', key: l4', ''))).toEqual(['key/double seeds/one.yaml:11:19'])
  })

  it('may be those of blocks of other replies, or of the text', () => {
    expect(codesOf(thread(', key: l1', ', key: l2b'))).toEqual([])
  })

  it('are what answers name', () => {
    const replies = repliesOf(documentOf(thread(', key: l30', '')))
    expect(replies.map(({ _key, replyTo }) => [_key, replyTo])).toEqual([
      ['l30', null],
      ['l4', 'l30'],
    ])
  })
})
