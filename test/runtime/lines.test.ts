import { expect, test } from 'vitest'
import { linesOf } from '../../src/runtime/lines.ts'

const nothing = { reason: null, note: null, key: null, reply: null }

test('a number is a line of one piece, and a list is a line of several', () => {
  const packed = {
    text: 'Hello.\r\nab\n',
    roles: ['paragraph', 'aside'],
    rows: [
      1,
      [
        [1, 1, null, 'l9', 'A sigh.'],
        [1, null, null, null, null],
        [0, 1, 'l2c4', 'l9', null],
      ],
    ],
  } as const
  expect(linesOf(packed, { aside: 'interface' })).toEqual([
    { number: 1, pieces: [{ ...nothing, text: 'Hello.', role: 'paragraph', key: 'l1' }], end: '\r\n' },
    {
      number: 2,
      pieces: [
        { text: 'a', role: 'aside', reason: 'interface', note: 'A sigh.', key: null, reply: 'l9' },
        { ...nothing, text: null, role: 'aside', reason: 'interface' },
        { ...nothing, text: 'b', role: 'paragraph', key: 'l2c4', reply: 'l9' },
      ],
      end: '\n',
    },
  ])
})

test('the last line may have no end, and a carriage return alone ends none', () => {
  const packed = { text: 'a\rb\nc\r', roles: ['paragraph'], rows: [1, 0] }
  expect(linesOf(packed, {}).map(({ pieces: [piece], end }) => [piece?.text, piece?.key, end])).toEqual([
    ['a\rb', 'l1', '\n'],
    ['c\r', null, ''],
  ])
})
