/** Gives replies the keys that they had in the last release: a reply is known by the blocks that it has. */

import { freeKey } from './free-key.ts'
import type { KeyAssignment } from './types.ts'

/** A reply as a release had it, with the keys of its blocks. */
export interface ReleasedReply {
  readonly key: string
  readonly blocks: readonly string[]
}

/** A reply as it is now: its natural key, and the keys that `assignKeys` gave its blocks. */
export interface PlacedReply {
  readonly at: string
  readonly blocks: readonly string[]
}

/**
 * A reply keeps its key while a block of it does: of several that share the blocks of one the one with most of them, and of as
 * many the first. A new reply has the key of its first block, with letters where another reply has or had that.
 */
export function assignReplyKeys(
  before: readonly ReleasedReply[],
  after: readonly PlacedReply[],
  taken: Iterable<string>,
): KeyAssignment {
  const owner = new Map(after.flatMap(({ blocks }, j) => blocks.map((block) => [block, j] as const)))
  const shared = before.flatMap((reply, i) =>
    [...countBy(reply.blocks, owner)].map(([j, count]) => ({ i, j, count })),
  )
  const known = new Map<number, string>()
  const placed = new Set<number>()
  for (const { i, j } of shared.sort(
    (one, other) => other.count - one.count || one.i - other.i || one.j - other.j,
  )) {
    if (placed.has(i) || known.has(j)) continue
    placed.add(i)
    known.set(j, before[i]?.key ?? '')
  }
  const used = new Set([...taken, ...before.map(({ key }) => key)])
  const keys = after.map(({ at, blocks }, j) => {
    const key = known.get(j) ?? freeKey(blocks[0] ?? at, (candidate) => used.has(candidate))
    used.add(key)
    return key
  })
  const former: Record<string, string | null> = {}
  for (const [i, { key }] of before.entries()) {
    if (placed.has(i)) continue
    const target = shared.find((share) => share.i === i)
    former[key] = target === undefined ? null : (keys[target.j] ?? null)
  }
  return { keys, former }
}

function countBy(blocks: readonly string[], owner: ReadonlyMap<string, number>): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const block of blocks) {
    const reply = owner.get(block)
    if (reply !== undefined) counts.set(reply, (counts.get(reply) ?? 0) + 1)
  }
  return counts
}
