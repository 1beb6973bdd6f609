import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flat, nested } from '../../src/cms/threads.ts'

const reply = (_key: string, replyTo: string | null, text = '') => ({ _key, text, replyTo })

/** In the order of the normal form, each answering one before it. */
const anyThread = fc
  .array(fc.tuple(fc.nat(), fc.string()), { maxLength: 8 })
  .map((drawn) =>
    drawn.map(([to, text], i) => reply(`l${i + 1}`, to % (i + 1) === 0 ? null : `l${to % (i + 1)}`, text)),
  )

describe('a thread', () => {
  it('comes back from its tree as it was, in the order of the text', () => {
    fc.assert(
      fc.property(anyThread, (thread) => {
        expect(flat(JSON.parse(JSON.stringify(nested(thread, 'replyTo'))), 'replyTo')).toStrictEqual(thread)
      }),
      { numRuns: 500 },
    )
  })

  it('is nested as replies answer each other', () => {
    const thread = [reply('l1', null), reply('l2', null), reply('l3', 'l1'), reply('l4', 'l3')]
    expect(nested(thread, 'replyTo')).toEqual([
      {
        ...{ _key: 'l1', text: '' },
        answers: [{ _key: 'l3', text: '', answers: [{ _key: 'l4', text: '', answers: [] }] }],
      },
      { _key: 'l2', text: '', answers: [] },
    ])
  })

  it('takes a new reply where an editor put it', () => {
    const tree = [
      { _key: 'l1', answers: [{ _key: 'new', answers: [] }] },
      { _key: 'l2', answers: null },
    ]
    expect(flat(tree, 'replyTo')).toEqual([
      { _key: 'l1', replyTo: null },
      { _key: 'new', replyTo: 'l1' },
      { _key: 'l2', replyTo: null },
    ])
  })

  it('gives a key to a new reply without one, so that what is below it can name it', () => {
    const added = { answers: [{ _key: '', answers: [] }, {}] }
    expect(flat([{ _key: 'l1', answers: [added] }, added], 'replyTo')).toEqual([
      { _key: 'l1', replyTo: null },
      { _key: 'to-l1', replyTo: 'l1' },
      { _key: 'to-to-l1', replyTo: 'to-l1' },
      { _key: 'to-to-l1-2', replyTo: 'to-l1' },
      { _key: 'new', replyTo: null },
      { _key: 'to-new', replyTo: 'new' },
      { _key: 'to-new-2', replyTo: 'new' },
    ])
  })
})
