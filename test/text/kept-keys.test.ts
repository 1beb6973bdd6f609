/** A document whose blocks have other keys than their lines: all that names a block names it by its key. */

import { describe, expect, it } from 'vitest'
import { linesOf } from '../../src/runtime/lines.ts'
import { compileTalk, documentOf, repliesOf } from '../support/annotation-heads.ts'

const text = 'Come.\nTo the well. Now.\n\nAt noon*.\n[picture]\nThe well.\n* Or later.\nI will.\nMe too.\n'
const roles = `default: paragraph
lines: { "2:1-12": paragraph, "2:14-": { role: paragraph, language: fa }, 5: lost-picture, 6: caption, 7: note }
notes: asterisks
gaps: [{ after: 2, lost: links }]
spans: { 1: { Come: em } }
replies:
  - { lines: 8 }
  - { lines: 9, replyTo: 8 }
`
const kept = 'keys: { 2-7: l1, 1: l1b, 8-9: l20 }\nformerKeys: { l40: l1b }\n'

const compile = (keys: string) => compileTalk(text, keys + roles)
const newKeys: Readonly<Record<string, string>> = {
  ...{ l1: 'l1b', l2: 'l1', l2c14: 'l1c14', l4: 'l3', l6: 'l5', l7: 'l6' },
  ...{ l8: 'l20', l9: 'l21' },
}

/** A value with the new keys in place of those of the lines: of blocks, and of the parts of blocks. */
const renamed = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value).replace(
      /"(l\d+(?:c\d+)?)(-m?\d+)?"/g,
      (_, key: string, part = '') => `"${newKeys[key] ?? key}${part}"`,
    ),
  )

describe('a document with kept keys', () => {
  it('is the same document but for the keys, wherever they stand', () => {
    const document = documentOf(compile(kept))
    expect(document).toEqual(renamed(documentOf(compile(''))))
    expect(document.body.map(({ _key }) => _key)).toEqual(['l1b', 'l1', 'l1c14', 'l3', 'l5', 'l6'])
    expect(repliesOf(document).map(({ _key, replyTo }) => [_key, replyTo])).toEqual([
      ['l20', null],
      ['l21', 'l20'],
    ])
  })

  it('has the same lines but for the keys', () => {
    const lines = (keys: string) => linesOf(compile(keys).lines(), {})
    expect(lines(kept)).toEqual(renamed(lines('')))
    expect(lines(kept).flatMap(({ pieces }) => pieces.flatMap(({ key }) => key ?? []))).toContain('l1b')
  })

  it('accounts for the same lines but for the keys', () => {
    expect(compile(kept).account()).toEqual(renamed(compile('').account()))
  })

  it('has its former keys', () => {
    expect(compile(kept).formerKeys).toEqual({ l40: 'l1b' })
  })

  it('keeps the key of a reply whose first block has another', () => {
    const compiled = compile(kept.replace('8-9: l20', '8-9: l30')).account()
    expect(compiled.flatMap(({ roles: of }) => of.flatMap(({ reply }) => reply ?? []))).toEqual([
      'l30',
      'l31',
    ])
    const own = compileTalk(text, kept + roles.replace('{ lines: 8 }', '{ lines: 8, key: l8 }'))
    expect(
      repliesOf(documentOf(own)).map(({ _key, body, replyTo }) => [_key, body[0]?._key, replyTo]),
    ).toEqual([
      ['l8', 'l20', null],
      ['l21', 'l21', 'l8'],
    ])
    const lines = linesOf(own.lines(), {}).flatMap(({ pieces }) => pieces.flatMap(({ reply }) => reply ?? []))
    expect(lines).toEqual(['l8', 'l21'])
  })
})
