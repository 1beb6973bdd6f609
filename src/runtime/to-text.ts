/**
 * Renders a document, a reply, blocks or a thread as plain text: a blank line between blocks, no marks. Replies begin under
 * a heading of ours, each under its speaker.
 */

import { type Block, readInline } from './blocks.ts'
import type { Content, RenderableLoss, RenderableReply, RenderOptions } from './content.ts'
import { blocksOf, type Group, groupBlocks, type List, sourceBlock, sourceLine } from './groups.ts'
import { signsOf } from './list-signs.ts'
import { type Losses, lossesAfter, lossesByKey, nameOfLoss, takeLosses, takeRest } from './losses.ts'
import { noteLinks } from './note-texts.ts'
import { readContent, unknown } from './read-content.ts'
import { nameOfSpeaker, speakerLine } from './speakers.ts'
import { inOrder, toTree } from './thread.ts'
import { ownValue, wordsOf } from './words.ts'

/** How `toText` renders. */
export interface TextOptions extends RenderOptions {
  /** How references read: `omit`, or `[12]`, with `noteTexts` at the end. Default: `[12]` where the note is printed. */
  readonly notes?: 'omit' | 'brackets'
}

interface Rendering {
  readonly options: TextOptions
  readonly language: string | null
  readonly losses: Losses
  /** Keys of the notes whose texts stand in what is rendered. */
  readonly printed: ReadonlyMap<string, unknown>
  /** Lines of the notes that were met. */
  readonly notes: Set<string>
}

/** Plain text, a blank line between blocks. */
export function toText(content: Content, options: TextOptions = {}): string {
  const { kind, title, language, body, replies, lost, instead } = readContent(content, options)
  const rendering: Rendering = {
    options,
    language,
    losses: lossesByKey(lost, false),
    printed: noteLinks([body, ...replies.map((reply) => reply.body)]).texts,
    notes: new Set(),
  }
  const first = kind === 'thread' ? [] : losses(takeLosses(rendering.losses, null), rendering)
  const parts = [...(title === null ? [] : [title]), ...first, ...renderBlocks(body, rendering)]
  const thread = renderThread(replies, rendering)
  const rest = kind === 'document' ? losses(takeRest(rendering.losses), rendering) : []
  const all = [...parts, ...rest, ...renderNotes(rendering), ...thread, ...instead]
  return all.filter((part) => part !== '').join('\n\n')
}

const wordsFor = ({ language, options }: Rendering) => wordsOf(language, options.words).words

const renderBlocks = (blocks: unknown, rendering: Rendering): string[] =>
  renderGroups(groupBlocks(blocks), rendering)

const renderGroups = (groups: readonly Group[], rendering: Rendering): string[] =>
  groups.flatMap((group) => [
    ...renderGroup(group, rendering),
    ...losses(lossesAfter(rendering.losses, group), rendering),
  ])

function renderGroup(group: Group, rendering: Rendering): string[] {
  switch (group.kind) {
    case 'block':
      return [renderInline(group.block, rendering)]
    case 'list':
      return [renderList(group, rendering, '')]
    case 'quotation': {
      const texts = blocksOf(group).map((block) => renderInline(block, rendering))
      const source = sourceLine(sourceBlock(group))
      return source === null ? texts : [...texts, `[${wordsFor(rendering).source}: ${source}]`]
    }
    case 'notes':
      return group.notes.flatMap(({ marker, blocks }) => {
        const texts = blocks.map((block) => renderInline(block, rendering))
        return marker === null ? texts : [`${marker} ${texts[0] ?? ''}`, ...texts.slice(1)]
      })
    case 'speech': {
      const name = group.head === null ? nameOfSpeaker(group, rendering.language, rendering.options) : null
      const head = group.head === null ? [] : [renderInline(group.head, rendering)]
      return [...head, ...(name === null ? [] : [`${name}:`]), ...renderGroups(group.content, rendering)]
    }
    case 'unknown':
      return [unknown(rendering.options, 'block', group.value)]
  }
}

const losses = (lost: readonly RenderableLoss[], rendering: Rendering): string[] =>
  lost.map((loss) => {
    const note = loss.note === null ? '' : `. ${loss.note}`
    return `[${nameOfLoss(loss, wordsFor(rendering))}${note}]`
  })

function renderList(list: List, rendering: Rendering, indent: string): string {
  const signs = list.listItem === 'number' ? signsOf(list) : []
  return list.items
    .map(({ block, lists }, i) => {
      const given = signs[i]?.text ?? `${i + 1}.`
      const sign = list.listItem === 'bullet' ? '- ' : given === '' ? '' : `${given} `
      const text = block === null ? '' : renderInline(block, rendering).replaceAll('\n', `\n${indent}  `)
      return [
        `${indent}${sign}${text}`,
        ...lists.map((inside) => renderList(inside, rendering, `${indent}  `)),
      ].join('\n')
    })
    .join('\n')
}

/** Nothing shows by its place what an answer answers, so its first line says it. */
function renderThread(replies: readonly RenderableReply[], rendering: Rendering): string[] {
  if (replies.length === 0) return []
  const parts = [wordsFor(rendering).replies]
  for (const { reply, parent } of inOrder(toTree(replies))) {
    const speaker = speakerLine(reply, parent, rendering.options)
    if (speaker !== null) parts.push(`${speaker}:`)
    for (const part of renderBlocks(reply.body, { ...rendering, language: reply.language })) parts.push(part)
  }
  return parts
}

const renderInline = (block: Block, rendering: Rendering): string =>
  block.children
    .map((value) => {
      const child = readInline(value)
      if (child._type === null) return unknown(rendering.options, 'inline', child.value)
      if (child._type === 'span') return child.text
      const { notes, noteTexts } = rendering.options
      const isPrinted = notes === undefined && rendering.printed.has(child.note ?? '')
      if (notes !== 'brackets' && !isPrinted) return ''
      const text = ownValue(noteTexts, child._key) ?? ownValue(noteTexts, child.label)
      if (typeof text === 'string') rendering.notes.add(`[${child.label}] ${text}`)
      return `[${child.label}]`
    })
    .join('')

const renderNotes = (rendering: Rendering): string[] =>
  rendering.notes.size === 0 ? [] : [wordsFor(rendering).notes, ...rendering.notes]
