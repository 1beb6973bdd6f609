/**
 * Reads which keys the releases have given to blocks and replies, from the record that `release:version` writes. A key is an
 * address: a build compares what it makes with it, and never gives a key again that a release has taken away.
 */

import { join } from 'node:path'
import { readOrNull } from '../files/read-file.ts'
import { sha256 } from './index-entry.ts'

export const releasedKeysFile = 'releases/keys.json'

/** A document of the last release. */
export interface ReleasedKeys {
  readonly slug: string
  /** Key of a block -> its sum (`blockSum`), in the order of the text: the body, then the replies one after the other. */
  readonly blocks: Readonly<Record<string, string>>
  /** Key of a reply -> the number of its blocks. */
  readonly replies: Readonly<Record<string, number>>
  /** Each key that a release had and the last one has no more -> the release that came without it. */
  readonly removed: Readonly<Record<string, string>>
}

/** A document that releases had and the last one has no more. */
export interface RemovedDocument {
  readonly slug: string
  /** The release that came without it. */
  readonly removedIn: string
}

/** By the id of the document. */
export type KeyRecord = ReadonlyMap<string, ReleasedKeys | RemovedDocument>

export interface KeyLedger {
  /** Of the bytes of the record: part of the key of all that is compiled with it. Empty without a record. */
  readonly hash: string
  /** null for a document that the last release has not, and for all where nothing is recorded. */
  readonly of: (id: string) => ReleasedKeys | null
}

/** The record's text as data; without one nothing is known. */
export const readKeyRecord = (text: string | null): KeyRecord =>
  new Map(
    text === null ? [] : Object.entries(JSON.parse(text) as Record<string, ReleasedKeys | RemovedDocument>),
  )

export const isRemoved = (line: ReleasedKeys | RemovedDocument): line is RemovedDocument =>
  'removedIn' in line

/** The record of a folder as it is now. It is parsed when the first document is asked for. */
export function keyLedgerOf(root: string): KeyLedger {
  const bytes = readOrNull(join(root, releasedKeysFile))
  if (bytes === null) return { hash: '', of: () => null }
  let record: KeyRecord | null = null
  return {
    hash: sha256(bytes),
    of(id) {
      record ??= readKeyRecord(bytes.toString())
      const line = record.get(id)
      return line === undefined || isRemoved(line) ? null : line
    },
  }
}
