/**
 * Renders a document, a reply, blocks or a thread as semantic HTML. Everything is escaped, `lang` and `dir` are set where
 * they change, links with dangerous schemes are dropped, and lists, quotations and replies nest as HTML requires.
 */

import { directionOf } from '../model/direction.ts'
import type { Content } from './content.ts'
import { renderBlocks, renderLosses } from './html/blocks.ts'
import { element, escapeText } from './html/element.ts'
import { renderNotes } from './html/notes.ts'
import { headingTag, type Rendering, renderingOf } from './html/rendering.ts'
import { renderThread } from './html/thread.ts'
import type { HtmlOptions } from './html-options.ts'
import { takeLosses, takeRest } from './losses.ts'
import { type ReadContent, readContent } from './read-content.ts'

/** Semantic HTML: escaped, with `lang` and `dir` where they change; dangerous links are dropped. */
export function toHtml(content: Content, options: HtmlOptions = {}): string {
  const read = readContent(content, options)
  const rendering = renderingOf(read, options)
  const title =
    read.title === null
      ? ''
      : element(headingTag(1, rendering), titleAttributes(read), escapeText(read.title))
  // The parts are rendered in the order of the text, in which occurrences of notes are counted.
  const first = read.kind === 'thread' ? '' : renderLosses(takeLosses(rendering.losses, null), rendering)
  const body = first + renderBlocks(read.body, rendering)
  const thread = renderThread(read.replies, rendering)
  const rest = read.kind === 'document' ? renderLosses(takeRest(rendering.losses), rendering) : ''
  const html = title + body + rest + renderNotes(rendering) + thread + read.instead.join('')
  if (read.kind !== 'document') return html
  return element('article', articleAttributes(rendering), html)
}

export const articleAttributes = ({ around }: Rendering) => ({
  lang: around.language ?? undefined,
  dir: around.direction ?? undefined,
})

export const titleAttributes = ({ titleLanguage, language }: ReadContent) =>
  titleLanguage === null || titleLanguage === language
    ? {}
    : { lang: titleLanguage, dir: directionOf(titleLanguage) }
