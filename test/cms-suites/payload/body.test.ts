/** Bodies without an editor: what lies where in Payload's rich text, and what is not taken back. */

import { describe, expect, it } from 'vitest'
import { decodeBody } from '../../../src/cms/payload/decode-body.ts'
import { encodeBody } from '../../../src/cms/payload/encode-body.ts'
import type { Node } from '../../../src/cms/payload/rich-text.ts'
import type { Block } from '../../../src/model/portable-text.ts'
import { block, inLanguage, item, linkTo, note, quotation, span } from '../../model/sample-blocks.ts'
import { sampleText } from './support/sample-text.ts'

const nodesOf = (body: readonly Block[]): readonly Node[] => encodeBody(body)?.root.children ?? []

/** Types of nodes as a person sees them nested: `quote(inlineBlock attribution, text)` */
const shapeOf = ({ type, fields, children, $: _, ...own }: Node): string => {
  const { blockType } = (fields ?? {}) as { readonly blockType?: string }
  const name = [type, own.tag ?? blockType ?? []].flat().join(' ')
  return children === undefined ? name : `${name}(${children.map(shapeOf).join(', ')})`
}

describe('a body in Payload', () => {
  it('is prose: notes stand in its lines, a quotation is a quote, lists lie in lists', () => {
    expect(nodesOf(sampleText).map(shapeOf)).toEqual([
      'paragraph(inlineBlock style-salutation, text)',
      'paragraph(text, inlineBlock noteReference, text, linebreak, text)',
      'heading h3(text)',
      'list ul(listitem(text), listitem(list ol(listitem(list ol(listitem(text))))))',
      'quote(inlineBlock attribution, text)',
      'paragraph(text, link(text), text, text, text)',
    ])
  })

  it('is null when it has no block: Payload’s editor opens no text without a paragraph', () => {
    expect(encodeBody([])).toBeNull()
    expect(decodeBody(null)).toEqual([])
  })

  it('has an epigraph as a quote that says so', () => {
    expect(nodesOf([block('x', { style: 'epigraph' })]).map(shapeOf)).toEqual([
      'quote(inlineBlock style-epigraph, text)',
    ])
  })

  const link = linkTo('m0', 'https://tower.example/')
  const another = linkTo('m1', 'https://mason.example/')
  const german = inLanguage('m2', 'de')

  it.each<[string, Block[]]>([
    ['two links on one text', [block([span('x', 'm0', 'm1')], { markDefs: [link, another] })]],
    [
      'a language within a link',
      [block([span('x', 'm0'), span('y', 'm0', 'm2')], { markDefs: [link, german] })],
    ],
    [
      'marks that are defined in another order than they are used',
      [block([span('x', 'm2'), span('y', 'm0')], { markDefs: [link, german] })],
    ],
    [
      'a link that goes on after a note',
      [block([span('x', 'm0'), note('1'), span('y', 'm0')], { markDefs: [link] })],
    ],
    ['two links side by side', [block([span('x', 'm0'), span('y', 'm1')], { markDefs: [link, another] })]],
    ['a line break between other marks', [block(['a', span('\n', 'strong'), 'b'])]],
    ['line breaks at both ends of bold text', [block(['a', span('\n\nb\n', 'strong'), 'c'])]],
    ['an item of a list that says no level', [block('x', { listItem: 'bullet' })]],
    ['a level outside lists', [block('x', { level: 2 })]],
    ['a heading that is an item of a list', [{ ...item('x', 2), style: 'h2' }]],
    [
      'lists of both kinds in turns',
      [item('a', 3), item('b', 2, 'number'), item('c', 3), item('d', 1, 'number')],
    ],
    ['a source that says nothing', [quotation('x', { attribution: { name: null, work: null, line: null } })]],
    ['the deepest list', [item('x', 9)]],
    ['text that is like code', [block('\t<b>{{x}}</b>\t\u200f۱')]],
  ])('keeps %s', (_, body) => {
    expect(decodeBody(JSON.parse(JSON.stringify(encodeBody(body))))).toStrictEqual(body)
  })
})

const textWith = (...children: readonly object[]) => ({ root: { type: 'root', version: 1, children } })
const paragraph = (...children: readonly object[]) => ({ type: 'paragraph', version: 1, children })
const text = { type: 'text', version: 1, text: 'x', format: 0 }

