/** The addresses of blocks: in what the renderers print each key is an id once, and a former key leads where its text went. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/model/portable-text.ts'
import { toBlocks } from '../../src/runtime/to-blocks.ts'
import { toHtml } from '../../src/runtime/to-html.ts'
import { anyBlocks } from '../model/arbitrary-blocks.ts'
import { block, item, note } from '../model/sample-blocks.ts'
import { everyShape } from '../runtime/every-shape.ts'
import { documentOf, reply } from '../runtime/sample-content.ts'
import { attribute, elementsIn, readFragment } from '../support/printed-html.ts'
import { documents } from './written-texts.ts'

type Content = Parameters<typeof toHtml>[0]

const idsIn = (html: string): readonly string[] =>
  elementsIn(readFragment(html)).flatMap((element) => attribute(element, 'id') ?? [])

const keysOf = ({ body, replies = [] }: { readonly body: readonly Block[]; readonly replies?: unknown }) => [
  ...body.map(({ _key }) => _key),
  ...(replies as readonly { readonly _key: string; readonly body: readonly Block[] }[]).flatMap((of) => [
    of._key,
    ...of.body.map(({ _key }) => _key),
  ]),
]

/** Each key, once. */
function areIds(keys: readonly string[], content: Content): void {
  const found = idsIn(toHtml(content, { idPrefix: 'x-' }))
  expect(new Set(found).size).toBe(found.length)
  expect(found).toEqual(expect.arrayContaining(keys.map((key) => `x-${key}`)))
  const made = JSON.stringify(toBlocks(content))
  for (const key of new Set(keys)) expect(made.split(`"id":${JSON.stringify(key)}`)).toHaveLength(2)
}

describe('The key of every block is an id', () => {
  it.each([...documents])('in the text %s', (_, document) => {
    const of = document as unknown as Parameters<typeof keysOf>[0]
    areIds(keysOf(of), document as unknown as Content)
  })

  it('in a text of every shape, which replies have, too', () => {
    areIds(keysOf({ body: everyShape }), documentOf({ body: everyShape }))
    const replies = [reply('s1', { body: everyShape })]
    areIds(keysOf({ body: [], replies }), documentOf({ replies }))
  })

  it('however blocks follow each other', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        const body = blocks.map((of, i): Block => ({ ...of, _key: `l${i + 1}` }))
        areIds(keysOf({ body }), documentOf({ body }))
      }),
    )
  })
})

describe('A former key', () => {
  const body = [block('Ding', { _key: 'l1' }), block('Dong', { _key: 'l2' })]

  it('is an id at the beginning of the block where its text went', () => {
    expect(toHtml(body, { formerKeys: { l9: 'l2', l10: 'l2' }, idPrefix: 'x-' })).toBe(
      '<p id="x-l1">Ding</p><p id="x-l2"><span id="x-l9"></span><span id="x-l10"></span>Dong</p>',
    )
  })

  it.each([
    ['leads nowhere', { l9: null }],
    ['leads to what is not in what is rendered', { l9: 'l7' }],
    ['is the key of a block again', { l1: 'l2' }],
    ['is a word that every object knows', { l9: 'constructor' }],
  ])('that %s is none', (_, formerKeys) => {
    expect(toHtml(body, { formerKeys })).toBe(toHtml(body))
  })

  it('of a reply leads to the reply, whose key may be that of no block', () => {
    const replies = [reply('r1', { body: [block('Dong', { _key: 'l3' })] })]
    expect(toHtml(replies, { formerKeys: { r0: 'r1', l9: 'l3' } })).toContain(
      '<p id="l3"><span id="r0"></span><span id="l9"></span>Dong</p>',
    )
  })

  it('keeps the first line end of a preformatted text', () => {
    const code = [block('\na', { _key: 'l1', style: 'preformatted' })]
    expect(toHtml(code, { formerKeys: { l9: 'l1' } })).toBe('<pre id="l1">\n\na<span id="l9"></span></pre>')
  })

  it('leads to each shape that a block can have, and leaves the words alone', () => {
    const formerKeys = Object.fromEntries(everyShape.map(({ _key }) => [`was-${_key}`, _key]))
    const content = documentOf({
      body: everyShape,
      replies: [reply('r1', { body: [item('a'), block([note('1')])] })],
    })
    const all = { ...formerKeys, 'was-r1': 'r1' }
    const html = toHtml(content, { formerKeys: all })
    const found = idsIn(html)
    expect(new Set(found).size).toBe(found.length)
    expect(found).toEqual(expect.arrayContaining(Object.keys(all)))
    expect(html.replaceAll(/<span id="was-[^"]*"><\/span>/g, '')).toBe(toHtml(content))
    for (const key of Object.keys(all))
      expect(JSON.stringify(toBlocks(content, { formerKeys: all })).split(`"${key}"`)).toHaveLength(2)
  })
})
