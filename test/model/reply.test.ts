import { describe, expect, it } from 'vitest'
import { unknownBasis } from '../../src/model/provenance.ts'
import { type Reply, replies } from '../../src/model/reply.ts'
import { block, blocks } from './sample-blocks.ts'

const thread = replies('Ringer', blocks)

const reply = (over: Partial<Record<keyof Reply | 'likes', unknown>> = {}) => ({
  _key: 'l4',
  author: 'old-anna',
  authorBasis: unknownBasis,
  language: 'en',
  direction: 'ltr',
  replyTo: null,
  body: [block('I heard it too.')],
  ...over,
})

const accepts = (value: unknown): boolean => thread.safeParse([value]).success

describe('A thread', () => {
  it('may be empty', () => {
    expect(thread.parse([])).toEqual([])
  })

  it('takes a reply to the document and a reply to that reply', () => {
    const two = [reply(), reply({ _key: 'l6', replyTo: 'l4' })]
    expect(thread.parse(two)).toEqual(two)
  })

  it('says that it holds replies', () => {
    expect(thread.meta()?.kind).toBe('replies')
  })
})

describe('A reply', () => {
  it('may have keys of one letter', () => {
    expect(accepts(reply({ _key: 'b', replyTo: 'a' }))).toBe(true)
  })

  it('may be by nobody that is known', () => {
    expect(accepts(reply({ author: null }))).toBe(true)
  })

  it.each([
    ['a key that is empty', { _key: '' }],
    ['an author by name instead of by id', { author: 'Old Anna' }],
    ['an author without a basis', { authorBasis: null }],
    ['a language that does not exist', { language: 'xx' }],
    ['a direction from top to bottom', { direction: 'ttb' }],
    ['an answer to an empty key', { replyTo: '' }],
    ['a body of plain text', { body: 'I heard it too.' }],
    ['a field that no reply has', { likes: 3 }],
  ])('with %s is refused', (_, wrong) => {
    expect(accepts(reply(wrong))).toBe(false)
  })
})
