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
  /**
   * Slugs and aliases that the document had and has no more -> the first release in which they were not its own. Other
   * documents may have them now. Absent where there are none.
   */
  readonly slugs?: Readonly<Record<string, string>>
}

/** A document that releases had and the last one has no more, with its keys as they were, which it has when it comes back. */
export interface RemovedDocument extends Partial<ReleasedKeys> {
  readonly slug: string
  /** The release that came without it. */
  readonly removedIn: string
}

type Line = ReleasedKeys | RemovedDocument

/** By the id of the document. */
export type KeyRecord = ReadonlyMap<string, Line>

export interface KeyLedger {
  /** Of the bytes of the record: part of the key of all that is compiled with it. Empty without a record. */
  readonly hash: string
  /** As the last release with the document had it. null for one that no release had, and for all where nothing is recorded. */
  readonly of: (id: string) => ReleasedKeys | null
}

/** The record's text as data; without one nothing is known. */
function readKeyRecord(text: string | null): KeyRecord {
  if (text === null) return new Map()
  try {
    const lines = Object.entries(JSON.parse(text) as Record<string, Line>)
    for (const [id, line] of lines) if (!isLine(line)) throw new Error(`the line of "${id}" says no keys`)
    return new Map(lines)
  } catch (error) {
    throw new UserError(`${releasedKeysFile} is damaged: ${reasonOf(error)}\nRestore it from git.`)
  }
}

/** A merge that went wrong, or a hand, can leave anything. */
function isLine(line: unknown): boolean {
  if (!isObject(line)) return false
  const { removedIn, blocks, replies, removed } = line
  return removedIn !== undefined || [blocks, replies, removed].every(isObject)
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** What the releases took away: the lines that say so are few, and no others are parsed. @throws UserError when they are damaged. */
export function readRemovals(text: string | null): KeyRecord {
  const lines = (text ?? '').split('\n').filter((line) => /"removed(In":|":\{")|"slugs":\{/.test(line))
  return readKeyRecord(`{${lines.map((line) => line.replace(/,$/, '')).join(',')}}`)
}

export const isRemoved = (line: Line): line is RemovedDocument => 'removedIn' in line

/** The keys that a line tells; null for a document that was gone before its keys were recorded. */
function keysOfLine(line: Line): ReleasedKeys | null {
  const { slug, blocks, replies, removed } = line
  if (blocks === undefined || replies === undefined || removed === undefined) return null
  return { slug, blocks, replies, removed }
}

/** The record of a folder as it is now. @throws UserError when it is asked for a document and is damaged. */
export function keyLedgerOf(root: string): KeyLedger {
  const bytes = readOrNull(join(root, releasedKeysFile))
  if (bytes === null) return { hash: '', of: () => null }
  let lineOf: ((id: string) => Line | undefined) | null = null
  return {
    hash: hash('sha256', bytes, 'hex'),
    of(id) {
      lineOf ??= linesIn(bytes.toString())
      const line = lineOf(id)
      return line === undefined ? null : keysOfLine(line)
    },
  }
}

/** Most builds compile few documents: of a record as it is written only their lines are parsed. */
function linesIn(text: string): (id: string) => Line | undefined {
  const lines = new Map<string, string>()
  for (const line of text.split('\n')) {
    const [, id] = /^"([^"\\]+)": \{.*\},?$/.exec(line) ?? []
    if (id !== undefined) lines.set(id, line)
    else if (line.length > 1) {
      const record = readKeyRecord(text)
      return (id) => record.get(id)
    }
  }
  return (id) => {
    const line = lines.get(id)
    return line === undefined ? undefined : readKeyRecord(`{${line.replace(/,$/, '')}}`).get(id)
  }
}
