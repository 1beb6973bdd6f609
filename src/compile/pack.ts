/**
 * A pack: many compiled seeds in two files. `.texts` holds the texts of one after the other, each document before its lines;
 * `.index` their index entries in the same order. Packs are named by the hash of their index and never change, so that builds, threads and
 * machines can share a folder of them; whatever is damaged or gone is compiled again.
 */

import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { writeCacheFile } from '../files/write-file-atomic.ts'
import {
  type PackedIndexEntry,
  readIndexEntries,
  type TextPlace,
  writeIndexEntries,
} from './index-columns.ts'
import { type IndexEntry, type IndexedSeed, type SeedTexts, sha256 } from './index-entry.ts'

export interface PackWriter {
  readonly add: (seed: IndexedSeed) => void
  /** Writes out what was added since the last pack. */
  readonly flush: () => void
}

export const indexEnding = '.index'
export const textsEnding = '.texts'

/** A pack is written when its texts reach this length, in bytes: it bounds the memory of a build. */
export const packLength = 4 * 1024 * 1024

/** `codeKey` is the hash of the compiler and the model: the names of their packs begin with it. */
export const packPrefix = (codeKey: string): string => `${sha256(codeKey).slice(0, 16)}-`

export function packWriter(
  folder: string,
  codeKey: string,
  onPack: (pack: string, texts: Uint8Array<ArrayBuffer>) => void,
): PackWriter {
  mkdirSync(folder, { recursive: true })
  let indexEntries: IndexEntry[] = []
  let places: TextPlace[] = []
  let length = 0
  let buffer = Buffer.alloc(0)
  function flush(): void {
    if (indexEntries.length === 0) return
    const texts = new Uint8Array(buffer.buffer, 0, length)
    const written = writeIndexEntries(indexEntries, places)
    const pack = packName(codeKey, written)
    writeCacheFile(join(folder, pack + textsEnding), texts)
    // The index comes second: whoever finds it finds its texts.
    writeCacheFile(join(folder, pack + indexEnding), written)
    indexEntries = []
    places = []
    length = 0
    buffer = Buffer.alloc(0)
    onPack(pack, texts)
  }
  return {
    add({ indexEntry, texts }) {
      const place = {
        offset: length,
        document: texts?.document.length ?? 0,
        lines: texts?.lines.length ?? 0,
      }
      if (texts !== null) {
        buffer = grown(buffer, length + place.document + place.lines, length)
        buffer.set(texts.document, length)
        buffer.set(texts.lines, length + place.document)
        length += place.document + place.lines
      }
      indexEntries.push(indexEntry)
      places.push(place)
      if (length >= packLength) flush()
    },
    flush,
  }
}

/**
 * All texts of a pack go into one buffer, which a thread can transfer. A buffer for each of them would be most
 * of the garbage of a compilation.
 */
function grown(buffer: Buffer<ArrayBuffer>, wanted: number, filled: number): Buffer<ArrayBuffer> {
  if (wanted <= buffer.length) return buffer
  const larger = Buffer.allocUnsafeSlow(Math.max(wanted, packLength * 1.25))
  buffer.copy(larger, 0, 0, filled)
  return larger
}

/** The texts at a place of a pack, as parts of its bytes. */
export const textsIn = (bytes: Uint8Array, { offset, document, lines }: TextPlace): SeedTexts => ({
  document: bytes.subarray(offset, offset + document),
  lines: bytes.subarray(offset + document, offset + document + lines),
})

/** Nothing when the pack is gone or damaged; a damaged one is removed. */
export function readPack(folder: string, pack: string, codeKey: string): PackedIndexEntry[] {
  const content = readOrNull(join(folder, pack + indexEnding))
  if (content === null) return []
  if (pack !== packName(codeKey, content)) {
    removePack(folder, pack)
    return []
  }
  return readIndexEntries(content)
}

export function removePack(folder: string, pack: string): void {
  for (const ending of [indexEnding, textsEnding]) rmSync(join(folder, pack + ending), { force: true })
}

const packName = (codeKey: string, indexEntries: string | Uint8Array): string =>
  packPrefix(codeKey) + sha256(indexEntries).slice(0, 32)

function readOrNull(path: string): Buffer | null {
  try {
    return readFileSync(path)
  } catch {
    return null
  }
}
