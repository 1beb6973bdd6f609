/** Keystatic in a browser, on files in a temporary folder, which its own handler of requests reads and writes. */

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type ComponentSchema, type Config, config, fields } from '@keystatic/core'
import { makeGenericAPIRouteHandler } from '@keystatic/core/api/generic'
import type { CmsModel, Entry } from '../../../src/cms/cms-model.ts'
import { collectionPath, entryPath } from '../../../src/cms/keystatic/names.ts'
import { keystatic } from '../../../src/cms/keystatic/target.ts'
import { collectionName, type Value } from '../../../src/cms/records.ts'
import { openBrowser } from './browser.ts'
import { bundle } from './bundle.ts'
import { closing, type Editor, type Files, type Opened } from './editor.ts'
import { servePages } from './pages.ts'

/** `change`: a line of code that may spoil the collections. */
const editorOf = (model: CmsModel, change: string): Promise<string> =>
  bundle(
    `import { config, fields } from '@keystatic/core'
    import { Keystatic } from '@keystatic/core/ui'
    import { createElement } from 'react'
    import { createRoot } from 'react-dom/client'
    import { keystatic } from '../../../src/cms/keystatic/target.ts'
    const collections = keystatic.schema(MODEL)(fields)
    ${change}
    const configuration = config({ storage: { kind: 'local' }, collections })
    createRoot(document.getElementById('app')).render(createElement(Keystatic, { config: configuration }))`,
    { MODEL: model },
  )

const page = '<!doctype html><meta charset="utf-8"><div id="app"></div><script src="/cms.js"></script>'

/** Keystatic's handler speaks the web's requests and answers; what it does not handle is the page of the editor. */
function handlerOf(site: Config, root: string): RequestListener {
  const handle = makeGenericAPIRouteHandler({ config: site, localBaseDirectory: root })
  return async (request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`)
    if (!url.pathname.startsWith('/api/keystatic'))
      return void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page)
    const { method = 'GET' } = request
    const body = method === 'POST' ? { body: Buffer.concat(await request.toArray()) } : {}
    const headers = new Headers(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
    const answer = await handle(new Request(url, { method, headers, ...body }))
    response.writeHead(answer.status ?? 200, Object.fromEntries(new Headers(answer.headers ?? {})))
    response.end(answer.body ?? undefined)
  }
}

const filesOf = (model: CmsModel, entries: readonly Entry[]): Files =>
  Object.fromEntries(
    entries
      .map((entry) => keystatic.encode(model, entry))
      .map((record) => [entryPath(record), `${JSON.stringify(record.entry, null, 2)}\n`]),
  )

const entriesOf = (model: CmsModel, files: Files): Entry[] =>
  Object.entries(files).map(([path, text]) => {
    const { type } = model.collections.find((one) => path.startsWith(folderOf(one.type))) ?? { type: path }
    const slug = path.slice(folderOf(type).length, -'.json'.length)
    const entry = JSON.parse(text) as Value
    return keystatic.decode(model, { collection: collectionName(type), slug, entry })
  })

const folderOf = (type: string): string => collectionPath(collectionName(type)).replace('*', '')

export async function openKeystatic(model: CmsModel, files: Files, change = ''): Promise<Opened> {
  const root = mkdtempSync(join(tmpdir(), 'keystatic-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const site = config({
    storage: { kind: 'local' },
    collections: keystatic.schema(model)<ComponentSchema>(fields),
  })
  const pages = await servePages({ '/cms.js': await editorOf(model, change) }, handlerOf(site, root))
  const browser = await openBrowser()
  const page = await browser.newPage()
  page.setDefaultTimeout(60_000)
  return {
    page,
    close: closing(browser.close.bind(browser), pages.close, async () => rmSync(root, { recursive: true })),
    async inList({ type, value }) {
      await page.goto(`${pages.origin}/keystatic/collection/${collectionName(type)}`)
      const shown = page.getByRole('row').getByText(String(value.id), { exact: true })
      await shown.waitFor()
      return shown
    },
    input: (label) => page.getByRole('textbox', { name: label, exact: true }).first(),
    unfold: async () => undefined,
    save: () => page.getByRole('button', { name: /^(Save|Create)$/ }).click(),
    files: async () =>
      Object.fromEntries(
        readdirSync(root, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map(({ parentPath, name }) => join(parentPath, name))
          .map((path) => [path.slice(root.length + 1), readFileSync(path, 'utf8')]),
      ),
  }
}

export const keystaticEditor: Editor = { name: 'Keystatic', filesOf, entriesOf, open: openKeystatic }
