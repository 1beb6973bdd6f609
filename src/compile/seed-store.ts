/** The cache of compiled seeds: index entries in memory, texts to fetch one by one. */

import type { IndexEntry, IndexedSeed } from './index-entry.ts'

export interface SeedStore {
  readonly find: (key: string) => IndexEntry | undefined
  readonly add: (seed: IndexedSeed) => void
  /** JSON of the document in UTF-8, valid until the next is asked for; null when it is missing or damaged. */
  readonly text: (indexEntry: IndexEntry) => Uint8Array | null
}

/** For runs that write no cache: keeps index entries and texts until the process ends. */
export function memoryStore(): SeedStore {
  const seeds = new Map<string, IndexedSeed>()
  return {
    find: (key) => seeds.get(key)?.indexEntry,
    add: ({ indexEntry, text }) => {
      seeds.set(indexEntry.key, { indexEntry, text: text && Buffer.from(text) })
    },
    text: (indexEntry) => seeds.get(indexEntry.key)?.text ?? null,
  }
}
