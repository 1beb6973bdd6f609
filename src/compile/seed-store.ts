/** Where compiled seeds are kept: cards to look at, texts to fetch one by one. */

import type { Card, FiledSeed } from './index-entry.ts'

export interface SeedStore {
  readonly find: (key: string) => Card | undefined
  readonly add: (seed: FiledSeed) => void
  /** JSON of the document in UTF-8, good until the next is asked for; null when it is missing or damaged. */
  readonly text: (card: Card) => Uint8Array | null
}

/** For runs that write no cache: keeps cards and texts until the process ends. */
export function memoryStore(): SeedStore {
  const seeds = new Map<string, FiledSeed>()
  return {
    find: (key) => seeds.get(key)?.card,
    add: ({ card, text }) => {
      seeds.set(card.key, { card, text: text && Buffer.from(text) })
    },
    text: (card) => seeds.get(card.key)?.text ?? null,
  }
}
