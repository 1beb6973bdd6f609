import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inThreadOrder } from '../../src/model/thread-order.ts'

const reply = (_key: string, replyTo: string | null = null) => ({ _key, replyTo })
const keysOf = (replies: readonly { readonly _key: string }[]) => replies.map(({ _key }) => _key).join(' ')

/** Each answers one that comes before it or, in a list that is not ordered yet, after it; never itself in the end. */
const anyThread = fc
  .uniqueArray(fc.constantFrom('l3', 'l7', 'l12', 'l12c40', 'l30', 'new1', 'new2', 'new3', 'l', 'x9'))
  .chain((keys) =>
    fc.tuple(...keys.map((key, i) => fc.constantFrom(null, ...keys.slice(0, i)).map((to) => reply(key, to)))),
  )
  .chain((replies) => fc.shuffledSubarray(replies, { minLength: replies.length }))

describe('the order of a thread', () => {
  it.each([
    ['that of the list', [reply('l30'), reply('l3'), reply('l12', 'l3')], 'l30 l3 l12'],
    ['that of the list where editors added some', [reply('l3'), reply('a', 'l3'), reply('l9')], 'l3 a l9'],
    ['with an answer behind what it answers', [reply('a', 'l3'), reply('l3'), reply('l9')], 'l3 a l9'],
    [
      'with answers to such an answer behind it',
      [reply('c', 'a'), reply('a', 'l3'), reply('b', 'l3'), reply('l3'), reply('l9')],
      'l3 a c b l9',
    ],
    ['with an answer to what is not there in its place', [reply('a', 'l3'), reply('b')], 'a b'],
    [
      'what it was when replies answer each other in a circle',
      [reply('b', 'a'), reply('a', 'b'), reply('l1')],
      'b a l1',
    ],
  ])('is %s', (_, replies, expected) => {
    expect(keysOf(inThreadOrder(replies))).toBe(expected)
  })

  it('is an order of the same replies, and of itself', () => {
    fc.assert(
      fc.property(anyThread, (replies) => {
        const ordered = inThreadOrder(replies)
        expect([...ordered].map(({ _key }) => _key).sort()).toEqual(replies.map(({ _key }) => _key).sort())
        expect(inThreadOrder(ordered)).toBe(ordered)
        const isBehind = ({ replyTo }: (typeof ordered)[number], i: number): boolean =>
          ordered.slice(0, i).every(({ _key }) => _key !== replyTo)
        expect(ordered.filter((reply, i) => reply.replyTo !== null && isBehind(reply, i))).toEqual([])
      }),
      { numRuns: 5000 },
    )
  })
})
