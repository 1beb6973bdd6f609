/**
 * Takes a seeds folder; gives the hash of every file in it. It is what builds compare: no clock, no size, only bytes.
 * Loads nothing but Node, so that a build with nothing changed costs one pass of hashing.
 */

import { hash } from 'node:crypto'
import { type Dirent, existsSync, lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileReader } from './file-reader.ts'

/** File name -> what it holds, sorted by UTF-16 units: no file system or locale decides. Hidden files are no content. */
export type FolderScan = ReadonlyMap<string, ScannedFile>

/** A fault is `folder`, `outside` (a link), `special` (a pipe, say), or the code of the system's error. */
export type ScannedFile = { readonly sha256: string } | { readonly fault: string }

/**
 * A folder that does not exist is empty. `known` has the hashes of files that somebody has read since the build began, by
 * file name.
 */
export function scanFolder(folder: string, known: ReadonlyMap<string, string> = new Map()): FolderScan {
  const root = existsSync(folder) ? realpathSync(folder) : folder
  const hashFile = fileHasher()
  return sorted(
    entriesOf(folder).map((entry) => {
      const sha256 = entry.isFile() ? known.get(entry.name) : undefined
      return [entry.name, sha256 === undefined ? scanEntry(root, entry.name, entry, hashFile) : { sha256 }]
    }),
  )
}

/** Names of the regular files of a folder, as they come. */
export const fileNames = (folder: string): string[] =>
  entriesOf(folder).flatMap((entry) => (entry.isFile() ? [entry.name] : []))

const entriesOf = (folder: string): Dirent[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'))
    : []

/** The scan after the named files changed, came or went. */
export function rescan(before: FolderScan, folder: string, names: Iterable<string>): FolderScan {
  const root = realpathSync(folder)
  const scan = new Map(before)
  const hashFile = fileHasher()
  for (const name of names) {
    const entry = name.startsWith('.') ? undefined : lstatSync(join(root, name), { throwIfNoEntry: false })
    if (entry === undefined) scan.delete(name)
    else scan.set(name, scanEntry(root, name, entry, hashFile))
  }
  return [...scan.keys()].every((name) => before.has(name)) ? scan : sorted([...scan])
}

export function digestOf(scan: FolderScan): string {
  const lines = Array.from(scan, ([name, file]) => `${name}\0${'fault' in file ? file.fault : file.sha256}\n`)
  return hash('sha256', lines.join(''), 'hex')
}

const sorted = (entries: [string, ScannedFile][]): FolderScan =>
  new Map(entries.sort(([a], [b]) => (a < b ? -1 : 1)))

function scanEntry(
  root: string,
  name: string,
  entry: Pick<Stats, 'isFile' | 'isSymbolicLink'>,
  hashFile: (path: string) => string,
): ScannedFile {
  const path = root + sep + name
  try {
    if (entry.isSymbolicLink() && !realpathSync(path).startsWith(root + sep)) return { fault: 'outside' }
    // What is no file is not opened: a pipe would wait for its writer.
    const kind = entry.isFile() ? null : statSync(path)
    if (kind?.isDirectory()) return { fault: 'folder' }
    if (kind?.isFile() === false) return { fault: 'special' }
    return { sha256: hashFile(path) }
  } catch (error) {
    return { fault: error instanceof Error && 'code' in error ? String(error.code) : 'an unknown error' }
  }
}

function fileHasher(): (path: string) => string {
  const read = fileReader()
  return (path) => hash('sha256', read(path), 'hex')
}
