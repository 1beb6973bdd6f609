/**
 * Hashes every file of a seeds folder. Builds compare these hashes: no times, no sizes, only bytes. Loads nothing but
 * Node, so that a build with nothing changed costs one pass of hashing.
 */

import { hash } from 'node:crypto'
import { type Dirent, existsSync, lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileReader } from './file-reader.ts'

/** File name -> what it holds, sorted by UTF-16 units: no file system or locale decides. Hidden files are not content. */
export type FolderScan = ReadonlyMap<string, ScannedFile>

/** A fault is `folder`, `outside` (a link), `special` (a pipe, say), or the code of the system's error. */
export type ScannedFile = { readonly sha256: string } | { readonly fault: string }

/** What is in a folder, as the system lists it. */
export type FolderListing = readonly Dirent[]

/** A folder that does not exist is empty. */
export const listFolder = (folder: string): FolderListing =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'))
    : []

/** Names of the regular files of a listing, in its order. */
export const fileNames = (listing: FolderListing): string[] =>
  listing.flatMap((entry) => (entry.isFile() ? [entry.name] : []))

/** `known` has the hashes of files that were read after the folder was listed, by file name. */
export function scanFolder(
  folder: string,
  listing: FolderListing = listFolder(folder),
  known: ReadonlyMap<string, string> = new Map(),
): FolderScan {
  const root = existsSync(folder) ? realpathSync(folder) : folder
  const hashFile = fileHasher()
  return sorted(
    listing.map((entry) => {
      const sha256 = entry.isFile() ? known.get(entry.name) : undefined
      return [entry.name, sha256 === undefined ? scanEntry(root, entry.name, entry, hashFile) : { sha256 }]
    }),
  )
}

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
    // Only regular files are opened: a pipe would wait for its writer.
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
