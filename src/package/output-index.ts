/**
 * Indexes the folder of a built package, so that a build that finds its last output untouched need not read it again: for
 * each file its size, modification time and inode, and for the many small entries of documents together those of their
 * folder, which change when a name in it is added, removed or replaced. Inputs are never compared this way: their times
 * cannot be trusted.
 */

import { createHash } from 'node:crypto'
import { lstatSync, readdirSync, type Stats } from 'node:fs'
import { join } from 'node:path'
import { hasCode } from '../files/error-code.ts'
import { entriesFolder, linesOf } from './file-group.ts'

/** Path of a file, or of the folder of entries with `/` -> signature. */
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
    if (`${path}/` === entriesFolder || !stat.isDirectory())
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

const sign = ({ size, mtimeMs, ino }: Stats): string => `${size} ${mtimeMs} ${ino}`

export function digestOfIndex(index: OutputIndex): string {
  const digest = createHash('sha256')
  for (const piece of linesOf([...index.keys()].sort(), (path) => `${path}\0${index.get(path)}\n`))
    digest.update(piece)
  return digest.digest('hex')
}
