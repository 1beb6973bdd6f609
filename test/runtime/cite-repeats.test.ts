/** Passages whose words stand in several places, come back, or are quoted by other programs: found where something tells, and else not. */

import { describe, expect, it } from 'vitest'
import { citePassage, type PassageRange } from '../../src/runtime/cite/cite-passage.ts'
import { type FormerKeys, type Resolved, resolveIn } from '../../src/runtime/cite/resolve-passage.ts'
import { block } from '../model/sample-blocks.ts'

type Texts = Readonly<Record<string, string>>
const documentOf = (texts: Texts) => ({
  slug: 'the-song',
  body: Object.entries(texts).map(([_key, text]) => block(text, { _key })),
})

const cited = (texts: Texts, range: PassageRange) =>
  citePassage(documentOf(texts), range, { package: 'village-board', version: '1.0.0' })

/** Both forms of a citation have one answer. */
function resolved(texts: Texts, range: PassageRange, now: Texts, former: FormerKeys = {}): Resolved {
  const { text, selector } = cited(texts, range)
  const found = resolveIn(documentOf(now), text, former)
  expect(resolveIn(documentOf(now), selector, former)).toEqual(found)
  return found
}

const refrain = 'We rowed, we rowed, and the river carried us home.'
const song = {
  l1: 'The first man came with a lamp of tin and his cat, who had five kittens.',
  l2: refrain,
  l3: 'The second man came with a rope of hemp, and the lamp went out.',
  l4: refrain,
  l5: 'The third man came with nothing at all. Write soon.',
  l6: refrain,
}

describe('A quotation of another program', () => {
  const quoted = (exact: string, prefix = '', suffix = '') =>
    resolveIn(documentOf(song), { type: 'TextQuoteSelector', exact, prefix, suffix })

  it.each([
    ['had five kittens', '', ''],
    ['The first man came with a lamp of tin', '', ''],
    ['Write soon', 'nothing at all. ', '.'],
    ['five kittens', 'lamp of tin and his cat, who had ', 'and a mouse'],
    ['The first man came with a lamp of tin', 'and a mouse', 'and a dog'],
  ])('is found where its words stand once: %s', (exact, prefix, suffix) => {
    expect(quoted(exact, prefix, suffix)).toMatchObject({ status: 'same', words: exact })
  })

  it.each([
    ['l2', '', '\nThe second man came'],
    ['l4', 'the lamp went out.\n', ''],
    ['l4', 'and the lamp went out. ', ' The third man came with nothing'],
  ])('is found where what stands around fits one place: %s', (key, prefix, suffix) => {
    expect(quoted(refrain, prefix, suffix)).toMatchObject({ status: 'same', from: { block: key, column: 1 } })
  })

  it('is found by what a citation says of words and those around', () => {
    for (const key of ['l2', 'l4', 'l6'])
      expect(resolveIn(documentOf(song), cited(song, { from: key }).selector.selector[1])).toMatchObject({
        ...{ status: 'same', from: { block: key, column: 1 } },
      })
  })

  it.each([
    [refrain, '', ''],
    [refrain, 'and a mouse.', 'and a dog.'],
    [refrain, 'out. ', ' The second'],
    ['kittens', 'and a mouse', 'and a dog'],
  ])('is not found where nothing tells which it is: %s', (exact, prefix, suffix) => {
    expect(quoted(exact, prefix, suffix).status).toBe('removed')
  })
})

describe('A block that comes back under another key', () => {
  const { l1, l2, l3, l4, l5, l6 } = song

  it('is moved, and so is each part of it, if no other one is the same', () => {
    const before = { l1, l2, l3, l7: 'Write soon.' }
    const now = { l1, l3, x1: 'Write soon.', l2 }
    for (const column of [1, 7])
      expect(resolved(before, { from: { block: 'l7', column } }, now, { l7: [null, '1.1.0'] })).toMatchObject(
        {
          ...{ status: 'moved', from: { block: 'x1', column } },
        },
      )
  })

  it('is moved where what stands around fits one place only', () => {
    expect(
      resolved(song, { from: 'l4' }, { l1, l2, l3, x4: l4, l5, l6 }, { l4: [null, '1.1.0'] }),
    ).toMatchObject({
      ...{ status: 'moved', from: { block: 'x4', column: 1 } },
    })
  })

  it.each([
    ['l2', { l1, l3, l4, l5, l6 }],
    ['l4', { l1, l2, l3, l5, l6 }],
    ['l2', { l3, l4 }],
    ['l2', { l1, l3, l5, l6 }],
  ])('is not moved to a copy that stood there before: %s', (key, now) => {
    for (const column of [1, 20, refrain.length - 4])
      expect(resolved(song, { from: { block: key, column } }, now, { [key]: [null, '1.1.0'] }).status).toBe(
        'removed',
      )
  })

  it('is not moved to a copy of what a text began with', () => {
    const before = { l2, l3, l4, l5 }
    for (const column of [1, 20, refrain.length - 4])
      expect(
        resolved(before, { from: { block: 'l2', column } }, { l3, l4, l5 }, { l2: [null, '1.1.0'] }).status,
      ).toBe('removed')
  })

  it('is not moved to a copy in a text of two lines', () => {
    const before = { l1: 'La la la la.', l2: 'La la la la.' }
    expect(resolved(before, { from: 'l2' }, { l1: 'La la la la.' }, { l2: [null, '1.1.0'] }).status).toBe(
      'removed',
    )
  })
})

describe('Words that stand several times in a block that was edited', () => {
  const line = 'No more, no more, we said. '
  const lines = (count: number): Texts => ({ l1: song.l1, l2: line.repeat(count).trim(), l3: song.l3 })
  const at = (i: number): PassageRange => ({
    from: { block: 'l2', column: 1 + i * line.length },
    to: { block: 'l2', column: (i + 1) * line.length - 1 },
  })

  it.each([0, 4])('are the same at an end: %i', (i) => {
    const column = 1 + (i === 0 ? 0 : 3) * line.length
    expect(resolved(lines(5), at(i), lines(4))).toMatchObject({
      status: 'same',
      from: { block: 'l2', column },
    })
  })

  it.each([1, 2, 3])('are edited, and only the block is known, where one was cut: %i', (i) => {
    expect(resolved(lines(5), at(i), lines(4))).toMatchObject({ status: 'edited', isApproximate: true })
  })

  it('are not told in a row of signs', () => {
    const row = 'a b '.repeat(40).trim()
    const range = { from: { block: 'l1', column: 81 }, to: { block: 'l1', column: 83 } }
    expect(resolved({ l1: row }, range, { l1: `c ${row}` })).toMatchObject({
      status: 'edited',
      isApproximate: true,
    })
    expect(resolved({ l1: row }, range, { l1: row })).toMatchObject({ status: 'same', ...range })
  })
})
