/** What the capture lost, in one list. */

import { describe, expect, it } from 'vitest'
import type { Lost } from '../../src/model/provenance.ts'
import { compileTalk, documentOf } from '../support/annotation-heads.ts'
import { compileText } from '../support/compile-text.ts'

const lostIn = (text: string, annotation: string): unknown =>
  documentOf(compileTalk(text, `default: paragraph\n${annotation}`)).lost

describe('what the capture lost', () => {
  it('is nothing where nothing says so', () => {
    expect(lostIn('a\nmenu\nb\n', 'lines: { 2: interface }\n')).toEqual([])
  })

  it('is the picture or the link whose place a line holds, after the block before it', () => {
    const lines = 'lines: { 2: { role: lost-picture, note: A horse. }, 4: lost-link }\n'
    expect(lostIn('a\n[x]\nb\n[y]\n', lines)).toEqual([
      { kind: 'picture', after: 'l1', note: 'A horse.', caption: null },
      { kind: 'link', after: 'l3', note: null, caption: null },
    ])
  })

  it('stands before all blocks where nothing comes before it', () => {
    expect(lostIn('[x]\na\n', 'lines: { 1: lost-picture }\n')).toEqual([
      { kind: 'picture', after: null, note: null, caption: null },
    ])
  })

  it('is found inside a line of several blocks', () => {
    const lines = 'lines: { "1:1-2": paragraph, "1:3-5": lost-picture, "1:6-": paragraph }\n'
    expect(lostIn('A.[x]B.\n', lines)).toEqual([{ kind: 'picture', after: 'l1', note: null, caption: null }])
  })

  it('is one thing where its lines follow each other, and several where text is between', () => {
    const picture = '{ role: lost-picture, note: A horse. }'
    expect(lostIn('a\n[x\ny]\nb\n', `lines: { 2-3: ${picture} }\n`)).toHaveLength(1)
    expect(lostIn('a\n[x\nb\ny]\n', `lines: { "2, 4": ${picture} }\n`)).toHaveLength(2)
  })

  it('is what a gap tells of, after the block that its line belongs to', () => {
    const gaps =
      'lines: { 1-2: { role: paragraph, join: space } }\ngaps:\n  - { after: 2, lost: links, note: Announced. }\n'
    expect(lostIn('a\nb\n\nc\n', gaps)).toEqual([
      { kind: 'links', after: 'l1', note: 'Announced.', caption: null },
    ])
  })

  it('may be missing after a block of a reply', () => {
    const thread = 'replies: [{ lines: 2 }]\ngaps: [{ after: 2, lost: media }]\n'
    expect(lostIn('a\nb\n', thread)).toEqual([{ kind: 'media', after: 'l2', note: null, caption: null }])
  })

  it('stands in the order of the text, whatever says it', () => {
    const both = 'lines: { 3: lost-link }\ngaps: [{ after: 4, lost: text }, { after: 1, lost: media }]\n'
    expect(lostIn('a\nb\n[x]\nc\n', both)).toMatchObject([
      { kind: 'media' },
      { kind: 'link' },
      { kind: 'text' },
    ])
  })

  it('are the notes that references in the text miss: one entry for all, after the body', () => {
    const notes = 'notes: digits\nreplies: [{ lines: 3 }]\n'
    expect(lostIn('a bell.1 It rings.2\nb.3\nc\n', notes)).toEqual([
      { kind: 'notes', after: 'l2', note: null, caption: null },
    ])
  })

  it('are the same notes once where a gap tells of them, with what it says', () => {
    const notes = 'notes: digits\ngaps: [{ after: 1, lost: notes, note: Three notes. }]\n'
    expect(lostIn('a bell.1 It rings.2\nb.3\n', notes)).toEqual([
      { kind: 'notes', after: 'l2', note: 'Three notes.', caption: null },
    ])
  })
})

describe('the languages of a document', () => {
  it('are those of the text and of its replies, each once', () => {
    const thread =
      'replies: [{ lines: 2, language: sv }, { lines: 3, language: fa }, { lines: 4, language: en }]\n'
    expect(documentOf(compileTalk('a\nb\nc\nd\n', `default: paragraph\n${thread}`)).languages).toEqual([
      'en',
      'sv',
      'fa',
    ])
  })
})

describe('the voices of a document', () => {
  const crier = 'crier: { value: ann, editorial: Ours. }\n'
  const author = (id: string): string => `author: { value: ${id}, editorial: Ours. }`

  it('are who wrote it, then who replied, each once', () => {
    const thread = `replies: [{ lines: 2, ${author('bo')} }, { lines: 3 }, { lines: 4, ${author('ann')} }]\n`
    const { voices } = documentOf(compileTalk('a\nb\nc\nd\n', `default: paragraph\n${crier}${thread}`))
    expect(voices).toEqual(['ann', 'bo'])
  })

  it('are none where nobody is known, and a type without replies has them, too', () => {
    expect(documentOf(compileText('a\n', 'default: paragraph\n')).voices).toEqual([])
    expect(documentOf(compileText('a\n', `default: paragraph\n${crier}`)).voices).toEqual(['ann'])
  })
})

describe('the days beside a date', () => {
  it('are its first and its last', () => {
    const date = 'called: { value: 2031-07/2031-08, editorial: Ours. }\n'
    expect(documentOf(compileText('a\n', `default: paragraph\n${date}`))).toMatchObject({
      calledEarliest: '2031-07-01',
      calledLatest: '2031-08-31',
    })
  })

  it('are null where no date is known', () => {
    expect(documentOf(compileText('a\n', 'default: paragraph\n'))).toMatchObject({
      called: null,
      calledEarliest: null,
      calledLatest: null,
    })
  })
})

describe('the caption of a lost picture', () => {
  const picture = (side = '') => `{ role: lost-picture${side === '' ? '' : `, caption: ${side}`} }`
  /** `c` is a caption, `p` a picture; those of each picture in order. */
  const captionsIn = (order: string, side = '') => {
    const lines = [...order].map((kind, i) => `  ${i + 1}: ${kind === 'c' ? 'caption' : picture(side)}\n`)
    const lost = lostIn(`${[...order].join('\n')}\n`, `lines:\n${lines.join('')}`) as readonly Lost[]
    return lost.map(({ caption }) => caption)
  }

  it.each([
    ['pc', ['l2']],
    ['cp', ['l1']],
    ['pcpc', ['l2', 'l4']],
    ['cpcp', ['l1', 'l3']],
    ['cpcpcp', ['l1', 'l3', 'l5']],
    ['pcp', ['l2', null]],
    ['cpc', ['l3']],
    ['ppc', ['l3', null]],
  ])('in %s is on the side on which more have one, else under it', (order, expected) => {
    expect(captionsIn(order)).toEqual(expected)
  })

  it.each([
    ['cpc', 'above', ['l1']],
    ['cpc', 'below', ['l3']],
    ['cpcpc', 'above', ['l1', 'l3']],
  ])('in %s is where the role says: %s', (order, side, expected) => {
    expect(captionsIn(order, side)).toEqual(expected)
  })

  it('is where the gap says', () => {
    const gaps = 'lines: { 1-2: caption }\ngaps: [{ after: 1, lost: picture, caption: above }]\n'
    expect(lostIn('a\nb\n', gaps)).toMatchObject([{ caption: 'l1' }])
  })
})
