/** Where compiled seeds are kept: cards to look at, texts to fetch one by one. */

import type { Card, FiledSeed } from './card.ts'

export interface SeedStore {
  readonly find: (key: string) => Card | undefined
  readonly add: (seed: FiledSeed) => void
  /** JSON of the document; null when the store does not have it, or has it damaged. */
  readonly text: (card: Card) => string | null
}

/** For runs that write no cache: keeps cards and texts until the process ends. */
export function memoryStore(): SeedStore {
  const seeds = new Map<string, FiledSeed>()
  return {
    find: (key) => seeds.get(key)?.card,
    add: (seed) => {
      seeds.set(seed.card.key, seed)
    },
    text: (card) => seeds.get(card.key)?.text ?? null,
  }
}
