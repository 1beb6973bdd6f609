/**
 * Renders a document, a reply or blocks as Markdown: CommonMark with note references (`[^12]`), without raw HTML.
 * Languages have no Markdown form and are left to `toHtml`.
 */

import type { Block } from './blocks.ts'
import { type Content, isBlocks } from './content.ts'
import { type Group, groupBlocks, type List } from './groups.ts'
import { escapeMarkdown, noteName, renderInline } from './markdown-inline.ts'
import { type Branch, toTree } from './thread.ts'

/** How `toMarkdown` renders. */
export interface MarkdownOptions {
  /** Text of the definition that each note reference gets; null writes none. */
  readonly lostNote?: string | null
}

/** CommonMark with note references, without raw HTML. */
export function toMarkdown(content: Content, options: MarkdownOptions = {}): string {
  const { lostNote = 'The text of this note is lost.' } = options
  const blocks = isBlocks(content) ? content : content.body
  const replies = isBlocks(content) ? [] : (content.replies ?? [])
  const title =
    isBlocks(content) || content.title === undefined ? [] : [heading(1, escapeMarkdown(content.title))]
  const names = [...blocks, ...replies.flatMap((r) => r.body)].flatMap((b) =>
    b.children.flatMap((c) => (c._type === 'noteReference' ? [noteName(c.label)] : [])),
  )
  // Without a definition a reference would not be shown as a note. In Markdown `A` and `a` are one note.
  const labels = new Map(names.map((name) => [name.toLowerCase(), name]))
  const notes = lostNote === null ? [] : [...labels.values()].map((label) => `[^${label}]: ${lostNote}`)
  const parts = [...title, ...renderBlocks(blocks), ...renderThread(toTree(replies)), ...notes]
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`
}

const renderBlocks = (blocks: readonly Block[]): string[] => groupBlocks(blocks).map(renderGroup)

function renderGroup(group: Group): string {
  switch (group.kind) {
    case 'block':
      return renderBlock(group.block)
    case 'list':
      return renderList(group, '')
    case 'quotation':
      return prefix([...group.blocks, ...group.attributions].map(renderInline).join('\n\n'), '> ')
  }
}

function renderBlock(block: Block): string {
  const level = /^h([1-6])$/.exec(block.style)?.[1]
  return level === undefined ? renderInline(block) : heading(Number(level), renderInline(block))
}

/** A line break would end a heading, and `#` at its end would be taken for a closing sequence. */
const heading = (level: number, text: string): string =>
  `${'#'.repeat(level)} ${text
    .replaceAll('\\\n', ' ')
    .replaceAll('\n', ' ')
    .replace(/#+$/, (signs) => `\\${signs}`)}`

function renderList(list: List, indent: string): string {
  return list.items
    .map(({ block, lists }, i) => {
      const bullet = list.listItem === 'number' ? `${i + 1}. ` : '- '
      const inside = indent + ' '.repeat(bullet.length)
      // An item without text of its own would turn the line before it into a heading.
      if (block === null) return lists.map((deeper) => renderList(deeper, indent)).join('\n')
      const text = renderInline(block).replaceAll('\n', `\n${inside}`)
      return [`${indent}${bullet}${text}`, ...lists.map((deeper) => renderList(deeper, inside))].join('\n')
    })
    .join('\n')
}

function renderThread(branches: readonly Branch[]): string[] {
  return branches.map(({ reply, answers }) =>
    prefix([...renderBlocks(reply.body), ...renderThread(answers)].join('\n\n'), '> '),
  )
}

const prefix = (text: string, sign: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? sign.trimEnd() : sign + line))
    .join('\n')
