/** What a package is made of on its way to the disk: paths with contents that are made when they are written. */

import { createHash } from 'node:crypto'

/** Long contents come in pieces, so that nothing ever holds all documents in one string. */
export type Content = string | Uint8Array | (() => Iterable<string | Uint8Array>)

/** null: the file stands as it should (`recall.ts`). */
export type PackageFile = readonly [path: string, content: Content | null]

export const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : content

/** Files that are made together. */
export interface FileGroup {
  /** When the package has had a file of this name, its group is as it was. null: compare the contents. */
  readonly key: string | null
  /** Number of files in the folder of entries. */
  readonly entries: number
  readonly paths: () => readonly string[]
  readonly make: () => readonly PackageFile[]
}

/** Holds the entries of single documents: a handful of small files for each. */
export const entriesFolder = 'documents/'

/** The entries are what readers import. All else is named by the hash of its content and never changes. */
export const isImmutable = (path: string): boolean => /^(columns|parts|records|texts)\//.test(path)

/** `columns/title` -> `columns/title-0123456789.js`: of two contents under one name, one in 2^40 would be taken for the other. */
export const contentName = (base: string, hash: string): string => `${base}-${hash.slice(0, 10)}.js`

/** Made once and then held as bytes: whoever takes many should write each before the next. */
export function namedByContent(base: string, pieces: Iterable<string | Uint8Array>): PackageFile {
  const hash = createHash('sha256')
  const bytes = Array.from(pieces, bytesOf)
  for (const piece of bytes) hash.update(piece)
  return [contentName(base, hash.digest('hex')), () => bytes]
}

/** A line for each item, in pieces of some length: few enough to write fast, short enough to hold. */
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
  key: null,
  entries: 0,
  paths: () => [file[0]],
  make: () => [file],
})
