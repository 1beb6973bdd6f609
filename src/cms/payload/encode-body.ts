/** Encodes a body as Payload's rich text; null for a body without blocks, as Lexical's editor opens no empty root. */

import type { Block, Inline, MarkDef, Span } from '../../model/portable-text.ts'
import type { Value } from '../records.ts'
import { attributionBlock, detailsBlock, idOf, inlineBlock, noteBlock, styleBlock } from './inline-blocks.ts'
import { type ListItem, nestLists } from './nested-lists.ts'
import {
  element,
  formatOf,
  hasFormat,
  type Identity,
  identities,
  type Node,
  type RichText,
  type State,
  stated,
} from './rich-text.ts'

export function encodeBody(body: readonly Block[]): RichText | null {
  if (body.length === 0) return null
  const blockIdentity = identities()
  const inlineIdentity = identities()
  const entries = body.map((block) => encodeBlock(block, blockIdentity(block._key), inlineIdentity))
  return { root: element('root', nestLists(entries)) }
}

type IdentityOf = (key: string) => Identity

function encodeBlock(block: Block, identity: Identity, inlineIdentity: IdentityOf): Node | ListItem {
  const { listItem: kind, level, markDefs } = block
  const place = placeOf(block)
  const inlines = encodeInlines(block, idOf(identity), inlineIdentity)
  const children = [...chipsOf(block, place.style, idOf(identity)), ...inlines]
  const order = markDefs.map(({ _key }) => _key)
  const state: State = {
    ...identity,
    ...(sameList(order, orderOfUse(block)) ? {} : { order }),
    // An item of a list lies as deep as its level.
    ...((kind === undefined) === (level === undefined) ? {} : { level: level ?? null }),
  }
  if (kind !== undefined) return { kind, level: level ?? 1, children, state }
  return element(place.type, children, place.own, state)
}

/** The node that a block becomes, and the style that the node says. */
function placeOf({ style, listItem }: Block): { type: string; style: string; own: Value } {
  if (listItem !== undefined) return { type: 'listitem', style: 'normal', own: {} }
  if (/^h[1-6]$/.test(style)) return { type: 'heading', style, own: { tag: style } }
  if (style === 'blockquote' || style === 'epigraph') return { type: 'quote', style: 'blockquote', own: {} }
  return { type: 'paragraph', style: 'normal', own: { textFormat: 0, textStyle: '' } }
}

/** What is said of a block as a whole comes before its text. */
function chipsOf(block: Block, said: string, id: string): Node[] {
  const { _type, _key, style, listItem, level, attribution, children, markDefs, ...details } = block
  return [
    ...(style === said ? [] : [inlineBlock(styleBlock(style), `${id}/style`)]),
    ...(Object.keys(details).length === 0 ? [] : [inlineBlock(detailsBlock, `${id}/details`, details)]),
    ...(attribution === undefined ? [] : [inlineBlock(attributionBlock, `${id}/attribution`, attribution)]),
  ]
}

interface LinkedNodes {
  readonly link: MarkDef | null
  readonly nodes: readonly Node[]
}

function encodeInlines({ children, markDefs }: Block, id: string, identityOf: IdentityOf): Node[] {
  const parts = children.map((child) => encodeInline(child, markDefs, identityOf(child._key), id))
  return parts.flatMap(({ link, nodes }, i) => {
    if (link?._type !== 'link') return nodes
    if (parts[i - 1]?.link === link) return []
    const after = parts.slice(i)
    const end = after.findIndex((part) => part.link !== link)
    const linked = after.slice(0, end === -1 ? after.length : end).flatMap((part) => part.nodes)
    const own = { id: `${id}/${link._key}/${i}`, version: 3, fields: { linkType: 'custom', url: link.href } }
    return [element('link', linked, own, { key: link._key })]
  })
}

function encodeInline(
  child: Inline,
  markDefs: readonly MarkDef[],
  identity: Identity,
  id: string,
): LinkedNodes {
  if (child._type === 'noteReference') {
    const { _type, _key, ...said } = child
    const fields = { ...identity, ...said }
    return { link: null, nodes: [inlineBlock(noteBlock, `${id}/${idOf(identity)}`, fields)] }
  }
  const { link, others, decorators } = marksOf(child, markDefs)
  const state: State = {
    ...identity,
    ...(others.length === 0 ? {} : { marks: others }),
    ...(decorators.length === 0 ? {} : { decorators }),
  }
  return { link, nodes: encodeSpan(child, state) }
}

/** Links do not nest in Lexical: a second one of the same text is kept as what marks it. */
function marksOf({ marks }: Span, markDefs: readonly MarkDef[]) {
  const defs = markDefs.filter(({ _key }) => marks.includes(_key))
  const link = defs.find(({ _type }) => _type === 'link') ?? null
  const decorators = marks.filter((mark) => !hasFormat(mark) && defs.every(({ _key }) => _key !== mark))
  return { link, others: defs.filter((def) => def !== link), decorators }
}

/** A line break belongs to the text before it; one that no text of its span precedes says itself what it is. */
function encodeSpan({ text, marks }: Span, state: State): Node[] {
  const format = formatOf(marks)
  const lines = text.split('\n')
  const textAt = lines.findIndex((line) => line !== '')
  const alone = stated(format === 0 ? state : { ...state, format })
  return lines.flatMap((line, i) => [
    ...(i === 0 ? [] : [{ ...lineBreak, ...(textAt === -1 || i <= textAt ? alone : {}) }]),
    ...(line === '' ? [] : [{ ...plainText, format, text: line, ...stated(state) }]),
  ])
}

const lineBreak: Node = { type: 'linebreak', version: 1 }

const plainText: Node = { type: 'text', version: 1, detail: 0, mode: 'normal', style: '' }

/** Keys of mark definitions as a reader of the nodes meets them. */
const orderOfUse = ({ children, markDefs }: Block): readonly string[] => [
  ...new Set(
    children.flatMap((child) => {
      if (child._type !== 'span') return []
      const { link, others } = marksOf(child, markDefs)
      return [...(link === null ? [] : [link._key]), ...others.map(({ _key }) => _key)]
    }),
  ),
]

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item, i) => item === b[i])
