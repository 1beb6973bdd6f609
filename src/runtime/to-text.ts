/** Renders a document, a reply or blocks as plain text: a blank line between blocks, no marks. */

import type { Block } from './blocks.ts'
import { type Content, isBlocks } from './content.ts'
import { type Group, groupBlocks, type List } from './groups.ts'
import { type Branch, toTree } from './thread.ts'

/** How `toText` renders. */
export interface TextOptions {
  /** How note references read: left out, or as `[12]`. Default: left out. */
  readonly notes?: 'omit' | 'brackets'
}

/** Plain text, a blank line between blocks. */
export function toText(content: Content, options: TextOptions = {}): string {
  if (isBlocks(content)) return renderBlocks(content, options).join('\n\n')
  const title = content.title === undefined ? [] : [content.title]
  return [
    ...title,
    ...renderBlocks(content.body, options),
    ...renderThread(toTree(content.replies ?? []), options),
  ].join('\n\n')
}

const renderBlocks = (blocks: readonly Block[], options: TextOptions): string[] =>
  groupBlocks(blocks).map((group) => renderGroup(group, options))

function renderGroup(group: Group, options: TextOptions): string {
  switch (group.kind) {
    case 'block':
      return renderInline(group.block, options)
    case 'list':
      return renderList(group, options, '')
    case 'quotation':
      return [...group.blocks, ...group.attributions]
        .map((block) => renderInline(block, options))
        .join('\n\n')
  }
}

function renderList(list: List, options: TextOptions, indent: string): string {
  return list.items
    .map(({ block, lists }, i) => {
      const sign = list.listItem === 'number' ? `${i + 1}. ` : '- '
      const text = block === null ? '' : renderInline(block, options).replaceAll('\n', `\n${indent}  `)
      return [
        `${indent}${sign}${text}`,
        ...lists.map((inside) => renderList(inside, options, `${indent}  `)),
      ].join('\n')
    })
    .join('\n')
}

const renderThread = (branches: readonly Branch[], options: TextOptions): string[] =>
  branches.flatMap(({ reply, answers }) => [
    ...renderBlocks(reply.body, options),
    ...renderThread(answers, options),
  ])

const renderInline = (block: Block, options: TextOptions): string =>
  block.children
    .map((child) =>
      child._type === 'span' ? child.text : options.notes === 'brackets' ? `[${child.label}]` : '',
    )
    .join('')
