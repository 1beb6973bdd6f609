/** Describes the files of a package before they are written: paths with contents that are made when they are needed. */

import { createHash } from 'node:crypto'
import { bytesOf, type Content } from '../files/write-content.ts'

/** Stands for the content of a file that dist/ has already (`output-cache.ts`). */
export const unchanged: unique symbol = Symbol('unchanged')

export type PackageFile = readonly [path: string, content: Content | typeof unchanged]

/** Files that are written together. */
export interface FileGroup {
  /**
   * The files whose names have the hashes of all that the group holds, besides its entries: a destination that has these
   * files has the whole group. Empty: there are none, and each file is compared.
   */
  readonly keys: readonly string[]
  /** How many files of the group are in the folder of entries. */
  readonly entries: number
  readonly paths: () => readonly string[]
  readonly make: () => readonly PackageFile[]
}

/** Holds the entries of single documents: a handful of small files for each. */
export const entriesFolder = 'documents/'

/** Holds the lines of seeds: a file for each document. */
export const linesFolder = 'lines/'

/** The entries are what readers import. Every other file has the hash of its content in its name and never changes. */
export const isImmutable = (path: string): boolean => /^(columns|lines|parts|records|texts)\//.test(path)

/** `columns/title` -> `columns/title-0123456789.js`: two contents of one base collide once in 2^40. */
export const contentName = (base: string, hash: string): string => `${base}-${hash.slice(0, 10)}.js`

/** Holds the bytes in memory: whoever makes many should write each before the next. */
export function namedByContent(base: string, pieces: Iterable<string | Uint8Array>): PackageFile {
  const hash = createHash('sha256')
  const bytes = Array.from(pieces, bytesOf)
  for (const piece of bytes) hash.update(piece)
  return [contentName(base, hash.digest('hex')), () => bytes]
}

/** A line for each item, in pieces of 64 Ki characters: few enough to write fast, short enough to hold. */
export function* linesOf<T>(items: Iterable<T>, line: (item: T) => string): Generator<string> {
  let piece = ''
  for (const item of items) {
    piece += line(item)
    if (piece.length > 65_536) {
      yield piece
      piece = ''
    }
  }
  yield piece
}

export const single = (file: PackageFile): FileGroup => ({
  keys: [],
  entries: 0,
  paths: () => [file[0]],
  make: () => [file],
})
