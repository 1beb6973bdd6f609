import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withNoteLinks } from '../../src/edits/note-links.ts'
import type { Block, Inline } from '../../src/model/portable-text.ts'
import { block } from '../model/sample-blocks.ts'

const refer = (_key: string, label: string, note?: string): Inline => ({
  ...{ _type: 'noteReference', _key, label },
  ...(note === undefined ? {} : { note }),
})

const prose = (...children: Inline[]): Block => block(['Ding', ...children])

const noteOf = (_key: string, label: string): Block => block('Bells.', { _key, style: 'note', label })

const bodyAfter = (body: readonly Block[], original: readonly Block[] = []): readonly Block[] =>
  withNoteLinks({ body }, { body: original }).body

const linksOf = (body: readonly Block[]) =>
  body.flatMap(({ children }) =>
    children.flatMap((child) => (child._type === 'noteReference' ? [child.note ?? null] : [])),
  )

describe('A reference', () => {
  it('leads where it led, while its note is there', () => {
    const body = [prose(refer('r', '1', 'l9')), noteOf('l8', '1'), noteOf('l9', '1')]
    expect(bodyAfter(body, body)).toEqual(body)
  })

  it('leads nowhere when an editor took its note away', () => {
    const body = [prose(refer('r', '1', 'l9')), noteOf('l8', '2')]
    expect(bodyAfter(body)).toStrictEqual([prose(refer('r', '1')), noteOf('l8', '2')])
  })

  it('leads nowhere when what is left of its note has no label, or is no note', () => {
    const link = prose(refer('r', '1', 'l9'))
    expect(linksOf(bodyAfter([link, block('Bells.', { _key: 'l9', style: 'note' })]))).toEqual([null])
    expect(linksOf(bodyAfter([link, block('Bells.', { _key: 'l9', label: '1' })]))).toEqual([null])
  })

  it('that an editor puts in leads to the note of its label', () => {
    expect(linksOf(bodyAfter([prose(refer('new', '*')), noteOf('l8', '1'), noteOf('l9', '*')]))).toEqual([
      'l9',
    ])
  })

  it('leads nowhere when several notes have its label, or none', () => {
    expect(linksOf(bodyAfter([prose(refer('new', '1')), noteOf('l8', '1'), noteOf('l9', '1')]))).toEqual([
      null,
    ])
    expect(linksOf(bodyAfter([prose(refer('new', '2')), noteOf('l8', '1')]))).toEqual([null])
  })

  it('that the original left without a note stays so: the note of that label is of another part', () => {
    const body = [prose(refer('r', '1')), noteOf('l8', '1')]
    expect(bodyAfter(body, body)).toStrictEqual(body)
  })

  it('of a reply leads to notes of the reply', () => {
    const replies = [{ _key: 'l5', body: [prose(refer('new', '1')), noteOf('l6', '1')] }]
    const given = { body: [noteOf('l2', '1')], replies }
    const [reply] = withNoteLinks(given, given).replies
    // It was there before, without a link.
    expect(linksOf(reply?.body ?? [])).toEqual([null])
    const [added] = withNoteLinks(given, { body: [] }).replies
    expect(linksOf(added?.body ?? [])).toEqual(['l6'])
  })
})

it('what is no text is left as it is', () => {
  const given = { body: null, replies: [null, { body: 'x' }] }
  expect(withNoteLinks(given, { body: 3 })).toEqual(given)
})

it('no link leads nowhere, whatever editors take away', () => {
  const anyLabel = fc.constantFrom('1', '2', '*')
  const anyKey = fc.constantFrom('l1', 'l2', 'l3', 'l4')
  const anyNote = fc.tuple(anyKey, anyLabel).map(([key, label]) => noteOf(key, label))
  const anyReference = fc
    .tuple(anyKey, anyLabel, fc.option(anyKey))
    .map(([key, label, note]) => prose(refer(key, label, note ?? undefined)))
  fc.assert(
    fc.property(fc.array(fc.oneof(anyNote, anyReference)), fc.array(anyReference), (body, original) => {
      const keys = body.flatMap(({ style, _key }) => (style === 'note' ? [_key] : []))
      const after = bodyAfter(body, original)
      for (const link of linksOf(after)) if (link !== null) expect(keys).toContain(link)
      expect(bodyAfter(after, after)).toEqual(after)
    }),
  )
})
