/** Groups flat blocks as readers see them: list items nested in lists, neighbouring quotations in one. */

import type { Block } from './blocks.ts'

export type Group =
  | { readonly kind: 'block'; readonly block: Block }
  | {
      readonly kind: 'quotation'
      readonly style: 'blockquote' | 'epigraph'
      readonly blocks: readonly Block[]
      readonly attributions: readonly Block[]
    }
  | List

export interface List {
  readonly kind: 'list'
  readonly listItem: 'bullet' | 'number'
  readonly items: readonly { readonly block: Block | null; readonly lists: readonly List[] }[]
}

export function groupBlocks(blocks: readonly Block[]): Group[] {
  const groups: Group[] = []
  let i = 0
  while (i < blocks.length) {
    const block = blocks[i]
    if (block === undefined) break
    if (block.listItem !== undefined) {
      const items = takeWhile(blocks, i, (b) => b.listItem !== undefined)
      groups.push(...nestLists(items, 1))
      i += items.length
    } else if (block.style === 'blockquote' || block.style === 'epigraph') {
      const { style } = block
      const quoted = takeWhile(
        blocks,
        i,
        (b) => b.style === style && b.listItem === undefined && sameSource(b, block),
      )
      const attributions = takeWhile(blocks, i + quoted.length, (b) => b.style === 'attribution')
      groups.push({ kind: 'quotation', style, blocks: quoted, attributions })
      i += quoted.length + attributions.length
    } else {
      groups.push({ kind: 'block', block })
      i++
    }
  }
  return groups
}

function takeWhile(blocks: readonly Block[], from: number, accepts: (block: Block) => boolean): Block[] {
  const end = blocks.findIndex((block, i) => i >= from && !accepts(block))
  return blocks.slice(from, end === -1 ? undefined : end)
}

const sameSource = (a: Block, b: Block): boolean =>
  a.attribution?.name === b.attribution?.name && a.attribution?.work === b.attribution?.work

/** A deeper item without a parent is nested in an empty item, as in HTML. */
function nestLists(blocks: readonly Block[], level: number): List[] {
  const lists: {
    kind: 'list'
    listItem: 'bullet' | 'number'
    items: { block: Block | null; lists: List[] }[]
  }[] = []
  let i = 0
  while (i < blocks.length) {
    const block = blocks[i]
    if (block === undefined) break
    if ((block.level ?? 1) <= level) {
      const listItem = block.listItem ?? 'bullet'
      const last = lists.at(-1)
      if (last?.listItem === listItem) last.items.push({ block, lists: [] })
      else lists.push({ kind: 'list', listItem, items: [{ block, lists: [] }] })
      i++
    } else {
      const deeper = takeWhile(blocks, i, (b) => (b.level ?? 1) > level)
      if (lists.length === 0)
        lists.push({
          kind: 'list',
          listItem: block.listItem ?? 'bullet',
          items: [{ block: null, lists: [] }],
        })
      lists
        .at(-1)
        ?.items.at(-1)
        ?.lists.push(...nestLists(deeper, level + 1))
      i += deeper.length
    }
  }
  return lists
}
