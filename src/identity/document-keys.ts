/** The keys of a document with the sums of what they name: what a record of a release holds of it, and what is compared. */

import type { Block } from '../model/portable-text.ts'
import { assignReplyKeys } from './assign-reply-keys.ts'
import { blockSum } from './block-sum.ts'
import { type KeyFault, keyFaults } from './key-faults.ts'

export interface DocumentKeys {
  /** Key of a block -> its sum, in the order of the text: the body, then the replies one after the other. */
  readonly blocks: Readonly<Record<string, string>>
  /** Key of a reply -> the number of its blocks. */
  readonly replies: Readonly<Record<string, number>>
}

/** A document, or a reply, as far as it has text. */
export interface KeyedText {
  readonly body: readonly Block[]
  readonly replies?: readonly (KeyedText & { readonly _key: string })[]
}

export function documentKeys({ body, replies = [] }: KeyedText): DocumentKeys {
  const blocks: Record<string, string> = {}
  for (const part of [body, ...replies.map((reply) => reply.body)])
    for (const block of part) blocks[block._key] = blockSum(block)
  return { blocks, replies: Object.fromEntries(replies.map((reply) => [reply._key, reply.body.length])) }
}

/** Of blocks, then of replies: most of these have the key of their first block. */
export const keysIn = ({ blocks, replies }: DocumentKeys): string[] => [
  ...new Set([...Object.keys(blocks), ...Object.keys(replies)]),
]

/** The keys of the blocks of each reply, by its own. */
export function blocksOfReplies({ blocks, replies }: DocumentKeys): Map<string, readonly string[]> {
  const keys = Object.keys(blocks)
  const own = new Map<string, readonly string[]>()
  // From the end: before the replies is the body.
  for (const [key, count] of Object.entries(replies).reverse()) own.set(key, keys.splice(keys.length - count))
  return new Map([...own].reverse())
}

/** What is wrong with the keys of blocks and of replies since a release. */
export function documentKeyFaults(
  before: DocumentKeys,
  after: DocumentKeys,
  former: Readonly<Record<string, string | null>>,
): readonly KeyFault[] {
  const ofReplies = keyFaults(replySums(before), replySums(after), former).filter(
    // A link to a reply that is no more still finds the block of that key.
    ({ kind, key }) => !(kind === 'vanished' && key in after.blocks),
  )
  const ofBlocks = keyFaults(
    new Map(Object.entries(before.blocks)),
    new Map(Object.entries(after.blocks)),
    former,
  )
  // Replies are known by the keys of their blocks, which have to be right first.
  const edited = ofBlocks.length > 0 ? [] : editedReplyFaults(before, after)
  const known = new Set<string>()
  // Most replies have the key of their first block.
  return [...ofBlocks, ...ofReplies, ...edited].filter(({ key }) => !known.has(key) && known.add(key))
}

/** Replies whose key has another reply than the one with their blocks, or none: their texts may be edited. */
function editedReplyFaults(before: DocumentKeys, after: DocumentKeys): readonly KeyFault[] {
  const now = [...blocksOfReplies(after)].map(([at, blocks]) => ({ at, blocks }))
  const old = [...blocksOfReplies(before)].map(([key, blocks]) => ({ key, blocks }))
  const { keys } = assignReplyKeys(old, now, [])
  return now.flatMap(({ at: textNowAt }, j): KeyFault[] => {
    const key = keys[j] ?? textNowAt
    if (key === textNowAt || !Object.hasOwn(before.replies, key)) return []
    const kind = Object.hasOwn(after.replies, key) ? 'other-text' : 'renamed'
    return [{ kind, key, textNowAt, textWasAt: null }]
  })
}

/** Replies that are none any more, though a block has their key: they are joined to another, or to the text before them. */
export const dissolvedReplies = (before: DocumentKeys, after: DocumentKeys): readonly string[] =>
  Object.keys(before.replies).filter(
    (key) => !Object.hasOwn(after.replies, key) && Object.hasOwn(after.blocks, key),
  )

const replySums = (keys: DocumentKeys): Map<string, string> =>
  new Map([...blocksOfReplies(keys)].map(([key, own]) => [key, own.map((one) => keys.blocks[one]).join(' ')]))
