/** What the root of a package is the SHA-256 of: the hashes of all that its readers read. */

export interface HashedDocument {
  /** SHA-256, in hexadecimal digits, of the document's JSON. */
  readonly hash: string
  /** The same of the module of its lines. */
  readonly linesHash: string
}

export interface HashedRecord {
  readonly type: string
  readonly id: string
  readonly hash: string
}

/** A line for each document, in list order, then for each record, in the order of the model and of their ids. */
export const rootText = (documents: readonly HashedDocument[], records: readonly HashedRecord[]): string =>
  [
    ...documents.map(({ hash, linesHash }) => `${hash} ${linesHash}\n`),
    ...records.map(({ type, id, hash }) => `${type} ${id} ${hash}\n`),
  ].join('')
