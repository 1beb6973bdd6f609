/**
 * Takes a document, a reply or blocks; gives Markdown: CommonMark with note references (`[^12]`), no raw HTML.
 * Languages and advisory structure have no Markdown form and are left to `toHtml`.
 */

import { hrefPattern } from '../model/href.ts'
import { type Content, isBlocks, type ReadonlyBlock, type ReadonlyInline } from './content.ts'
import { type Group, groupBlocks, type List } from './groups.ts'
import { type Branch, toTree } from './thread.ts'

export interface MarkdownOptions {
  /** Text of the definition that each note reference gets, so that readers show it as a note; null writes none. */
  readonly lostNote?: string | null
}

export function toMarkdown(content: Content, options: MarkdownOptions = {}): string {
  const { lostNote = 'The text of this note is lost.' } = options
  const blocks = isBlocks(content) ? content : content.body
  const replies = isBlocks(content) ? [] : (content.replies ?? [])
  const title = isBlocks(content) || content.title === undefined ? [] : [`# ${escapeMarkdown(content.title)}`]
  const labels = new Set(
    [...blocks, ...replies.flatMap((r) => r.body)].flatMap((b) =>
      b.children.flatMap((c) => (c._type === 'noteReference' ? [noteName(c.label)] : [])),
    ),
  )
  const notes = lostNote === null ? [] : [...labels].map((label) => `[^${label}]: ${lostNote}`)
  const parts = [...title, ...renderBlocks(blocks), ...renderThread(toTree(replies)), ...notes]
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`
}

const renderBlocks = (blocks: readonly ReadonlyBlock[]): string[] => groupBlocks(blocks).map(renderGroup)

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

function renderBlock(block: ReadonlyBlock): string {
  const level = /^h([1-6])$/.exec(block.style)?.[1]
  // A line break would end the heading.
  return level === undefined
    ? renderInline(block)
    : `${'#'.repeat(Number(level))} ${renderInline(block).replaceAll('\\\n', ' ')}`
}

function renderList(list: List, indent: string): string {
  return list.items
    .map(({ block, lists }, i) => {
      const bullet = list.listItem === 'number' ? `${i + 1}. ` : '- '
      const inside = indent + ' '.repeat(bullet.length)
      const text = block === null ? '' : renderInline(block).replaceAll('\n', `\n${inside}`)
      return [`${indent}${bullet}${text}`, ...lists.map((deeper) => renderList(deeper, inside))].join('\n')
    })
    .join('\n')
}

function renderThread(branches: readonly Branch[]): string[] {
  return branches.map(({ reply, answers }) =>
    prefix([...renderBlocks(reply.body), ...renderThread(answers)].join('\n\n'), '> '),
  )
}

function renderInline(block: ReadonlyBlock): string {
  const text = block.children.map((child) => renderChild(child, block)).join('')
  // What would begin a list, a quote, a heading or a rule at the start of a line.
  return text.replace(/^(\s*)([-+>#=|]|\d+(?=[.)]))/gm, (_, blanks: string, sign: string) =>
    /^\d/.test(sign) ? `${blanks}${sign}\\` : `${blanks}\\${sign}`,
  )
}

function renderChild(child: ReadonlyInline, block: ReadonlyBlock): string {
  if (child._type === 'noteReference') return `[^${noteName(child.label)}]`
  const text = escapeMarkdown(child.text).replaceAll('\n', '\\\n')
  return child.marks.reduceRight((inner, mark) => {
    if (mark === 'strong' || mark === 'em') return around(inner, mark === 'strong' ? '**' : '*')
    const def = block.markDefs.find((d) => d._key === mark)
    if (def?._type === 'link' && hrefPattern.test(def.href))
      return `[${inner}](<${def.href.replace(/[<>\n]/g, encodeURIComponent)}>)`
    return inner
  }, text)
}

/** Emphasis marks must touch the text, so blanks at its ends stay outside. */
function around(text: string, sign: string): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
  return inner === '' ? text : `${before}${sign}${inner}${sign}${after}`
}

/** A label such as `*` is no name that Markdown takes. */
const noteName = (label: string): string =>
  /^[\p{L}\p{N}-]+$/u.test(label)
    ? label
    : [...label].map((c) => `u${(c.codePointAt(0) ?? 0).toString(16)}`).join('-')

const prefix = (text: string, sign: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? sign.trimEnd() : sign + line))
    .join('\n')

const escapeMarkdown = (text: string): string => text.replace(/[\\`*_{}[\]<>~&]/g, (c) => `\\${c}`)
