/** Sveltia in a browser, with its backend for tests: files in the private file system of the page's origin. */

import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { CmsModel } from '../../../src/cms/cms-model.ts'
import { openBrowser } from './browser.ts'
import { configurationOf, entriesOf, filesOf, goTo, pagesOf } from './configured.ts'
import { closing, type Editor, type Files, type Opened } from './editor.ts'
import { servePages } from './pages.ts'
import { titleField } from './samples.ts'

const script = new URL('node_modules/@sveltia/cms/dist/sveltia-cms.js', import.meta.url)

const root = 'sveltia-cms-test'

const writeFiles = (page: Page, files: Files): Promise<void> =>
  page.evaluate(
    async ([root, files]) => {
      for (const [path, text] of Object.entries(files)) {
        const names = [root, ...path.split('/')]
        const name = names.pop() ?? ''
        let folder = await navigator.storage.getDirectory()
        for (const step of names) folder = await folder.getDirectoryHandle(step, { create: true })
        const writable = await (await folder.getFileHandle(name, { create: true })).createWritable()
        await writable.write(text)
        await writable.close()
      }
    },
    [root, files] as const,
  )

const readFiles = (page: Page): Promise<Files> =>
  page.evaluate(async (root) => {
    const files: Record<string, string> = {}
    const read = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
      for await (const [name, handle] of folder.entries())
        if (handle.kind === 'directory') await read(handle as FileSystemDirectoryHandle, `${path}${name}/`)
        else files[path + name] = await (await (handle as FileSystemFileHandle).getFile()).text()
    }
    await read(await (await navigator.storage.getDirectory()).getDirectoryHandle(root), '')
    return files
  }, root)

/** The page as Sveltia shows it, whatever its configuration is. */
export async function showSveltia(configuration: object | string, files: Files = {}) {
  const pages = await servePages({
    ...pagesOf(configuration),
    '/empty': '<!doctype html>',
    '/cms.js': readFileSync(script, 'utf8'),
  })
  const browser = await openBrowser()
  const page = await browser.newPage()
  page.setDefaultTimeout(60_000)
  await page.goto(`${pages.origin}/empty`)
  await writeFiles(page, files)
  await page.goto(`${pages.origin}/`)
  return { page, close: closing(browser.close.bind(browser), pages.close) }
}

async function open(model: CmsModel, files: Files): Promise<Opened> {
  const { page, close } = await showSveltia(configurationOf(model), files)
  await page.getByRole('button', { name: 'Work with Test' }).click()
  await page.getByRole('tree').first().waitFor()
  return {
    page,
    close,
    async inList(entry) {
      await goTo(page, entry)
      const title = String(entry.value[titleField(model, entry)] ?? entry.value.id)
      const shown = page.getByRole('row').filter({ has: page.getByText(title, { exact: true }) })
      await shown.waitFor()
      return shown
    },
    input: (label) => page.getByRole('textbox', { name: label, exact: true }).first(),
    async unfold(label) {
      const list = page.getByRole('group', { name: new RegExp(`^\\W*${label}\\W* Field$`) })
      const button = list.getByRole('button', { name: 'Expand', exact: true })
      // What is far below is drawn when it comes into view.
      await expect
        .poll(
          async () => {
            await page.mouse.wheel(0, 500)
            return button.count()
          },
          { timeout: 60_000 },
        )
        .toBe(1)
      await button.click()
    },
    save: () => page.getByRole('button', { name: 'Save' }).click(),
    files: () => readFiles(page),
  }
}

export const sveltiaEditor: Editor = { name: 'Sveltia', filesOf, entriesOf, open }
