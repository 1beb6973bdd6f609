/** A site with Keystatic in a temporary folder: entries are written as files and read by Keystatic's own reader. */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { CmsModel, Entry } from '../../../src/cms/cms-model.ts'
import { entryPath } from '../../../src/cms/keystatic/names.ts'
import type { KeystaticCollections } from '../../../src/cms/keystatic/schema.ts'
import { keystatic } from '../../../src/cms/keystatic/target.ts'
import { type Component, createReader, fields } from './keystatic.mjs'

type Values = Record<string, unknown>

export interface Site {
  readonly write: (entries: readonly Entry[]) => void
  /** Rewrites the file of an entry. */
  readonly edit: (entry: Entry, change: (values: Values) => Values) => void
  /** Gives a file, which Keystatic knows entries by, another name. */
  readonly rename: (entry: Entry, slug: string) => void
  /** Every entry that Keystatic reads, decoded. */
  readonly read: (collections?: KeystaticCollections<Component>) => Promise<Entry[]>
  readonly close: () => void
}

export function openSite(model: CmsModel): Site {
  const root = mkdtempSync(join(tmpdir(), 'keystatic-'))
  const save = (path: string, values: unknown): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), `${JSON.stringify(values, null, 2)}\n`)
  }
  const load = (path: string): Values => JSON.parse(readFileSync(join(root, path), 'utf8')) as Values
  return {
    write(entries) {
      for (const record of entries.map((entry) => keystatic.encode(model, entry)))
        save(entryPath(record), record.entry)
    },
    edit(entry, change) {
      const path = entryPath(keystatic.encode(model, entry))
      save(path, change(load(path)))
    },
    rename(entry, slug) {
      const record = keystatic.encode(model, entry)
      rmSync(join(root, entryPath(record)))
      save(entryPath({ ...record, slug }), record.entry)
    },
    async read(collections = keystatic.schema(model)(fields)) {
      const reader = createReader(root, { storage: { kind: 'local' }, collections })
      const read = Object.entries(reader.collections).map(async ([collection, { all }]) =>
        (await all()).map(({ slug, entry }) => keystatic.decode(model, { collection, slug, entry })),
      )
      return (await Promise.all(read)).flat()
    },
    close: () => rmSync(root, { recursive: true }),
  }
}
