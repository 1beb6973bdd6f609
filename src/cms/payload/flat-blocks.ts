/**
 * Flattens Payload's rich text into blocks, out of the lists and quotations that they are in. Indents and alignments are
 * ignored: the model has no place for them.
 */

import type { Node, State } from './rich-text.ts'

export interface FlatBlock extends Place {
  readonly state: State
  readonly inlines: readonly Node[]
}

interface Place {
  readonly style: string
  readonly listItem: 'bullet' | 'number' | null
  /** Depth in lists; 0 outside. */
  readonly depth: number
}

const prose: Place = { style: 'normal', listItem: null, depth: 0 }

/** @throws Error for what the model has no place for: a picture, a table, a line … */
export const flatBlocks = (nodes: readonly Node[]): FlatBlock[] =>
  nodes.flatMap((node) => {
    if (!blockTypes.includes(node.type)) throw noPlace(node)
    return blocksIn(node, prose)
  })

export const noPlace = ({ type, fields }: Node): Error => {
  const { blockType } = (fields ?? {}) as { readonly blockType?: unknown }
  const name = blockType === undefined ? type : `${type} ${String(blockType)}`
  return new Error(`Payload’s node ${name} has no place in a body: take it out of the text.`)
}

const blockTypes: readonly string[] = ['paragraph', 'heading', 'quote', 'list', 'listitem']

const childrenOf = (node: Node): readonly Node[] => node.children ?? []

function blocksIn(node: Node, place: Place): FlatBlock[] {
  switch (node.type) {
    case 'heading':
      return contentOf(node, { ...place, style: String(node.tag) })
    case 'quote':
      return contentOf(node, { ...place, style: 'blockquote' })
    case 'list': {
      const listItem = node.listType === 'number' ? 'number' : 'bullet'
      const inner: Place = { style: 'normal', listItem, depth: place.depth + 1 }
      return childrenOf(node).flatMap((item) => blocksIn(item, inner))
    }
    default:
      return contentOf(node, place)
  }
}

/** A block ends where another begins in it, as a list does in an item. One without anything in it is a block too. */
function contentOf(node: Node, place: Place): FlatBlock[] {
  const blocks: FlatBlock[] = []
  let inlines: Node[] = []
  const end = () => {
    if (inlines.length > 0)
      blocks.push({ ...place, state: blocks.length === 0 ? (node.$ ?? {}) : {}, inlines })
    inlines = []
  }
  for (const child of childrenOf(node)) {
    if (blockTypes.includes(child.type)) {
      end()
      blocks.push(...blocksIn(child, place))
    } else inlines.push(child)
  }
  end()
  return childrenOf(node).length === 0 ? [{ ...place, state: node.$ ?? {}, inlines }] : blocks
}
