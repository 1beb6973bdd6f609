import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Branch, toTree } from '../../src/runtime/thread.ts'
import { reply } from './sample-content.ts'

type Shape = readonly (string | readonly [string, Shape])[]

/** Keys only: a reply without answers is its key, one with answers a pair. */
const shapeOf = (branches: readonly Branch[]): Shape =>
  branches.map(({ reply: { _key }, answers }) => (answers.length === 0 ? _key : [_key, shapeOf(answers)]))

const keysOf = (branches: readonly Branch[]): string[] =>
  branches.flatMap(({ reply: { _key }, answers }) => [_key, ...keysOf(answers)])

const answer = (key: string, replyTo: string) => reply(key, { replyTo })

describe('A thread as a tree', () => {
  it('of no replies is empty', () => {
    expect(toTree([])).toEqual([])
  })

  it('has the replies to the document side by side', () => {
    expect(shapeOf(toTree([reply('a'), reply('b')]))).toEqual(['a', 'b'])
  })

  it('has each answer under what it answers, however deep', () => {
    expect(shapeOf(toTree([reply('a'), answer('b', 'a'), answer('c', 'b'), answer('d', 'a')]))).toEqual([
      ['a', [['b', ['c']], 'd']],
    ])
  })

  it('has an answer under its reply though another stands between them', () => {
    expect(shapeOf(toTree([reply('a'), reply('b'), answer('c', 'a')]))).toEqual([['a', ['c']], 'b'])
  })

  it('has an answer under its reply though it stands before it', () => {
    expect(shapeOf(toTree([answer('b', 'a'), reply('a')]))).toEqual([['a', ['b']]])
  })

  it('has a reply to something unknown at the root, in its place', () => {
    expect(shapeOf(toTree([reply('a'), answer('b', 'gone'), answer('c', 'b'), reply('d')]))).toEqual([
      'a',
      ['b', ['c']],
      'd',
    ])
  })

  it('has a reply to itself at the root, in its place', () => {
    expect(shapeOf(toTree([answer('a', 'a'), reply('b')]))).toEqual(['a', 'b'])
  })

  it('has a circle of replies at its end, from the one that comes first', () => {
    expect(shapeOf(toTree([answer('a', 'b'), answer('b', 'a'), reply('c')]))).toEqual(['c', ['a', ['b']]])
  })

  it.each([
    ['beside each other', [reply('a'), answer('a', 'a'), answer('b', 'a')]],
    ['below each other', [reply('a'), answer('b', 'a'), answer('a', 'b'), answer('c', 'a')]],
  ])('has each reply once, though two %s have the same key', (_, thread) => {
    expect(keysOf(toTree(thread)).sort()).toEqual(thread.map(({ _key }) => _key).sort())
  })

  it('has the replies themselves, untouched', () => {
    const only = reply('a', { author: 'anna' })
    expect(toTree([only])[0]?.reply).toBe(only)
  })

  it('has every reply once, whatever earlier reply each one answers', () => {
    const anyThread = fc
      .array(fc.option(fc.nat(30)), { maxLength: 20 })
      .map((parents) =>
        parents.map((parent, i) =>
          reply(`l${i}`, { replyTo: parent === null ? null : `l${parent % (i + 9)}` }),
        ),
      )
      .map((thread) =>
        thread.filter(({ _key, replyTo }) => Number(replyTo?.slice(1) ?? -1) < Number(_key.slice(1))),
      )
    fc.assert(
      fc.property(anyThread, (thread) => {
        expect(keysOf(toTree(thread)).sort()).toEqual(thread.map(({ _key }) => _key).sort())
      }),
    )
  })
})
