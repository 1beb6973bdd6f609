/** Makes the elements of a thread: the twin of html/thread.ts. */

import type { RenderableReply } from '../content.ts'
import {
  headingTag,
  idOf,
  inside,
  languageAttributes,
  type Rendering,
  wordAttributes,
} from '../html/rendering.ts'
import type { PageElement, PageNode } from '../page-blocks.ts'
import type { Direction } from '../read-content.ts'
import { speakerOf } from '../speakers.ts'
import { type Branch, runsByDirection, toTree } from '../thread.ts'
import { pageBlocks } from './blocks.ts'
import { element, keyed, ownBlock } from './element.ts'

export function pageThread(replies: readonly RenderableReply[], rendering: Rendering): PageNode[] {
  if (replies.length === 0) return []
  const id = idOf('replies', rendering)
  const attributes = { id, ...wordAttributes(rendering) }
  const heading = ownBlock('heading', headingTag(2, rendering), attributes, [rendering.words.words.replies])
  const list = element('answers', 'ol', {}, pageTree(toTree(replies), rendering))
  return [element('thread', 'section', { class: 'replies', 'aria-labelledby': id }, keyed([heading, list]))]
}

/** Threads may be thousands of answers deep: a list of what is still to be made stands in for the call stack. */
function pageTree(roots: readonly Branch[], rendering: Rendering): PageNode[] {
  interface Waiting {
    readonly branch: Branch
    readonly direction: Direction | null
    readonly into: PageNode[]
  }
  const waiting: Waiting[] = []
  const add = (branches: readonly Branch[], direction: Direction | null, into: PageNode[]): void => {
    for (const branch of [...branches].reverse()) waiting.push({ branch, direction, into })
  }
  const items: PageNode[] = []
  add(roots, rendering.around.direction, items)
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { branch, direction, into } = next
    const content: PageNode[] = [pageReply(branch.reply, direction, rendering)]
    into.push({ ...element('answer', 'li', {}, content), _key: `${into.length}` })
    const runs = runsByDirection(branch.answers).map((run, i) => {
      const dir = run.direction === direction ? undefined : run.direction
      const list: PageElement = { ...element('answers', 'ol', { dir }, []), _key: `${i}` }
      content.push(list)
      return { run, list }
    })
    for (const { run, list } of runs.reverse()) add(run.branches, run.direction, list.content)
  }
  return items
}

function pageReply(reply: RenderableReply, direction: Direction | null, rendering: Rendering): PageElement {
  const around = { language: reply.language === '' ? null : reply.language, direction: reply.direction }
  const own = inside(rendering, around, 1)
  const attributes = languageAttributes(around, { language: rendering.around.language, direction })
  const id = idOf(reply._key, rendering)
  const speaker = speakerOf(reply, rendering.options)
  const header = speaker === null ? [] : [ownBlock('speaker', 'header', {}, [speaker])]
  const content = keyed([...header, ...pageBlocks(reply.body, own)])
  return { ...element('reply', 'article', { id, ...attributes }, content), _key: 'reply' }
}