describe('a text of another editor', () => {
  it('of Payload, with other features, gives what the model has a place for', () => {
    const tab = { type: 'tab', version: 1, text: '\t', format: 0 }
    const autolink = {
      type: 'autolink',
      version: 1,
      fields: { url: 'https://tower.example/' },
      children: [text],
    }
    const checked = { type: 'listitem', version: 1, checked: true, children: [paragraph(text)] }
    const list = { type: 'list', version: 1, listType: 'check', children: [checked] }
    const code = { ...text, format: 16 + 64 + 1 }
    const body = decodeBody(textWith(paragraph(code, tab, text, autolink), list))
    expect(body).toStrictEqual([
      {
        ...{ _type: 'block', _key: 'a1', style: 'normal' },
        children: [
          { ...span('x', 'strong'), _key: 'a1-0' },
          { ...span('\tx'), _key: 'a1-1' },
          { ...span('x', 'a1-m0'), _key: 'a1-2' },
        ],
        markDefs: [linkTo('a1-m0', 'https://tower.example/')],
      },
      {
        ...{ _type: 'block', _key: 'a1-a1', style: 'normal', listItem: 'bullet', level: 1 },
        children: [{ ...span('x'), _key: 'a1-a1-0' }],
        markDefs: [],
      },
    ])
  })

  it('has no block for a paragraph without text', () => {
    expect(decodeBody(textWith(paragraph(), paragraph(text), paragraph()))).toHaveLength(1)
  })

  it('keeps the key of a span that somebody wrote in front of', () => {
    expect(decodeBody(textWith(paragraph(text, { ...text, $: { key: 'l1-0' } })))).toMatchObject([
      { children: [{ _key: 'l1-0', text: 'xx' }] },
    ])
  })

  it('has no list that is deeper than the model allows', () => {
    const deep = (depth: number): object => ({
      ...{ type: 'list', version: 1, listType: 'bullet' },
      children: [{ type: 'listitem', version: 1, children: [depth === 1 ? text : deep(depth - 1)] }],
    })
    expect(decodeBody(textWith(deep(12)))).toMatchObject([{ level: 9 }])
  })

  const linkNode = (url: string, $?: object) => ({
    ...{ type: 'link', version: 3, fields: { url }, children: [text] },
    ...($ === undefined ? {} : { $ }),
  })
  const inWords = (language: string) => ({ ...text, $: { marks: [inLanguage('m0', language)] } })
  it.each<[string, object[], object[]]>([
    [
      'a copied link that leads elsewhere',
      [linkNode('/a', { key: 'm0' }), text, linkNode('/b', { key: 'm0' })],
      [linkTo('m0', '/a'), linkTo('a1-m0', '/b')],
    ],
    ['new links', [linkNode('/a'), linkNode('/b')], [linkTo('a1-m0', '/a'), linkTo('a1-m1', '/b')]],
    [
      'a copied mark of another language',
      [inWords('fa'), inWords('de')],
      [inLanguage('m0', 'fa'), inLanguage('a1-m0', 'de')],
    ],
    [
      'a new link before an old one to the same',
      [linkNode('/a'), linkNode('/a', { key: 'm0' })],
      [linkTo('m0', '/a')],
    ],
  ])('with %s gives each a key of its own', (_, nodes, markDefs) => {
    expect(decodeBody(textWith(paragraph(...nodes)))).toMatchObject([{ markDefs }])
  })

  it('has nobody quoted where an editor cleared the name', () => {
    const fields = { blockType: 'attribution', name: '', work: 'Stones', line: null }
    const quote = { type: 'quote', version: 1, children: [{ type: 'inlineBlock', version: 1, fields }, text] }
    expect(decodeBody(textWith(quote))).toMatchObject([
      { attribution: { name: null, work: 'Stones', line: null } },
    ])
  })

  it.each<[string, object, string]>([
    ['a picture', { type: 'upload', version: 3 }, 'upload'],
    ['a table', { type: 'table', version: 1, children: [] }, 'table'],
    ['a line across', { type: 'horizontalrule', version: 1 }, 'horizontalrule'],
    ['a block', { type: 'block', version: 2, fields: { blockType: 'banner' } }, 'block banner'],
    ['a picture in a line', paragraph({ type: 'upload', version: 3 }), 'upload'],
    [
      'a block in a line',
      paragraph({ type: 'inlineBlock', version: 1, fields: { blockType: 'icon' } }),
      'icon',
    ],
    [
      'a link to a record',
      paragraph({ type: 'link', version: 3, fields: { linkType: 'internal' }, children: [text] }),
      'link to a record',
    ],
  ])('with %s is not taken back', (_, node, name) => {
    expect(() => decodeBody(textWith(node))).toThrow(name)
  })
})
