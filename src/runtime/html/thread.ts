/** Renders a thread: each reply under its speaker, answers nested on the side from which their language reads. */

import type { RenderableReply } from '../content.ts'
import type { Direction } from '../read-content.ts'
import { speakerOf } from '../speakers.ts'
import { type Branch, runsByDirection, toTree } from '../thread.ts'
import { renderBlocks } from './blocks.ts'
import { element, escapeText, openTag } from './element.ts'
import { headingTag, idOf, inside, languageAttributes, type Rendering, wordAttributes } from './rendering.ts'

/** A section with a heading, so that it is seen where the text ends and others begin to speak. */
export function renderThread(replies: readonly RenderableReply[], rendering: Rendering): string {
  if (replies.length === 0) return ''
  const heading = idOf('replies', rendering)
  const title = element(
    headingTag(2, rendering),
    { id: heading, ...wordAttributes(rendering) },
    escapeText(rendering.words.words.replies),
  )
  return element(
    'section',
    { class: 'replies', 'aria-labelledby': heading },
    title + element('ol', {}, renderTree(toTree(replies), rendering)),
  )
}

/** Threads may be thousands of answers deep: a list of what is still to be written stands in for the call stack. */
function renderTree(roots: readonly Branch[], rendering: Rendering): string {
  const html: string[] = []
  const waiting: (string | { readonly branch: Branch; readonly direction: Direction | null })[] = []
  const add = (branches: readonly Branch[], direction: Direction | null): void => {
    for (const branch of [...branches].reverse()) waiting.push('</li>', { branch, direction })
  }
  add(roots, rendering.around.direction)
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') {
      html.push(next)
      continue
    }
    const { branch, direction } = next
    html.push('<li>', renderReply(branch.reply, direction, rendering))
    for (const run of runsByDirection(branch.answers).reverse()) {
      waiting.push('</ol>')
      add(run.branches, run.direction)
      waiting.push(openTag('ol', { dir: run.direction === direction ? undefined : run.direction }))
    }
  }
  return html.join('')
}

function renderReply(reply: RenderableReply, direction: Direction | null, rendering: Rendering): string {
  const around = { language: reply.language === '' ? null : reply.language, direction: reply.direction }
  const own = inside(rendering, around, 1)
  const attributes = languageAttributes(around, { language: rendering.around.language, direction })
  const id = idOf(reply._key, rendering)
  const speaker = speakerOf(reply, rendering.options)
  const header = speaker === null ? '' : element('header', {}, escapeText(speaker))
  return element('article', { id, ...attributes }, header + renderBlocks(reply.body, own))
}
