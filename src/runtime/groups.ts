/**
 * Groups flat blocks as readers see them: list items nested in lists, neighbouring quotations in one with those inside it,
 * and what one person says in one go. Linear.
 */

import { type Block, readBlock, textOrNull } from './blocks.ts'
import { isNoteText, type NoteText, noteTexts } from './note-texts.ts'
import { type Blocks, endOfRest, keyOfSpeaker, speechFrom } from './speeches.ts'

export type Group =
  | { readonly kind: 'block'; readonly block: Block }
  | Quotation
  | List
  | Notes
  | Speech
  /** Something that is no block: an object of a type that the model does not have. */
  | { readonly kind: 'unknown'; readonly value: unknown }

export interface Quotation {
  readonly kind: 'quotation'
  readonly style: 'blockquote' | 'epigraph'
  /** Blocks over it that say whom it quotes. */
  readonly introductions: readonly Block[]
  /** All that is quoted, in the order of the text. */
  readonly blocks: readonly Block[]
  /** The same, as blocks and as quotations inside this one. */
  readonly content: readonly ({ readonly kind: 'block'; readonly block: Block } | Quotation)[]
  readonly attributions: readonly Block[]
}

export interface List {
  readonly kind: 'list'
  readonly listItem: 'bullet' | 'number'
  readonly items: readonly ListItem[]
}

interface ListItem {
  /** Null where a level is skipped: then the item has only lists. */
  readonly block: Block | null
  readonly lists: readonly List[]
}

/** Neighbouring blocks of notes. */
export interface Notes {
  readonly kind: 'notes'
  readonly notes: readonly NoteText[]
}

export interface Speech {
  readonly kind: 'speech'
  /** The block that names who speaks; null where the text does not. */
  readonly head: Block | null
  readonly speaker: string | null
  readonly speakerId: string | null
  /** What is said, with what happens meanwhile. */
  readonly content: readonly Group[]
}

/** Deepest level of a list or a quotation, that of the model: blocks that say more stand there. */
const deepest = 9

/** What is no list of blocks at all is one unknown thing; `null` and `undefined` are no blocks. */
export function groupBlocks(blocks: unknown): Group[] {
  if (blocks === null || blocks === undefined) return []
  if (!Array.isArray(blocks)) return [{ kind: 'unknown', value: blocks }]
  const read: readonly (Block | null)[] = Array.from(blocks, readBlock)
  const groups: Group[] = []
  for (let i = 0; i < read.length; ) {
    const speech = speechFrom(read, i)
    if (speech.length > 0) {
      groups.push(toSpeech(speech))
      i += speech.length
    } else {
      const end = endOfRest(read, i)
      for (const group of groupRun(read.slice(i, end), blocks.slice(i, end))) groups.push(group)
      i = end
    }
  }
  return groups
}

/** All blocks of a group, in the order of the text. */
export function blocksOf(group: Group): readonly Block[] {
  switch (group.kind) {
    case 'block':
      return [group.block]
    case 'quotation':
      return [...group.introductions, ...group.blocks, ...group.attributions]
    case 'list':
      return group.items.flatMap(({ block, lists }) => [
        ...(block === null ? [] : [block]),
        ...lists.flatMap(blocksOf),
      ])
    case 'notes':
      return group.notes.flatMap(({ blocks }) => blocks)
    case 'speech':
      return [...(group.head === null ? [] : [group.head]), ...group.content.flatMap(blocksOf)]
    case 'unknown':
      return []
  }
}

/** Whom and what a quotation quotes, from its metadata; null when that names neither. */
export function sourceOf(block: Block | undefined): { name: string | null; work: string | null } | null {
  const name = textOrNull(block?.attribution?.name)
  const work = textOrNull(block?.attribution?.work)
  return name === null && work === null ? null : { name, work }
}

/** The block of a quotation whose metadata say whom it quotes; none where the text itself does. */
export const sourceBlock = ({ content, attributions, introductions }: Quotation): Block | undefined => {
  if (attributions.length > 0 || introductions.length > 0) return undefined
  const own = content.find((part) => part.kind === 'block')
  return own?.kind === 'block' ? own.block : undefined
}

/** The same in one line, where a renderer has no way to mark a title: `Anna, On bells`. */
export function sourceLine(block: Block | undefined): string | null {
  const source = sourceOf(block)
  return source === null ? null : [source.name, source.work].filter((part) => part !== null).join(', ')
}

function toSpeech(blocks: readonly Block[]): Speech {
  const [first] = blocks
  const head = first?.style === 'speaker' ? first : null
  const said = head === null ? blocks : blocks.slice(1)
  const content = groupRun(said, said)
  const { speaker, speakerId } = blocks.find((block) => keyOfSpeaker(block) !== null) ?? {}
  return { kind: 'speech', head, speaker: textOrNull(speaker), speakerId: textOrNull(speakerId), content }
}

