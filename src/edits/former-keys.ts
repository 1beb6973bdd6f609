/** Follows former keys through the edits of an overlay, which may take away the block that one leads to. */

import { collapsed } from '../identity/block-sum.ts'
import { blockText } from '../model/derive.ts'
import type { CorpusDocument } from '../model/document.ts'
import type { FormerKeys } from '../model/former-keys.ts'
import type { Block } from '../model/portable-text.ts'
import { blocksOf } from './edited-document.ts'

/**
 * The key of a block that an overlay takes away is a former key: it leads to the block next to it that an editor joined its
 * text to, the one before first; else nowhere. Keys that led to it lead where it does.
 */
export function formerKeysAfter(
  former: FormerKeys,
  original: CorpusDocument,
  edited: CorpusDocument,
): FormerKeys {
  const before = blocksOf(original)
  const after = new Map(blocksOf(edited).map((block) => [block._key, block]))
  if (before.every(({ _key }) => after.has(_key))) return former
  const removed = new Map(
    before.flatMap((block, i) => {
      if (after.has(block._key)) return []
      const left = [before.slice(0, i).findLast(isLeft), before.slice(i + 1).find(isLeft)]
      const joined = left.find((old) => old !== undefined && hasJoined(old, after.get(old._key), block))
      return [[block._key, joined?._key ?? null] as const]
    }),
  )
  function isLeft({ _key }: Block): boolean {
    return after.has(_key)
  }
  const led = Object.entries(former).map(
    ([key, to]) => [key, to === null ? null : removed.has(to) ? (removed.get(to) ?? null) : to] as const,
  )
  return Object.fromEntries([...led, ...removed])
}

/** Whether a block has the text of one that was removed, and had not before. */
const hasJoined = (old: Block, now: Block | undefined, removed: Block): boolean =>
  now !== undefined && has(now, removed) && !has(old, removed)

const has = (block: Block, other: Block): boolean =>
  collapsed(blockText(block)).includes(collapsed(blockText(other)))
