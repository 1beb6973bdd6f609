/** Keeps compiled seeds in a folder of packs (`pack.ts`): cards in memory, texts on the disk. */

import { closeSync, existsSync, openSync, readdirSync, readSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { PackedCard } from './index-columns.ts'
import { type Card, sha256 } from './index-entry.ts'
import { packLength, packPrefix, packWriter, readPack, removePack } from './pack.ts'
import type { SeedStore } from './seed-store.ts'

export interface PackStore extends SeedStore {
  readonly folder: string
  readonly isEmpty: () => boolean
  /** Writes out what was added. */
  readonly flush: () => void
  /** Takes up a pack that another has written; gives its cards. */
  readonly load: (pack: string) => readonly PackedCard[]
  /** Removes what none of the keys names, and joins small packs. Other code's packs go as well. */
  readonly prune: (keys: ReadonlySet<string>) => void
}

interface Filed {
  readonly card: PackedCard
  readonly pack: string
}

/** More small packs than this are joined into larger ones. */
const smallPacks = 16

/** `codeKey` stands for the compiler and the model; packs of another are not read. */
export function packStore(folder: string, codeKey: string): PackStore {
  const prefix = packPrefix(codeKey)
  const filed = new Map<string, Filed>()
  const loaded = new Set<string>()
  /** One for all texts that are read. */
  let buffer = Buffer.allocUnsafe(64 * 1024)

  function load(pack: string): readonly PackedCard[] {
    loaded.add(pack)
    const cards = readPack(folder, pack, codeKey)
    for (const card of cards) filed.set(card.key, { card, pack })
    return cards
  }

  const writer = packWriter(folder, codeKey, load)

  function text({ key, entry }: Card): Uint8Array | null {
    const place = filed.get(key)
    if (place === undefined || entry === null) return null
    const [offset, length] = place.card.at
    if (buffer.length < length) buffer = Buffer.allocUnsafe(length * 2)
    const bytes = buffer.subarray(0, length)
    const isWhole = readPart(join(folder, `${place.pack}.texts`), offset, bytes)
    return isWhole && sha256(bytes) === entry.hash ? bytes : null
  }

  function prune(keys: ReadonlySet<string>): void {
    writer.flush()
    const live = new Map<string, Card[]>([...loaded].map((pack) => [pack, []]))
    const lengths = new Map<string, number>()
    for (const { card, pack } of filed.values()) {
      if (!keys.has(card.key)) continue
      live.get(pack)?.push(card)
      lengths.set(pack, (lengths.get(pack) ?? 0) + card.at[1])
    }
    const small = [...live].filter(([pack]) => (lengths.get(pack) ?? 0) < packLength / 2)
    const dead = small.filter(([, cards]) => cards.length === 0)
    const leaving = small.length - dead.length > smallPacks ? small : dead
    for (const [pack] of leaving) loaded.delete(pack)
    for (const card of leaving.flatMap(([, cards]) => cards)) {
      const bytes = text(card)
      filed.delete(card.key)
      if (bytes !== null || card.entry === null) writer.add({ card, text: bytes })
    }
    writer.flush()
    // What was written just now can be what one of them was already.
    for (const [pack] of leaving) if (!loaded.has(pack)) removePack(folder, pack)
    for (const name of readdirSync(folder)) {
      // A temporary file may belong to a build that runs beside this one.
      if (!name.startsWith(prefix) && !name.endsWith('.tmp')) rmSync(join(folder, name), { force: true })
    }
    for (const key of filed.keys()) if (!keys.has(key)) filed.delete(key)
  }

  for (const name of readdirSync(folder))
    if (name.startsWith(prefix) && name.endsWith('.cards')) load(name.slice(0, -'.cards'.length))
  return {
    folder,
    isEmpty: () => filed.size === 0,
    find: (key) => filed.get(key)?.card,
    add: writer.add,
    text(card) {
      writer.flush()
      return text(card)
    },
    flush: writer.flush,
    load,
    prune,
  }
}

/** A store that reads a folder of packs and adds nothing to it; a folder that is not there is empty. */
export function readOnlyStore(folder: string, codeKey: string, memory: SeedStore): SeedStore {
  const packs = existsSync(folder) ? packStore(folder, codeKey) : null
  return {
    find: (key) => memory.find(key) ?? packs?.find(key),
    add: memory.add,
    text: (card) => memory.text(card) ?? packs?.text(card) ?? null,
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