/** Groups what nobody says, or one person. */
function groupRun(read: Blocks, values: readonly unknown[]): Group[] {
  const groups: Group[] = []
  for (let i = 0; i < read.length; ) {
    const block = read[i]
    if (block === null || block === undefined) {
      groups.push({ kind: 'unknown', value: values[i] })
      i++
      continue
    }
    const introductions = takeWhile(read, i, isStyle('attribution-before'))
    i += introductions.length
    const quotation = quotationFrom(read, i, introductions)
    if (quotation !== null) {
      groups.push(quotation)
      i += quotation.blocks.length + quotation.attributions.length
    } else if (introductions.length > 0) {
      for (const introduction of introductions) groups.push({ kind: 'block', block: introduction })
    } else if (block.listItem !== undefined) {
      const items = takeWhile(read, i, (b) => b.listItem !== undefined)
      for (const list of nestLists(items, 1)) groups.push(list)
      i += items.length
    } else if (isNoteText(block)) {
      const texts = takeWhile(read, i, isNoteText)
      groups.push({ kind: 'notes', notes: noteTexts(texts) })
      i += texts.length
    } else {
      groups.push({ kind: 'block', block })
      i++
    }
  }
  return groups
}

/** Level from 1 to 9; what is no number is 1. */
const levelOf = ({ level }: Block): number =>
  level !== undefined && level >= 1 ? Math.min(Math.floor(level), deepest) : 1

function takeWhile(blocks: Blocks, from: number, accepts: (block: Block) => boolean): Block[] {
  const taken: Block[] = []
  for (let i = from; i < blocks.length; i++) {
    const block = blocks[i]
    if (block === null || block === undefined || !accepts(block)) break
    taken.push(block)
  }
  return taken
}

const isStyle =
  (style: string) =>
  (block: Block): boolean =>
    block.style === style && block.listItem === undefined

const keyOfSource = (block: Block): string => JSON.stringify(sourceOf(block))

/** The quotation that begins at a place, with what says after it whom it quotes; null where none does. */
function quotationFrom(blocks: Blocks, from: number, introductions: readonly Block[]): Quotation | null {
  const first = blocks[from]
  const style = first?.style
  if ((style !== 'blockquote' && style !== 'epigraph') || first?.listItem !== undefined) return null
  const quoted = sameSource(blocks, from, style, 1)
  const attributions = takeWhile(blocks, from + quoted.length, isStyle('attribution'))
  return { ...toQuotation(quoted, style, 1), introductions, attributions }
}

/** Blocks that follow each other and quote one source on a level; what they quote in turn may have others. */
function sameSource(blocks: Blocks, from: number, style: Quotation['style'], level: number): Block[] {
  let source: string | null = null
  return takeWhile(blocks, from, (block) => {
    const own = levelOf(block)
    if (!isStyle(style)(block) || own < level) return false
    if (own > level) return true
    const key = keyOfSource(block)
    source ??= key
    return key === source
  })
}

function toQuotation(blocks: readonly Block[], style: Quotation['style'], level: number): Quotation {
  const content: Quotation['content'][number][] = []
  for (let i = 0; i < blocks.length; ) {
    const block = blocks[i]
    if (block === undefined) break
    if (levelOf(block) <= level) {
      content.push({ kind: 'block', block })
      i++
    } else {
      const inner = sameSource(blocks, i, style, level + 1)
      content.push(toQuotation(inner, style, level + 1))
      i += inner.length
    }
  }
  return { kind: 'quotation', style, introductions: [], blocks, content, attributions: [] }
}

interface GrowingList {
  readonly kind: 'list'
  readonly listItem: List['listItem']
  readonly items: { readonly block: Block | null; readonly lists: List[] }[]
}

/** A deeper item without a parent is nested in an empty item, as in HTML. */
function nestLists(blocks: readonly Block[], level: number): List[] {
  const lists: GrowingList[] = []
  for (let i = 0; i < blocks.length; ) {
    const block = blocks[i]
    if (block === undefined) break
    const listItem = block.listItem ?? 'bullet'
    if (levelOf(block) <= level) {
      const last = lists.at(-1)
      if (last?.listItem === listItem) last.items.push({ block, lists: [] })
      else lists.push({ kind: 'list', listItem, items: [{ block, lists: [] }] })
      i++
    } else {
      const deeper = takeWhile(blocks, i, (b) => levelOf(b) > level)
      if (lists.length === 0) lists.push({ kind: 'list', listItem, items: [{ block: null, lists: [] }] })
      const parent = lists.at(-1)?.items.at(-1)
      for (const list of nestLists(deeper, level + 1)) parent?.lists.push(list)
      i += deeper.length
    }
  }
  return lists
}
