/**
 * Makes of a document, a reply, blocks or a thread the Portable Text of a whole page: what `toHtml` prints, for the
 * renderers of others. These show blocks one by one; here quotations, lists, notes and the thread are elements around
 * blocks, and ids, languages, directions and levels of headings stand on each.
 */

import type { Content } from './content.ts'
import { headingTag, renderingOf } from './html/rendering.ts'
import { takeLosses, takeRest } from './losses.ts'
import { pageBlocks, pageLosses } from './page/blocks.ts'
import { element, keyed, ownBlock } from './page/element.ts'
import { pageNotes } from './page/notes.ts'
import { pageThread } from './page/thread.ts'
import type { BlocksOptions, PageNode } from './page-blocks.ts'
import { readContent } from './read-content.ts'
import { articleAttributes, titleAttributes } from './to-html.ts'

/**
 * The Portable Text of a page: what `toHtml` prints, with the same words, elements and attributes, for the renderers of
 * others and their components. What is not known stays as it is, for the renderer to report.
 */
export function toBlocks(content: Content, options: BlocksOptions = {}): PageNode[] {
  const read = readContent(content, options)
  const rendering = renderingOf(read, options)
  const title =
    read.title === null
      ? []
      : [ownBlock('title', headingTag(1, rendering), titleAttributes(read), [read.title])]
  // The parts are made in the order of the text, in which occurrences of notes are counted.
  const first = read.kind === 'thread' ? [] : pageLosses(takeLosses(rendering.losses, null), rendering)
  const body = [...first, ...pageBlocks(read.body, rendering)]
  const thread = pageThread(read.replies, rendering)
  const rest = read.kind === 'document' ? pageLosses(takeRest(rendering.losses), rendering) : []
  const nodes = keyed([...title, ...body, ...rest, ...pageNotes(rendering), ...thread])
  return read.kind === 'document'
    ? [{ ...element('document', 'article', articleAttributes(rendering), nodes), _key: 'document' }]
    : nodes
}
