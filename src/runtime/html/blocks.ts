/** Renders blocks: paragraphs, headings, lists, quotations with their source, and placeholders for what is lost. */

import type { Block } from '../blocks.ts'
import type { RenderableLoss } from '../content.ts'
import { type Group, groupBlocks, type List, type Quotation, sourceOf } from '../groups.ts'
import type { HtmlContainer } from '../html-options.ts'
import { lossesAfter, nameOfLoss } from '../losses.ts'
import { unknown } from '../read-content.ts'
import { ownValue } from '../words.ts'
import { type Attributes, element, escapeText } from './element.ts'
import { renderInline } from './inline.ts'
import { renderNoteTexts } from './note-texts.ts'
import { idOf, levelOf, type Rendering, wordAttributes } from './rendering.ts'

export function renderBlocks(blocks: unknown, rendering: Rendering): string {
  return groupBlocks(blocks)
    .map(
      (group) =>
        renderGroup(group, rendering) + renderLosses(lossesAfter(rendering.losses, group), rendering),
    )
    .join('')
}

/** Brackets and a class say that the words are not the author’s. */
export function renderLosses(losses: readonly RenderableLoss[], rendering: Rendering): string {
  return losses
    .map((loss) => {
      const name = escapeText(nameOfLoss(loss, rendering.words.words))
      // Nothing says which language the note is in.
      const note = loss.note === null ? '' : `. ${element('bdi', {}, escapeText(loss.note))}`
      return element('p', { class: 'lost', role: 'note', ...wordAttributes(rendering) }, `[${name}${note}]`)
    })
    .join('')
}

function renderGroup(group: Group, rendering: Rendering): string {
  switch (group.kind) {
    case 'block':
      return renderBlock(group.block, blockTag(group.block, rendering), rendering)
    case 'list':
      return renderList(group, 1, rendering)
    case 'quotation':
      return renderQuotation(group, rendering)
    case 'notes':
      return renderNoteTexts(group.notes, rendering, renderBlock)
    case 'unknown':
      return unknown(rendering.options, 'block', group.value)
  }
}

export function blockTag({ style }: Block, { headingShift }: Rendering): string {
  const level = /^h([1-6])$/.exec(style)?.[1]
  return level === undefined ? 'p' : `h${levelOf(Number(level), headingShift)}`
}

/** What the element alone does not say. */
export function classOf({ style }: Block, tag: string): string | undefined {
  const isPlain =
    style === 'normal' ||
    (tag !== 'p' && tag !== 'li') ||
    (tag === 'p' && /^(blockquote|epigraph)$/.test(style))
  return isPlain ? undefined : style
}

/** @param end HTML at the end of the block, after its text */
function renderBlock(block: Block, tag: string, rendering: Rendering, end = ''): string {
  const { html: text, attributes } = renderInline(block, rendering)
  const inner = text + end
  const id = idOf(block._key, rendering)
  const html = element(tag, { id, class: classOf(block, tag), ...attributes }, inner)
  const own = ownValue(rendering.options.blocks, block.style)
  const level = /^h\d$/.test(tag) ? Number(tag.slice(1)) : null
  return own === undefined ? html : own(block, inner, { html, level, id: id ?? null })
}

function renderQuotation(quotation: Quotation, rendering: Rendering): string {
  const text = quotation.blocks.map((block) => renderBlock(block, 'p', rendering))
  const footers =
    quotation.attributions.length > 0
      ? quotation.attributions.map((block) => renderBlock(block, 'footer', rendering))
      : [renderSource(quotation.blocks[0], rendering)]
  const attributes = { class: quotation.style === 'epigraph' ? 'epigraph' : undefined }
  const blocks = [...quotation.blocks, ...quotation.attributions]
  return renderElement('blockquote', attributes, [...text, ...footers].join(''), blocks, rendering)
}

/** The source that the text names elsewhere, or that the annotation knows. */
function renderSource(block: Block | undefined, rendering: Rendering): string {
  const source = sourceOf(block)
  if (source === null) return ''
  const name = source.name === null ? '' : escapeText(source.name)
  const work = source.work === null ? '' : element('cite', {}, escapeText(source.work))
  const word = element('span', wordAttributes(rendering), `${escapeText(rendering.words.words.source)}:`)
  const parts = [name, work].filter((part) => part !== '').join(', ')
  return element('footer', { class: 'source' }, `${word} ${parts}`)
}

function renderList(list: List, level: number, rendering: Rendering): string {
  const items = list.items.map(({ block, lists }) => {
    const { inner, attributes } =
      block === null ? { inner: '', attributes: {} } : renderItem(block, rendering)
    const nested = lists.map((deeper) => renderList(deeper, level + 1, rendering)).join('')
    return renderElement('li', attributes, inner + nested, block === null ? [] : [block], rendering, level)
  })
  const tag = list.listItem === 'number' ? 'ol' : 'ul'
  const blocks = list.items.flatMap(({ block }) => (block === null ? [] : [block]))
  return renderElement(tag, {}, items.join(''), blocks, rendering, level)
}

/** What stands in an item; its id and language are the item’s. */
function renderItem(block: Block, rendering: Rendering): { inner: string; attributes: Attributes } {
  const { html, attributes } = renderInline(block, rendering)
  const id = idOf(block._key, rendering)
  const own = ownValue(rendering.options.blocks, block.style)
  const inner = own === undefined ? html : own(block, html, { html, level: null, id: id ?? null })
  return {
    inner,
    attributes: { id, class: classOf(block, 'li'), ...attributes },
  }
}

function renderElement(
  tag: HtmlContainer,
  attributes: Attributes,
  inner: string,
  blocks: readonly Block[],
  rendering: Rendering,
  level: number | null = null,
): string {
  const html = element(tag, attributes, inner)
  const own = ownValue(rendering.options.elements, tag)
  return own === undefined ? html : own(inner, { html, blocks, level })
}
