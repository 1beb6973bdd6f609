/** Decap in a browser, with its backend for tests: files in the memory of the page. */

import type { CmsModel } from '../../../src/cms/cms-model.ts'
import { openBrowser } from './browser.ts'
import { bundle } from './bundle.ts'
import { configurationOf, entriesOf, filesOf, goTo, pagesOf } from './configured.ts'
import { closing, type Editor, type Files, type Opened } from './editor.ts'
import { inScript, servePages } from './pages.ts'
import { titleField } from './samples.ts'

const script = bundle(`import { DecapCmsApp } from 'decap-cms-app'; window.CMS = DecapCmsApp`)

/** Decap reads a tree of folders. It lists a folder by its whole path at the root, and writes into it step by step. */
const treeOf = (files: Files): string => `
const files = ${inScript(files)}
window.repoFiles = {}
for (const [path, content] of Object.entries(files)) {
  const names = path.split('/')
  const name = names.pop()
  const folder = names.reduce((tree, step) => (tree[step] ??= {}), window.repoFiles)
  folder[name] = { content }
  window.repoFiles[names.join('/')] = folder
}
`

/** The page as Decap shows it, whatever its configuration is. */
export async function showDecap(configuration: object | string, files: Files = {}) {
  const pages = await servePages({ ...pagesOf(configuration, treeOf(files)), '/cms.js': await script })
  const browser = await openBrowser()
  const page = await browser.newPage()
  page.setDefaultTimeout(60_000)
  await page.goto(`${pages.origin}/`)
  return { page, close: closing(browser.close.bind(browser), pages.close) }
}

async function open(model: CmsModel, files: Files): Promise<Opened> {
  const { page, close } = await showDecap(configurationOf(model), files)
  await page.getByRole('button', { name: 'Login' }).click()
  await page.getByRole('link', { name: 'Contents' }).waitFor()
  return {
    page,
    close,
    async inList(entry) {
      await goTo(page, entry)
      const shown = page.getByRole('link').filter({
        has: page.getByText(String(entry.value[titleField(model, entry)] ?? entry.value.id), { exact: true }),
      })
      await shown.waitFor()
      return shown
    },
    input: (label) =>
      page.getByRole('textbox', { name: new RegExp(`^${label}( \\(optional\\))?$`, 'i') }).first(),
    unfold: (label) =>
      page
        .getByText(new RegExp(`^\\d+ ${label}$`, 'i'))
        .getByRole('button')
        .first()
        .click(),
    async save() {
      await page.getByRole('button', { name: 'Publish' }).click()
      await page.getByRole('menuitem', { name: 'Publish now' }).click()
    },
    files: () =>
      page.evaluate((paths) => {
        type Tree = { readonly [name: string]: Tree & { readonly content?: string } }
        const { repoFiles } = window as unknown as { repoFiles: Tree }
        const folders = [...new Set(paths.map((path) => path.slice(0, path.lastIndexOf('/'))))]
        return Object.fromEntries(
          folders.flatMap((folder) =>
            Object.entries(repoFiles[folder] ?? {}).map(([name, file]) => [
              `${folder}/${name}`,
              String(file.content),
            ]),
          ),
        )
      }, Object.keys(files)),
  }
}

export const decapEditor: Editor = { name: 'Decap', filesOf, entriesOf, open }
