/** The keys of a document with the sums of what they name: what a record of a release holds of it, and what is compared. */

import type { Block } from '../model/portable-text.ts'
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
  const known = new Set(ofBlocks.map(({ key }) => key))
  // Most replies have the key of their first block.
  return [...ofBlocks, ...ofReplies.filter(({ key }) => !known.has(key))]
}

const replySums = (keys: DocumentKeys): Map<string, string> =>
  new Map([...blocksOfReplies(keys)].map(([key, own]) => [key, own.map((one) => keys.blocks[one]).join(' ')]))
