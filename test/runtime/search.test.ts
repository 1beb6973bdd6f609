/** The records of a document that a search index is made of. */

import { describe, expect, it } from 'vitest'
import type { AnyBlock } from '../../src/runtime/blocks.ts'
import { recordsOf } from '../../src/runtime/search.ts'

const block = (key: string, text: string, style = 'normal'): AnyBlock => ({
  ...{ _type: 'block', _key: key, style, markDefs: [] },
  children: [
    { _type: 'span', _key: `${key}c0`, text, marks: [] },
    { _type: 'noteReference', _key: `${key}c1`, label: '7' },
  ],
})

const talk = {
  slug: 'new-bell',
  title: 'A new bell',
  language: 'en',
  body: [
    block('l1', 'It hangs.'),
    block('l2', 'It rings.'),
    block('l3', 'Why', 'h2'),
    block('l4', 'Ask Bo.'),
  ],
  replies: [
    { _key: 'l6', author: 'bo', language: 'fa', body: [block('l6', 'سلام'), block('l7', 'Bells')] },
    { _key: 'l9', author: null, language: 'en', body: [block('l9', 'Ding.')] },
  ],
}

describe('the records of a document', () => {
  it('are its sections, the first under its title, then its replies', () => {
    expect(recordsOf(talk, 'ann')).toEqual([
      {
        ...{ slug: 'new-bell', key: 'l1', kind: 'section', heading: 'A new bell' },
        ...{ author: 'ann', language: 'en', text: 'It hangs.\nIt rings.' },
      },
      {
        ...{ slug: 'new-bell', key: 'l3', kind: 'section', heading: 'Why' },
        ...{ author: 'ann', language: 'en', text: 'Ask Bo.' },
      },
      {
        ...{ slug: 'new-bell', key: 'l6', kind: 'reply', heading: null },
        ...{ author: 'bo', language: 'fa', text: 'سلام\nBells' },
      },
      {
        ...{ slug: 'new-bell', key: 'l9', kind: 'reply', heading: null },
        ...{ author: null, language: 'en', text: 'Ding.' },
      },
    ])
  })

  it('begin with a heading where the text does', () => {
    const body = [block('l1', 'One', 'h3'), block('l2', 'Two', 'h1')]
    expect(recordsOf({ ...talk, body, replies: [] }).map(({ heading, text }) => [heading, text])).toEqual([
      ['One', ''],
      ['Two', ''],
    ])
  })

  it('are none of a document without a text', () => {
    const { replies: _, ...alone } = talk
    expect(recordsOf({ ...alone, body: [] })).toEqual([])
  })

  it('pass over blocks that are not text', () => {
    const body = [
      { _type: 'map', _key: 'm1' },
      { ...block('l2', 'Here.'), children: [null, { text: 'Here.' }] },
    ]
    expect(recordsOf({ ...talk, body: body as never, replies: [] })).toMatchObject([
      { key: 'm1', text: '\nHere.' },
    ])
  })
})
