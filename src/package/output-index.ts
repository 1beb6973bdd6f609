/**
 * Indexes the folder of a built package, so that a build that finds its last output untouched need not read it again: for
 * each file its size, modification time and inode, and for the many small entries of documents, as for the lines of seeds,
 * together those of their folder, which change when a name in it is added, removed or replaced. Inputs are never compared this way: their times
 * cannot be trusted.
 */

import { createHash } from 'node:crypto'
import { lstatSync, readdirSync, type Stats } from 'node:fs'
import { join } from 'node:path'
import { hasCode } from '../files/error-code.ts'
import { entriesFolder, linesFolder, linesOf } from './file-group.ts'

/** Folders that the index has as one, since looking at each of their files would take most of an unchanged build. */
export const foldersAsOne: readonly string[] = [entriesFolder, linesFolder]

export const isInFolderAsOne = (path: string): boolean =>
  foldersAsOne.some((folder) => path.startsWith(folder))

/** Path of a file, or of one of these folders with `/` -> signature. */
export type OutputIndex = Map<string, string>

/** A package as a build left it, and nobody has touched since. */
export interface KnownOutput {
  readonly index: OutputIndex
  /** Number of files in the folder of entries. */
  readonly entries: number
}

/** Whether the entries are as they were left, and all files that they name except the texts of documents. */
export function isAsLeft(folder: string, { index }: KnownOutput): boolean {
  for (const [path, signature] of index) {
    if (path.startsWith('texts/')) continue
    const stat = lstatSync(join(folder, path), { throwIfNoEntry: false })
    if (stat === undefined || sign(stat) !== signature) return false
  }
  return true
}

/** null when there is no such folder. */
export function indexOutput(folder: string): OutputIndex | null {
  const index: OutputIndex = new Map()
  return addFolder(index, folder, '') ? index : null
}

function addFolder(index: OutputIndex, folder: string, prefix: string): boolean {
  const names = namesIn(folder)
  for (const name of names ?? []) {
    const stat = lstatSync(`${folder}/${name}`)
    const path = `${prefix}${name}`
    if (foldersAsOne.includes(`${path}/`) || !stat.isDirectory())
      index.set(stat.isDirectory() ? `${path}/` : path, sign(stat))
    else addFolder(index, `${folder}/${name}`, `${path}/`)
  }
  return names !== null
}

/** null when there is no such folder. */
export function namesIn(folder: string): string[] | null {
  try {
    return readdirSync(folder)
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null
    throw error
  }
}

export const signatureOf = (folder: string, path: string): string => sign(lstatSync(join(folder, path)))

/** Signs the folders that the index has as one as they are now. */
export function signFolders(index: OutputIndex, root: string): void {
  for (const folder of foldersAsOne) {
    const stat = lstatSync(join(root, folder), { throwIfNoEntry: false })
    if (stat === undefined) index.delete(folder)
    else index.set(folder, sign(stat))
  }
}

const sign = ({ size, mtimeMs, ino }: Stats): string => `${size} ${mtimeMs} ${ino}`

export function digestOfIndex(index: OutputIndex): string {
  const digest = createHash('sha256')
  for (const piece of linesOf([...index.keys()].sort(), (path) => `${path}\0${index.get(path)}\n`))
    digest.update(piece)
  return digest.digest('hex')
}
