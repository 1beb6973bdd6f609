/** Groups flat blocks as readers see them: list items nested in lists, neighbouring quotations in one. Linear. */

import { type Block, readBlock, textOrNull } from './blocks.ts'
import { isNoteText, type NoteText, noteTexts } from './note-texts.ts'

export type Group =
  | { readonly kind: 'block'; readonly block: Block }
  | Quotation
  | List
  | Notes
  /** Something that is no block: an object of a type that the model does not have. */
  | { readonly kind: 'unknown'; readonly value: unknown }

export interface Quotation {
  readonly kind: 'quotation'
  readonly style: 'blockquote' | 'epigraph'
  readonly blocks: readonly Block[]
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

/** Deepest level of a list, that of the model: items that say more stand there. */
const deepest = 9

/** What is no list of blocks at all is one unknown thing; `null` and `undefined` are no blocks. */
export function groupBlocks(blocks: unknown): Group[] {
  if (blocks === null || blocks === undefined) return []
  if (!Array.isArray(blocks)) return [{ kind: 'unknown', value: blocks }]
  const read: readonly (Block | null)[] = Array.from(blocks, readBlock)
  const groups: Group[] = []
  for (let i = 0; i < read.length; ) {
    const block = read[i]
    if (block === null || block === undefined) {
      groups.push({ kind: 'unknown', value: blocks[i] })
      i++
    } else if (block.listItem !== undefined) {
      const items = takeWhile(read, i, (b) => b.listItem !== undefined)
      for (const list of nestLists(items, 1)) groups.push(list)
      i += items.length
    } else if (isQuotation(block)) {
      const quotation = quotationFrom(read, i, block.style)
      groups.push(quotation)
      i += quotation.blocks.length + quotation.attributions.length
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

/** All blocks of a group, in the order of the text. */
export function blocksOf(group: Group): readonly Block[] {
  switch (group.kind) {
    case 'block':
      return [group.block]
    case 'quotation':
      return [...group.blocks, ...group.attributions]
    case 'list':
      return group.items.flatMap(({ block, lists }) => [
        ...(block === null ? [] : [block]),
        ...lists.flatMap(blocksOf),
      ])
    case 'notes':
      return group.notes.flatMap(({ blocks }) => blocks)
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

/** The same in one line, where a renderer has no way to mark a title: `Anna, On bells`. */
export function sourceLine(block: Block | undefined): string | null {
  const source = sourceOf(block)
  return source === null ? null : [source.name, source.work].filter((part) => part !== null).join(', ')
}

/** Level from 1 to 9; what is no number is 1. */
const listLevel = ({ level }: Block): number =>
  level !== undefined && level >= 1 ? Math.min(Math.floor(level), deepest) : 1

function takeWhile(
  blocks: readonly (Block | null)[],
  from: number,
  accepts: (block: Block) => boolean,
): Block[] {
  const taken: Block[] = []
  for (let i = from; i < blocks.length; i++) {
    const block = blocks[i]
    if (block === null || block === undefined || !accepts(block)) break
    taken.push(block)
  }
  return taken
}

const isQuotation = (block: Block): block is Block & { readonly style: Quotation['style'] } =>
  block.style === 'blockquote' || block.style === 'epigraph'

function quotationFrom(
  blocks: readonly (Block | null)[],
  from: number,
  style: Quotation['style'],
): Quotation {
  const source = keyOfSource(blocks[from])
  const belongs = (b: Block): boolean =>
    b.style === style && b.listItem === undefined && keyOfSource(b) === source
  const quoted = takeWhile(blocks, from, belongs)
  const attributions = takeWhile(
    blocks,
    from + quoted.length,
    (b) => b.style === 'attribution' && b.listItem === undefined,
  )
  return { kind: 'quotation', style, blocks: quoted, attributions }
}

const keyOfSource = (block: Block | null | undefined): string => JSON.stringify(sourceOf(block ?? undefined))

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
    if (listLevel(block) <= level) {
      const last = lists.at(-1)
      if (last?.listItem === listItem) last.items.push({ block, lists: [] })
      else lists.push({ kind: 'list', listItem, items: [{ block, lists: [] }] })
      i++
    } else {
      const deeper = takeWhile(blocks, i, (b) => listLevel(b) > level)
      if (lists.length === 0) lists.push({ kind: 'list', listItem, items: [{ block: null, lists: [] }] })
      const parent = lists.at(-1)?.items.at(-1)
      for (const list of nestLists(deeper, level + 1)) parent?.lists.push(list)
      i += deeper.length
    }
  }
  return lists
}
