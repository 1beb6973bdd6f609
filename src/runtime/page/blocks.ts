/** Makes page blocks and the elements around them. */

import { isMap } from '../blocks.ts'
import type { RenderableLoss } from '../content.ts'
import type { Rendering } from '../html/rendering.ts'
import type { PageBlock, PageNode } from '../page-blocks.ts'
import { shapeLosses } from '../shapes/block.ts'
import { shapeBlocks } from '../shapes/blocks.ts'
import type { Maker } from '../shapes/maker.ts'
import { element, keyed, ownBlock, ownInline } from './element.ts'
import { pageInline } from './inline.ts'

export const pageBlocks = (blocks: unknown, rendering: Rendering): PageNode[] =>
  shapeBlocks(blocks, { make, rendering })

export const pageLosses = (losses: readonly RenderableLoss[], rendering: Rendering): PageNode[] =>
  shapeLosses(losses, { make, rendering })

const make: Maker<PageNode, Pick<PageBlock, 'children' | 'markDefs'>> = {
  inline(block, rendering) {
    const { language, ...inner } = pageInline(block, rendering)
    return { inner, language }
  },
  block: ({ block, inner, tag, attributes }) => ({ ...ownBlock(block.style, tag, attributes, []), ...inner }),
  element: ({ role, tag, attributes, content }) => element(role, tag, attributes, keyed(content)),
  framed: ({ children, markDefs }, before, after) => {
    const [start, end] = [ownInline(before, 'former-'), ownInline(after, 'back-')]
    return {
      children: [...start.children, ...children, ...end.children],
      markDefs: [...start.markDefs, ...markDefs, ...end.markDefs],
    }
  },
  own: ownBlock,
  // The renderer says what it has no component for.
  unknown: (value) => (isMap(value) && typeof value._type === 'string' ? [value as unknown as PageNode] : []),
}
