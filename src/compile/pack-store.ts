/** Keeps compiled seeds in a folder of packs (`pack.ts`): index entries in memory, texts on the disk. */

import { closeSync, existsSync, openSync, readdirSync, readSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { PackedIndexEntry } from './index-columns.ts'
import { type IndexEntry, type SeedTexts, sha256 } from './index-entry.ts'
import {
  indexEnding,
  packLength,
  packPrefix,
  packWriter,
  readPack,
  removePack,
  textsEnding,
  textsIn,
} from './pack.ts'
import type { SeedStore } from './seed-store.ts'

export interface PackStore extends SeedStore {
  readonly folder: string
  readonly isEmpty: () => boolean
  /** Writes out what was added. */
  readonly flush: () => void
  /** Reads a pack that a thread has written, and returns its index entries. */
  readonly load: (pack: string) => readonly PackedIndexEntry[]
  /** Removes what none of the keys names, joins small packs, and removes the packs of other code. */
  readonly prune: (keys: ReadonlySet<string>) => void
}

interface Packed {
  readonly indexEntry: PackedIndexEntry
  readonly pack: string
}

/** More small packs than this are joined into larger ones. */
const smallPacks = 16

/** `codeKey` is the hash of the compiler and the model; packs of others are not read. */
export function packStore(folder: string, codeKey: string): PackStore {
  const prefix = packPrefix(codeKey)
  const byKey = new Map<string, Packed>()
  const loaded = new Set<string>()
  /** One for all texts that are read. */
  let buffer = Buffer.allocUnsafe(64 * 1024)

  function load(pack: string): readonly PackedIndexEntry[] {
    loaded.add(pack)
    const indexEntries = readPack(folder, pack, codeKey)
    for (const indexEntry of indexEntries) byKey.set(indexEntry.key, { indexEntry, pack })
    return indexEntries
  }

  const writer = packWriter(folder, codeKey, load)

  function textsOf({ key, document }: IndexEntry): SeedTexts | null {
    const location = byKey.get(key)
    if (location === undefined || document === null) return null
    const { offset, ...lengths } = location.indexEntry.at
    const length = lengths.document + lengths.lines
    if (buffer.length < length) buffer = Buffer.allocUnsafe(length * 2)
    const bytes = buffer.subarray(0, length)
    if (!readPart(join(folder, location.pack + textsEnding), offset, bytes)) return null
    const texts = textsIn(bytes, { offset: 0, ...lengths })
    const isWhole = sha256(texts.document) === document.hash && sha256(texts.lines) === document.linesHash
    return isWhole ? texts : null
  }

  function prune(keys: ReadonlySet<string>): void {
    writer.flush()
    const live = new Map<string, IndexEntry[]>([...loaded].map((pack) => [pack, []]))
    const lengths = new Map<string, number>()
    for (const { indexEntry, pack } of byKey.values()) {
      if (!keys.has(indexEntry.key)) continue
      live.get(pack)?.push(indexEntry)
      lengths.set(pack, (lengths.get(pack) ?? 0) + indexEntry.at.document + indexEntry.at.lines)
    }
    const small = [...live].filter(([pack]) => (lengths.get(pack) ?? 0) < packLength / 2)
    const dead = small.filter(([, indexEntries]) => indexEntries.length === 0)
    const leaving = small.length - dead.length > smallPacks ? small : dead
    for (const [pack] of leaving) loaded.delete(pack)
    for (const indexEntry of leaving.flatMap(([, indexEntries]) => indexEntries)) {
      const texts = textsOf(indexEntry)
      byKey.delete(indexEntry.key)
      if (texts !== null || indexEntry.document === null) writer.add({ indexEntry, texts })
    }
    writer.flush()
    // A pack written just now can have the name of one of them.
    for (const [pack] of leaving) if (!loaded.has(pack)) removePack(folder, pack)
    for (const name of readdirSync(folder)) {
      // A temporary file may belong to a build that runs beside this one.
      if (!name.startsWith(prefix) && !name.endsWith('.tmp')) rmSync(join(folder, name), { force: true })
    }
    for (const key of byKey.keys()) if (!keys.has(key)) byKey.delete(key)
  }

  for (const name of readdirSync(folder))
    if (name.startsWith(prefix) && name.endsWith(indexEnding)) load(name.slice(0, -indexEnding.length))
  return {
    folder,
    isEmpty: () => byKey.size === 0,
    find: (key) => byKey.get(key)?.indexEntry,
    add: writer.add,
    texts(indexEntry) {
      writer.flush()
      return textsOf(indexEntry)
    },
    flush: writer.flush,
    load,
    prune,
  }
}

/** A store that reads a folder of packs and adds nothing to it; a folder that does not exist is empty. */
export function readOnlyStore(folder: string, codeKey: string, memory: SeedStore): SeedStore {
  const packs = existsSync(folder) ? packStore(folder, codeKey) : null
  return {
    find: (key) => memory.find(key) ?? packs?.find(key),
    add: memory.add,
    texts: (indexEntry) => memory.texts(indexEntry) ?? packs?.texts(indexEntry) ?? null,
  }
}

function readPart(path: string, offset: number, into: Buffer): boolean {
  try {
    const file = openSync(path, 'r')
    try {
      return readSync(file, into, 0, into.length, offset) === into.length
    } finally {
      closeSync(file)
    }
  } catch {
    return false
  }
}
