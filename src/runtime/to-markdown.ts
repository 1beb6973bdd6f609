/**
 * Renders a document, a reply, blocks or a thread as Markdown: CommonMark with note references (`[^12]`), without raw HTML.
 * What Markdown has no form for is left out, its text is not: languages and directions, marks of the corpus’s own, skipped
 * levels of lists, items without text, line breaks in headings, blanks at the ends of blocks and marks, and answers deeper
 * than 20, which stand beside what they answer; in preformatted text, marks and links to notes.
 */

import { type Block, readInline } from './blocks.ts'
import type { Content, RenderableLoss, RenderableReply, RenderOptions } from './content.ts'
import {
  type Group,
  groupBlocks,
  type List,
  type Notes,
  type Quotation,
  sourceBlock,
  sourceOf,
} from './groups.ts'
import { delimiterOfSigns, signsOf } from './list-signs.ts'
import { lossesAfter, lossesByKey, nameOfLoss, takeLosses, takeRest } from './losses.ts'
import { clean, renderPlain } from './markdown/escape.ts'
import { renderInline } from './markdown/inline.ts'
import { definitions, notesInDocument, type Rendering, wordsFor } from './markdown/rendering.ts'
import { noteLinks } from './note-texts.ts'
import { readContent, unknown } from './read-content.ts'
import { nameOfSpeaker, speakerLine, speakerOf } from './speakers.ts'
import { rowsOf } from './table.ts'
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
    losses: lossesByKey(lost, false),
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
  renderGroups(groupBlocks(blocks), rendering)

const renderGroups = (groups: readonly Group[], rendering: Rendering): string[] =>
  groups.flatMap((group) => [
    renderGroup(group, rendering),
    ...losses(lossesAfter(rendering.losses, group), rendering),
  ])

function renderGroup(group: Group, rendering: Rendering): string {
  switch (group.kind) {
    case 'block':
      return renderBlock(group.block, rendering)
    case 'list':
      return renderList(group, '', rendering).join('\n')
    case 'quotation':
      return renderQuotation(group, rendering)
    case 'speech': {
      const name = group.head === null ? nameOfSpeaker(group, rendering.language, rendering.options) : null
      const head = group.head === null ? [] : [renderInline(group.head, rendering)]
      const parts = [
        ...head,
        ...(name === null ? [] : [`**${renderPlain(name)}**`]),
        ...renderGroups(group.content, rendering),
      ]
      return parts.filter((part) => part !== '').join('\n\n')
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
  if (block.style === 'preformatted') return renderPreformatted(block, rendering)
  if (block.style === 'table') return renderTable(block, rendering)
  const level = /^h([1-6])$/.exec(block.style)?.[1]
  if (level === undefined) return renderInline(block, rendering)
  return `${'#'.repeat(Number(level))} ${renderInline(block, rendering, 'line')}`.trim()
}

function renderQuotation(quotation: Quotation, rendering: Rendering): string {
  const texts = [
    ...quotation.introductions.map((block) => renderInline(block, rendering)),
    ...quotation.content.map((part) =>
      part.kind === 'block' ? renderInline(part.block, rendering) : renderQuotation(part, rendering),
    ),
    ...quotation.attributions.map((block) => renderInline(block, rendering)),
    renderSource(sourceBlock(quotation), rendering),
  ]
  return quote(texts.filter((text) => text !== '').join('\n\n'))
}

/** Nothing in a fence has a meaning, notes neither. */
function renderPreformatted({ children }: Block, { options }: Rendering): string {
  const texts = children.map((value) => {
    const child = readInline(value)
    if (child._type === null) return unknown(options, 'inline', child.value)
    return child._type === 'span' ? child.text : `[${child.label}]`
  })
  const text = clean(texts.join(''))
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}\n${text}\n${fence}`
}

/** As GFM has it: without a header the first row is empty, and there is one row of headers at most. */
function renderTable(block: Block, rendering: Rendering): string {
  const rows = rowsOf(block)
  const width = rows[0]?.cells.length ?? 0
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const written = rows.map(({ cells }) => line(cells.map((cell) => renderInline(cell, rendering, 'cell'))))
  const empty = rows[0]?.isHeader === true ? [] : [line(Array.from({ length: width }, () => ' '))]
  const [header = '', ...others] = [...empty, ...written]
  return [header, line(Array.from({ length: width }, () => '---')), ...others].join('\n')
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

/**
 * Lines of a list. Programs count the items of a numbered one themselves: where the text counts in another way, its signs
 * are text. An item without text would turn the line before it into a heading: its lists stand in its place.
 */
function renderList(list: List, indent: string, rendering: Rendering): string[] {
  const lines: string[] = []
  const texts = list.items.map(({ block }) => (block === null ? '' : renderInline(block, rendering)))
  const signs = list.listItem === 'number' ? signsOf(list) : []
  // An item without text has no number.
  const shown = signs.filter((_, i) => texts[i] !== '')
  const isGiven = list.items.some(({ block }) => block?.marker !== undefined || block?.value !== undefined)
  const delimiter = isGiven ? delimiterOfSigns(shown) : '.'
  let number = isGiven ? (shown[0]?.value ?? 1) : 1
  for (const [i, { lists }] of list.items.entries()) {
    const text = texts[i] ?? ''
    const sign = signs[i]?.text ?? ''
    const bullet = list.listItem === 'bullet' ? '- ' : delimiter === null ? '* ' : `${number}${delimiter} `
    const own = delimiter === null && sign !== '' ? `${renderPlain(sign)} ${text}` : text
    const inside = text === '' ? indent : indent + ' '.repeat(bullet.length)
    if (text !== '') {
      lines.push(`${indent}${bullet}${own.replaceAll('\n', `\n${inside}`)}`)
      number++
    }
    for (const deeper of lists) {
      const written = renderList(deeper, inside, rendering)
      // A number but 1 would go on with the line before.
      if (/^ *\d/.test(written[0] ?? '') && !/^ *1[.)]/.test(written[0] ?? '')) lines.push('')
      for (const line of written) lines.push(line)
    }
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
