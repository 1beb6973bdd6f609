/** What Decap and Sveltia share: one configuration, files, and where they are opened. */

import type { Page } from 'playwright-core'
import type { CmsModel, Entry } from '../../../src/cms/cms-model.ts'
import { site } from '../../../src/cms/decap/config-file.ts'
import { collectionFolder, entryPath } from '../../../src/cms/decap/names.ts'
import { decap } from '../../../src/cms/decap/target.ts'
import { collectionName, type Value } from '../../../src/cms/records.ts'
import type { Files } from './editor.ts'
import { inScript } from './pages.ts'

export const filesOf = (model: CmsModel, entries: readonly Entry[]): Files =>
  Object.fromEntries(
    entries
      .map((entry) => decap.encode(model, entry))
      .map((record) => [entryPath(record), JSON.stringify(record.entry, null, 2)]),
  )

export const entriesOf = (model: CmsModel, files: Files): Entry[] =>
  Object.entries(files).map(([path, text]) => {
    const { type } = model.collections.find(({ type }) => path.startsWith(`${folderOf(type)}/`)) ?? {
      type: path,
    }
    const slug = path.slice(folderOf(type).length + 1, -'.json'.length)
    return decap.decode(model, { collection: collectionName(type), slug, entry: JSON.parse(text) as Value })
  })

const folderOf = (type: string): string => collectionFolder(collectionName(type))

/** All of it that a site says itself, in the backend that both have for tests. */
export const configurationOf = (model: CmsModel): object => ({
  ...{ ...site, load_config_file: false },
  ...decap.schema(model),
})

/** The page of an editor; `first` runs before it starts. A text is the file of a configuration, which it loads itself. */
export const pagesOf = (configuration: object | string, first = ''): Readonly<Record<string, string>> => ({
  '/': `<!doctype html>
<meta charset="utf-8">
<body>
<script>window.CMS_MANUAL_INIT = true;${first}</script>
<script src="/cms.js"></script>
<script>CMS.init(${typeof configuration === 'string' ? '' : inScript({ config: configuration })})</script>`,
  ...(typeof configuration === 'string' ? { '/config.yml': configuration } : {}),
})

/** Goes where links go: to the list of an entry's collection, or beyond it. */
export async function goTo(page: Page, { type }: Entry, beyond = ''): Promise<void> {
  await page.evaluate(
    (hash) => {
      location.hash = hash
    },
    `#/collections/${collectionName(type)}${beyond}`,
  )
}
