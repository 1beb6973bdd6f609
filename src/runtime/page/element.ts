/** Makes the objects of a page: elements, and blocks of our own words. */

import type { Attributes } from '../html/element.ts'
import type { PageAttributes, PageBlock, PageElement, PageNode } from '../page-blocks.ts'
import type { Piece } from '../shapes/maker.ts'

/** Attributes that have a value. */
export const given = (attributes: Attributes): PageAttributes =>
  Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )

export const element = (
  role: PageElement['role'],
  tag: string,
  attributes: Attributes,
  content: PageNode[],
): PageElement => ({ _type: 'element', _key: '', role, tag, attributes: given(attributes), content })

export function ownBlock(
  style: string,
  tag: string | null,
  attributes: Attributes,
  pieces: readonly Piece[],
): PageBlock {
  // A line end of a name or a sentence of ours is no line break of the author’s.
  const lined = style === 'note' ? pieces : pieces.map(onOneLine)
  return { _type: 'block', _key: '', style, ...ownInline(lined, ''), tag, attributes: given(attributes) }
}

const onOneLine = (piece: Piece): Piece =>
  typeof piece === 'string'
    ? piece.replaceAll('\n', ' ')
    : { ...piece, text: piece.text.replaceAll('\n', ' ') }

/** @param prefix of the keys, so that none is that of a text before */
export function ownInline(
  pieces: readonly Piece[],
  prefix: string,
): Pick<PageBlock, 'children' | 'markDefs'> {
  const marked = pieces.map((piece) => (typeof piece === 'string' ? { text: piece, tag: null } : piece))
  const keyOf = (i: number): string => `${prefix}m${i}`
  return {
    children: marked.map(({ text, tag }, i) => ({
      _type: 'span',
      _key: `${prefix}${i}`,
      text,
      marks: tag === null ? [] : [keyOf(i)],
    })),
    markDefs: marked.flatMap((piece, i) => {
      if (piece.tag === null) return []
      const attributes = given(piece.attributes ?? {})
      return [{ _type: 'element', _key: keyOf(i), tag: piece.tag, attributes } as const]
    }),
  }
}

/** Gives each node a key that none of its neighbours has. */
export const keyed = (nodes: readonly PageNode[]): PageNode[] =>
  nodes.map((node, i) => ({ ...node, _key: `${i}` }))
