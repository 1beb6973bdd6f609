import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flat, nested } from '../../src/cms/threads.ts'

const reply = (_key: string, replyTo: string | null, text = '') => ({ _key, text, replyTo })

/** In the order of the normal form, each answering one before it; keys say nothing of the order. */
const anyThread = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.nat(), fc.string()), {
    ...{ maxLength: 8, selector: ([line]) => line },
  })
  .map((drawn) =>
    drawn.map(([line, to, text], i) => {
      const answered = to % (i + 1) === 0 ? null : `l${drawn[(to % (i + 1)) - 1]?.[0]}`
      return reply(`l${line}`, answered, text)
    }),
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
        ...{ _key: 'l1', text: '', position: 1 },
        answers: [
          {
            ...{ _key: 'l3', text: '', position: 3 },
            answers: [{ _key: 'l4', text: '', position: 4, answers: [] }],
          },
        ],
      },
      { _key: 'l2', text: '', position: 2, answers: [] },
    ])
  })

  const placed = (_key: string, position: number, answers: readonly object[] = []) => ({
    ...{ _key, position, answers },
  })
  const added = (_key: string, ...answers: object[]) => ({ _key, answers })
  const keysOf = (tree: readonly object[]) =>
    flat(tree as Readonly<Record<string, unknown>>[], 'replyTo').map(({ _key }) => _key)

  it.each([
    ['the only answer', [placed('l1', 1, [added('a')]), placed('l2', 2)], 'l1 a l2'],
    ['an answer behind an older one', [placed('l1', 1, [placed('l9', 2), added('a')])], 'l1 l9 a'],
    [
      'an answer behind an older one and its answers',
      [placed('l1', 1, [placed('l9', 2, [placed('l7', 4)]), added('a')]), placed('l2', 3)],
      'l1 l9 l2 l7 a',
    ],
    [
      'an answer before an older one, whatever answers the one before',
      [placed('l1', 1, [placed('l9', 2, [placed('l7', 4)]), added('a'), placed('l8', 3)])],
      'l1 l9 a l8 l7',
    ],
    ['an answer to a new one', [placed('l1', 1, [added('a', added('b')), added('c')])], 'l1 a b c'],
    ['one to the document at the end', [placed('l1', 1), added('a'), added('b')], 'l1 a b'],
    [
      'one to the document behind answers to others',
      [placed('l1', 1, [placed('l3', 3)]), placed('l2', 2), added('a')],
      'l1 l2 l3 a',
    ],
    ['one to the document at the beginning', [added('a'), placed('l1', 1)], 'a l1'],
    [
      'one that is copied behind its model',
      [placed('l1', 1), placed('copy', 1), placed('l2', 2)],
      'l1 copy l2',
    ],
    ['one that is moved below a later one behind that', [placed('l2', 2, [placed('l1', 1)])], 'l2 l1'],
    ['those of a tree without positions in its order', [added('a', added('b')), added('c')], 'a b c'],
  ])('takes %s where an editor put it', (_, tree, expected) => {
    expect(keysOf(tree).join(' ')).toBe(expected)
  })

  it('has new answers in the order of the tree among those beside them', () => {
    const anyPlaces = fc.array(fc.tuple(fc.nat({ max: 3 }), fc.boolean()), { maxLength: 6 })
    fc.assert(
      fc.property(anyThread, anyPlaces, (thread, places) => {
        const tree = JSON.parse(JSON.stringify(nested(thread, 'replyTo'))) as { answers: object[] }[]
        for (const [i, [at, isBelow]] of places.entries()) {
          const list = isBelow ? (tree[at]?.answers ?? tree) : tree
          list.splice(at, 0, added(`new${i}`))
        }
        const order = flat(tree, 'replyTo')
        const back = nested(order, 'replyTo') as unknown as typeof tree
        const shape = (items: readonly object[]): unknown =>
          (items as { _key: string; answers: object[] }[]).map(({ _key, answers }) => [_key, shape(answers)])
        expect(shape(back)).toEqual(shape(tree))
        expect(order.filter(({ _key }) => !String(_key).startsWith('new'))).toEqual(thread)
      }),
      { numRuns: 500 },
    )
  })

  it('gives a key to a new reply without one, so that what is below it can name it', () => {
    const unnamed = { answers: [{ _key: '', answers: [] }, {}] }
    expect(flat([{ _key: 'l1', answers: [unnamed] }, unnamed], 'replyTo')).toEqual([
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
