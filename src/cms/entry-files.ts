/** Entries of a CMS that keeps each in a JSON file: `<somewhere>/<collection>/<slug>.json`. */

import type { Value } from './records.ts'
import type { EntryFiles } from './target.ts'

export interface FiledEntry {
  readonly collection: string
  /** Name of the file: the id in the model. */
  readonly slug: string
  /** What is in the file. */
  readonly entry: Value
}

/** `pathOf` is where the site has it, from its root. */
export const entryFilesAt = (pathOf: (record: FiledEntry) => string): EntryFiles<FiledEntry> => ({
  write: (record) => ({ path: pathOf(record), text: `${JSON.stringify(record.entry, null, 2)}\n` }),
  read(path, content) {
    const [, collection, slug] = /(?:^|\/)([^/]+)\/([^/]+)\.json$/.exec(path) ?? []
    if (collection === undefined || slug === undefined) return null
    return { collection, slug, entry: content() as Value }
  },
})
