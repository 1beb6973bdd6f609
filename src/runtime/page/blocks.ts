/** Makes page blocks and the elements around them: the twin of html/blocks.ts, which makes HTML of the same. */

import { type Block, isMap } from '../blocks.ts'
import type { RenderableLoss } from '../content.ts'
import { type Group, groupBlocks, type List, type Quotation, sourceOf } from '../groups.ts'
import { blockTag, classOf } from '../html/blocks.ts'
import { idOf, type Rendering, wordAttributes } from '../html/rendering.ts'
import { lossesAfter, nameOfLoss } from '../losses.ts'
import type { PageBlock, PageNode } from '../page-blocks.ts'
import { element, keyed, ownBlock, type Piece } from './element.ts'
import { pageInline } from './inline.ts'
import { pageNoteTexts } from './note-texts.ts'

export const pageBlocks = (blocks: unknown, rendering: Rendering): PageNode[] =>
  groupBlocks(blocks).flatMap((group) => [
    ...pageGroup(group, rendering),
    ...pageLosses(lossesAfter(rendering.losses, group), rendering),
  ])

export const pageLosses = (losses: readonly RenderableLoss[], rendering: Rendering): PageNode[] =>
  losses.map((loss) => {
    const name = nameOfLoss(loss, rendering.words.words)
    const note: Piece[] = loss.note === null ? [] : ['. ', { text: loss.note, tag: 'bdi' }]
    const attributes = { class: 'lost', role: 'note', ...wordAttributes(rendering) }
    return ownBlock('lost', 'p', attributes, ['[', name, ...note, ']'])
  })

function pageGroup(group: Group, rendering: Rendering): PageNode[] {
  switch (group.kind) {
    case 'block':
      return [pageBlock(group.block, blockTag(group.block, rendering), rendering)]
    case 'list':
      return [pageList(group, rendering)]
    case 'quotation':
      return [pageQuotation(group, rendering)]
    case 'notes':
      return [pageNoteTexts(group.notes, rendering, pageBlock)]
    case 'unknown':
      // The renderer says what it has no component for.
      return isMap(group.value) && typeof group.value._type === 'string'
        ? [group.value as unknown as PageNode]
        : []
  }
}

function pageBlock(block: Block, tag: string | null, rendering: Rendering): PageBlock {
  const { attributes, ...inline } = pageInline(block, rendering)
  const own = { id: idOf(block._key, rendering), class: classOf(block, tag ?? 'li'), ...attributes }
  return { ...ownBlock(block.style, tag, own, []), ...inline }
}

function pageQuotation(quotation: Quotation, rendering: Rendering): PageNode {
  const text = quotation.blocks.map((block) => pageBlock(block, 'p', rendering))
  const footers =
    quotation.attributions.length > 0
      ? quotation.attributions.map((block) => pageBlock(block, 'footer', rendering))
      : pageSource(quotation.blocks[0], rendering)
  const attributes = { class: quotation.style === 'epigraph' ? 'epigraph' : undefined }
  return element('quotation', 'blockquote', attributes, keyed([...text, ...footers]))
}

function pageSource(block: Block | undefined, rendering: Rendering): PageBlock[] {
  const source = sourceOf(block)
  if (source === null) return []
  const word = {
    text: `${rendering.words.words.source}:`,
    tag: 'span',
    attributes: wordAttributes(rendering),
  }
  const name = source.name === null ? [] : [source.name]
  const work = source.work === null ? [] : [{ text: source.work, tag: 'cite' }]
  const comma = name.length > 0 && work.length > 0 ? [', '] : []
  return [ownBlock('source', 'footer', { class: 'source' }, [word, ' ', ...name, ...comma, ...work])]
}

/** The id and the language of an item are the item’s, its text has no element. */
function pageList(list: List, rendering: Rendering): PageNode {
  const items = list.items.map(({ block, lists }) => {
    const text = block === null ? null : pageBlock(block, null, rendering)
    const content = [
      ...(text === null ? [] : [{ ...text, attributes: {} }]),
      ...lists.map((deeper) => pageList(deeper, rendering)),
    ]
    return element('item', 'li', text?.attributes ?? {}, keyed(content))
  })
  return element('list', list.listItem === 'number' ? 'ol' : 'ul', {}, keyed(items))
}
