/**
 * Reads which keys the releases have given to blocks and replies, from the record that `release:version` writes. A key is an
 * address: a build compares what it makes with it, and never gives a key again that a release has taken away.
 */

import { hash } from 'node:crypto'
import { join } from 'node:path'
import { reasonOf } from '../diagnostics/reason.ts'
import { UserError } from '../diagnostics/user-error.ts'
import { readOrNull } from '../files/read-file.ts'
import type { DocumentKeys } from '../identity/document-keys.ts'

export const releasedKeysFile = 'releases/keys.json'

/** A document of the last release. */
export interface ReleasedKeys extends DocumentKeys {
  readonly slug: string
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
const readKeyRecord = (text: string | null): KeyRecord =>
  new Map(
    text === null ? [] : Object.entries(JSON.parse(text) as Record<string, ReleasedKeys | RemovedDocument>),
  )

/** What the releases took away: the lines that say so are few, and no others are parsed. */
export function readRemovals(text: string | null): KeyRecord {
  const lines = (text ?? '').split('\n').filter((line) => /"removed(In":|":\{")/.test(line))
  return readKeyRecord(`{${lines.map((line) => line.replace(/,$/, '')).join(',')}}`)
}

export const isRemoved = (line: ReleasedKeys | RemovedDocument): line is RemovedDocument =>
  'removedIn' in line

/** The record of a folder as it is now. @throws UserError when it is asked for a document and is damaged. */
export function keyLedgerOf(root: string): KeyLedger {
  const bytes = readOrNull(join(root, releasedKeysFile))
  if (bytes === null) return { hash: '', of: () => null }
  let lineOf: ((id: string) => ReleasedKeys | RemovedDocument | undefined) | null = null
  return {
    hash: hash('sha256', bytes, 'hex'),
    of(id) {
      lineOf ??= linesIn(bytes.toString())
      const line = lineOf(id)
      return line === undefined || isRemoved(line) ? null : line
    },
  }
}

/** Most builds compile few documents: of a record as it is written only their lines are parsed. */
function linesIn(text: string): (id: string) => ReleasedKeys | RemovedDocument | undefined {
  const lines = new Map<string, string>()
  for (const line of text.split('\n')) {
    const [, id, json] = /^"([^"\\]+)": (\{.*\}),?$/.exec(line) ?? []
    if (id !== undefined && json !== undefined) lines.set(id, json)
    else if (line.length > 1) return recordIn(text)
  }
  return (id) => {
    const json = lines.get(id)
    return json === undefined ? undefined : (JSON.parse(json) as ReleasedKeys | RemovedDocument)
  }
}

function recordIn(text: string): (id: string) => ReleasedKeys | RemovedDocument | undefined {
  try {
    const record = readKeyRecord(text)
    return (id) => record.get(id)
  } catch (error) {
    throw new UserError(`${releasedKeysFile} is damaged: ${reasonOf(error)}\nRestore it from git.`)
  }
}
