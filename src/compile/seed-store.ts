/** The cache of compiled seeds: index entries in memory, texts to fetch seed by seed. */

import type { IndexEntry, IndexedSeed, SeedTexts } from './index-entry.ts'

export interface SeedStore {
  readonly find: (key: string) => IndexEntry | undefined
  readonly add: (seed: IndexedSeed) => void
  /** Valid until the next are asked for; null when they are missing or damaged. */
  readonly texts: (indexEntry: IndexEntry) => SeedTexts | null
}

/** For runs that write no cache: keeps index entries and texts until the process ends. */
export function memoryStore(): SeedStore {
  const seeds = new Map<string, IndexedSeed>()
  return {
    find: (key) => seeds.get(key)?.indexEntry,
    add: ({ indexEntry, texts }) => {
      const kept = texts && { document: Buffer.from(texts.document), lines: Buffer.from(texts.lines) }
      seeds.set(indexEntry.key, { indexEntry, texts: kept })
    },
    texts: (indexEntry) => seeds.get(indexEntry.key)?.texts ?? null,
  }
}
