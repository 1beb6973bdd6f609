import { describe, expect, test } from 'vitest'
import { elementOf } from '../../src/runtime/element-of.ts'
import type { PageNode } from '../../src/runtime/page-blocks.ts'
import { toBlocks } from '../../src/runtime/to-blocks.ts'
import { toHtml } from '../../src/runtime/to-html.ts'
import { block, inLanguage, linkTo, note, span } from '../model/sample-blocks.ts'
import { everyShape } from './every-shape.ts'

const textOf = (node: PageNode, text: string): string =>
  node.tag === 'pre' ? text : text.replaceAll('\n', '<br>')

/** Marks are checked with stock renderers, in test/portable-text: here each span stands by itself. */
function htmlOf(nodes: readonly PageNode[]): string {
  return nodes
    .map((node) => {
      const { tag, attributes, content } = elementOf(node)
      const children = node._type === 'block' ? node.children : []
      const text = children
        .map((child) => ('text' in child ? textOf(node, child.text) : htmlOf([child as PageNode])))
        .join('')
      const inner = content === null ? text : htmlOf(content)
      const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`)
      return tag === null ? inner : `<${tag}${written.join('')}>${inner}</${tag}>`
    })
    .join('')
}

const reply = (_key: string, language: string, replyTo: string | null) => ({
  _key,
  author: null,
  language,
  direction: language === 'fa' ? ('rtl' as const) : ('ltr' as const),
  replyTo,
  body: [block([span('Yes.')], { _key: `${_key}-1` })],
})

const document = {
  title: 'The well',
  language: 'en',
  direction: 'ltr' as const,
  body: [
    block([span('Water')], { _key: 'l1', style: 'h2' }),
    block([span('Dry'), note('1')], { _key: 'l2' }),
    block([span('Deep.')], { _key: 'l3', style: 'blockquote' }),
    block([span('Deeper.')], { _key: 'l4', style: 'blockquote' }),
    block([span('Anna')], { _key: 'l5', style: 'attribution' }),
    block([span('One')], { _key: 'l6', listItem: 'bullet', level: 1 }),
    block([span('Two')], { _key: 'l7', listItem: 'number', level: 2 }),
    block([span('Goodbye')], { _key: 'l8', style: 'signature' }),
    ...everyShape,
  ],
  replies: [
    reply('r1', 'en', null),
    reply('r2', 'fa', 'r1'),
    reply('r3', 'en', 'r2'),
    reply('r4', 'en', 'r1'),
  ],
  lost: [
    { kind: 'picture', after: 'l7', note: null },
    { kind: 'picture', after: 's12', note: null, caption: 's13' },
  ],
}

describe('the Portable Text of a page', () => {
  test.each([
    ['a document', document, {}],
    ['a document under other headings, with ids of its own', document, { headingShift: 2, idPrefix: 'a-' }],
    ['a document whose title is in another language', { ...document, title: 'چاه', titleLanguage: 'fa' }, {}],
    ['its body', document.body, {}],
    ['its thread', document.replies, { language: 'fa' }],
    ['nothing', [], {}],
  ])('has the elements of the HTML of %s', (_, content, options) => {
    expect(htmlOf(toBlocks(content, options))).toBe(toHtml(content, options))
  })

  test('has what the site knows of notes', () => {
    const options = { noteTexts: { 1: 'Since 1901.' } }
    const [article] = toBlocks(document, options)
    const notes =
      article?._type === 'element' && article.content.find((n) => 'role' in n && n.role === 'notes')
    expect(notes && htmlOf([notes])).toContain('<li id="note-1">1 Since 1901. ↩</li>')
  })

  test('gives nodes keys that are theirs alone among their neighbours', () => {
    const visit = (nodes: readonly PageNode[]): void => {
      expect(new Set(nodes.map((n) => n._key)).size).toBe(nodes.length)
      for (const node of nodes) if (node._type === 'element') visit(node.content)
    }
    visit(toBlocks(document))
  })

  test('says the language of a block whose text is all in another, on the block', () => {
    const persian = block([span('چاه', 'm0')], { markDefs: [inLanguage('m0', 'fa')] })
    const [node] = toBlocks([persian])
    expect(node).toMatchObject({
      attributes: { lang: 'fa', dir: 'rtl' },
      children: [{ marks: [] }],
      markDefs: [],
    })
  })

  test('has no links with dangerous addresses', () => {
    const [node] = toBlocks([block([span('x', 'm0')], { markDefs: [linkTo('m0', 'javascript:x')] })])
    expect(node).toMatchObject({ children: [{ text: 'x', marks: [] }], markDefs: [] })
  })

  test('leaves objects of other types to the renderer', () => {
    const picture = { _type: 'picture', _key: 'p', src: 'a.png' }
    expect(toBlocks([picture as never])).toEqual([{ ...picture, _key: '0' }])
    const [node] = toBlocks([{ ...block([]), children: [picture] } as never])
    expect(node).toMatchObject({ children: [picture] })
  })

  test('may be of a thread of any depth', () => {
    const replies = Array.from({ length: 10_000 }, (_, i) =>
      reply(`r${i}`, 'en', i === 0 ? null : `r${i - 1}`),
    )
    let depth = 0
    let nodes: readonly PageNode[] = toBlocks(replies)
    for (let last = nodes.at(-1); last?._type === 'element'; last = nodes.at(-1)) {
      depth++
      nodes = last.content
    }
    expect(depth).toBeGreaterThan(20_000)
  })
})

describe('the element of a block of a body as it is', () => {
  test('holds what is made of this block alone', () => {
    const quotation = block([span('Deep.')], { _key: 'l3', style: 'blockquote' })
    expect(elementOf(quotation)).toEqual({ tag: null, attributes: {}, content: toBlocks([quotation]) })
  })

  test.each([
    ['a mark of a language', inLanguage('m0', 'fa'), 'span', { lang: 'fa', dir: 'rtl' }],
    ['a link', linkTo('m0', '/well'), 'a', { href: '/well' }],
    ['a dangerous link', { _type: 'link', href: 'javascript:x' }, null, {}],
    ['a list item', block([span('One')], { _key: 'l6', listItem: 'bullet' }), 'li', { id: 'l6' }],
    [
      'a numbered item, whatever a renderer has counted',
      block([span('سه')], { _key: 'l7', listItem: 'number', marker: '۳-', value: 3, language: 'fa' }),
      'li',
      { id: 'l7', value: '3', lang: 'fa', dir: 'rtl' },
    ],
    ['a decorator, which has no value', undefined, null, {}],
  ])('is said for %s', (_, value, tag, attributes) => {
    expect(elementOf(value)).toEqual({ tag, attributes, content: null })
  })

  test('is said for a reference to a note', () => {
    expect(elementOf({ ...note('*'), _key: 'l2-1' })).toMatchObject({
      tag: 'sup',
      attributes: { id: 'l2-1' },
    })
  })
})
