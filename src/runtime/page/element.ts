/** Makes the objects of a page: elements, and blocks of our own words. */

import type { Attributes } from '../html/element.ts'
import type { PageAttributes, PageBlock, PageElement, PageNode } from '../page-blocks.ts'

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

/** A piece of a block of our own: its text, with the element around it if it has one. */
export type Piece = string | { readonly text: string; readonly tag: string; readonly attributes?: Attributes }

export function ownBlock(
  style: string,
  tag: string | null,
  attributes: Attributes,
  pieces: readonly Piece[],
): PageBlock {
  const marked = pieces.map((piece) => (typeof piece === 'string' ? { text: piece, tag: null } : piece))
  return {
    _type: 'block',
    _key: '',
    style,
    children: marked.map((piece, i) => ({
      _type: 'span',
      _key: `${i}`,
      // A line end of a name or a sentence of ours is no line break of the author’s.
      text: style === 'note' ? piece.text : piece.text.replaceAll('\n', ' '),
      marks: piece.tag === null ? [] : [`m${i}`],
    })),
    markDefs: marked.flatMap((piece, i) =>
      piece.tag === null
        ? []
        : [
            {
              _type: 'element',
              _key: `m${i}`,
              tag: piece.tag,
              attributes: given(piece.attributes ?? {}),
            } as const,
          ],
    ),
    tag,
    attributes: given(attributes),
  }
}

/** Gives each node a key that none of its neighbours has. */
export const keyed = (nodes: readonly PageNode[]): PageNode[] =>
  nodes.map((node, i) => ({ ...node, _key: `${i}` }))
