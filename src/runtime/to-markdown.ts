/**
 * Renders a document, a reply, blocks or a thread as Markdown: CommonMark with note references (`[^12]`), without raw HTML.
 * What Markdown has no form for is left out, its text is not: languages and directions, marks of the corpus’s own, skipped
 * levels of lists, items without text, line breaks in headings, blanks at the ends of blocks and marks, and answers deeper
 * than 20, which stand beside what they answer.
 */

import type { Block } from './blocks.ts'
import type { Content, RenderableLoss, RenderableReply, RenderOptions } from './content.ts'
import { type Group, groupBlocks, type List, type Notes, sourceOf } from './groups.ts'
import { lossesAfter, lossesByKey, nameOfLoss, takeLosses, takeRest } from './losses.ts'
import { renderPlain } from './markdown/escape.ts'
import { renderInline } from './markdown/inline.ts'
import { definitions, notesInDocument, type Rendering, wordsFor } from './markdown/rendering.ts'
import { noteLinks } from './note-texts.ts'
import { readContent, unknown } from './read-content.ts'
import { speakerLine, speakerOf } from './speakers.ts'
import { inOrder, toTree } from './thread.ts'

/** How `toMarkdown` renders. */
export interface MarkdownOptions extends RenderOptions {
  /** Markdown that each note without a text in `noteTexts` gets; null writes none. Default: that its text is lost. */
  readonly lostNote?: string | null
}

/** CommonMark with note references, without raw HTML. */
export function toMarkdown(content: Content, options: MarkdownOptions = {}): string {
  const { kind, title, language, body, replies, lost, instead } = readContent(content, options)
  const rendering: Rendering = {
    options,
    language,
    losses: lossesByKey(lost),
    notes: new Map(),
    inDocument: notesInDocument(noteLinks([body, ...replies.map((reply) => reply.body)])),
    later: null,
  }
  const later: string[] = []
  const heading = title === null ? [] : [`# ${renderPlain(title).replaceAll('#', '\\#')}`]
  const first = kind === 'thread' ? [] : losses(takeLosses(rendering.losses, null), rendering)
  const blocks = renderBlocks(body, rendering)
  const thread = renderThread(replies, { ...rendering, later })
  const rest = kind === 'document' ? losses(takeRest(rendering.losses), rendering) : []
  const notes = definitions(
    rendering,
    options.lostNote === undefined ? wordsFor(rendering).lostNote : options.lostNote,
  )
  const parts = [...heading, ...first, ...blocks, ...rest, thread, ...later, ...notes, ...instead]
  const written = parts.filter((part) => part !== '')
  return written.length === 0 ? '' : `${written.join('\n\n')}\n`
}

const renderBlocks = (blocks: unknown, rendering: Rendering): string[] =>
  groupBlocks(blocks).flatMap((group) => [
    renderGroup(group, rendering),
    ...losses(lossesAfter(rendering.losses, group), rendering),
  ])

function renderGroup(group: Group, rendering: Rendering): string {
  switch (group.kind) {
    case 'block':
      return renderBlock(group.block, rendering)
    case 'list':
      return renderList(group, '', rendering).join('\n')
    case 'quotation': {
      const texts = [...group.blocks, ...group.attributions].map((block) => renderInline(block, rendering))
      const source = group.attributions.length > 0 ? '' : renderSource(group.blocks[0], rendering)
      return quote([...texts, source].filter((text) => text !== '').join('\n\n'))
    }
    case 'notes':
      return renderNotes(group, rendering)
    case 'unknown':
      return unknown(rendering.options, 'block', group.value)
  }
}

/** A definition for each note that something refers to; of others no version of Markdown would show the text. */
function renderNotes({ notes }: Notes, rendering: Rendering): string {
  const written = notes.map(({ marker, blocks }) => {
    const texts = blocks.map((block) => renderInline(block, rendering))
    const name = rendering.inDocument.names.get(blocks[0]?._key ?? '')
    const sign = marker === null ? '' : renderPlain(marker)
    if (name === undefined)
      return [[sign, texts[0] ?? ''].filter((part) => part !== '').join(' '), ...texts.slice(1)]
    const definition = `[^${name}]: ${texts.join('\n\n').replaceAll(/\n(?!\n)/g, '\n    ')}`
    if (rendering.later === null) return [definition]
    rendering.later.push(definition)
    return []
  })
  return written.flat().join('\n\n')
}

function renderBlock(block: Block, rendering: Rendering): string {
  const level = /^h([1-6])$/.exec(block.style)?.[1]
  if (level === undefined) return renderInline(block, rendering)
  return `${'#'.repeat(Number(level))} ${renderInline(block, rendering, 'line')}`.trim()
}

function renderSource(block: Block | undefined, rendering: Rendering): string {
  const source = sourceOf(block)
  if (source === null) return ''
  const name = source.name === null ? [] : [renderPlain(source.name)]
  const work = source.work === null ? [] : [renderPlain(source.work)]
  return `\\[${renderPlain(wordsFor(rendering).source)}: ${[...name, ...work].join(', ')}\\]`
}

const losses = (lost: readonly RenderableLoss[], rendering: Rendering): string[] =>
  lost.map((loss) => {
    const note = loss.note === null ? '' : `. ${loss.note}`
    return renderPlain(`[${nameOfLoss(loss, wordsFor(rendering))}${note}]`)
  })

/** Lines of a list. An item without text would turn the line before it into a heading: its lists stand in its place. */
function renderList(list: List, indent: string, rendering: Rendering): string[] {
  const lines: string[] = []
  let number = 1
  for (const { block, lists } of list.items) {
    const text = block === null ? '' : renderInline(block, rendering)
    const bullet = list.listItem === 'number' ? `${number}. ` : '- '
    const inside = text === '' ? indent : indent + ' '.repeat(bullet.length)
    if (text !== '') {
      lines.push(`${indent}${bullet}${text.replaceAll('\n', `\n${inside}`)}`)
      number++
    }
    for (const deeper of lists) for (const line of renderList(deeper, inside, rendering)) lines.push(line)
  }
  return lines
}

/** Answers that stand deeper are written here: the signs before each line would be longer than the text. */
const deepest = 20

/** A heading of ours, then each reply as a quotation inside the one that it answers. */
function renderThread(replies: readonly RenderableReply[], rendering: Rendering): string {
  if (replies.length === 0) return ''
  let written = `## ${renderPlain(wordsFor(rendering).replies)}`
  let before = 0
  for (const { reply, parent, depth } of inOrder(toTree(replies))) {
    const isShownByPlace = depth <= deepest
    const speaker = isShownByPlace
      ? speakerOf(reply, rendering.options)
      : speakerLine(reply, parent, rendering.options)
    const name = speaker === null ? '' : `**${renderPlain(speaker)}**`
    const blocks = renderBlocks(reply.body, { ...rendering, language: reply.language })
    const text = [name, ...blocks].filter((part) => part !== '').join('\n\n')
    if (text === '') continue
    const signs = Math.min(depth, deepest) + 1
    const between = '> '.repeat(signs > before ? before : signs - 1).trimEnd()
    written += `\n${between}\n${quote(text, signs)}`
    before = signs
  }
  return written
}

const quote = (text: string, depth = 1): string => {
  if (text === '') return ''
  const signs = '> '.repeat(depth)
  return text
    .split('\n')
    .map((line) => (line === '' ? signs.trimEnd() : signs + line))
    .join('\n')
}
