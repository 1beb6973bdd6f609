/** No word of this corpus stands in the code of the site, but in its one configuration; and it can be copied out of the repository. */

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse } from 'node-html-parser'
import { describe, expect, inject, onTestFinished, test } from 'vitest'
import { openSite } from './support/browser.ts'
import { copySite, site as sources } from './support/build-site.ts'
import { corpusOf } from './support/corpus.ts'
import { pagesOf } from './support/files.ts'
import { run } from './support/run.ts'

const { own, recipes, tarball } = inject('sites')

interface Vocabularies {
  readonly [vocabulary: string]: Readonly<Record<string, unknown>>
}

/** Vocabularies of the compiler: no corpus has words of its own in them, but for styles, roles, reasons and marks that it adds. */
const general = [
  ...['BasisKind', 'BlockStyle', 'ContributorRole', 'GapKind', 'LineRole', 'OmissionReason'],
  ...['RelationKind', 'TextMark'],
]

describe('the code of the site', async () => {
  const { documents } = await corpusOf(own)
  const load = (file: string): Promise<unknown> => import(pathToFileURL(join(own.corpus, 'dist', file)).href)
  const vocabularies = (await load('labels.js')) as Vocabularies
  const { authors } = (await load('index.js')) as {
    readonly authors: Readonly<Record<string, { readonly name: string }>>
  }
  const words = new Set([
    ...Object.entries(vocabularies).flatMap(([name, codes]) =>
      general.includes(name)
        ? []
        : [...(/^(Document|Record)Type$/.test(name) ? [] : [name]), ...Object.keys(codes)],
    ),
    ...Object.entries(authors).flatMap(([id, { name }]) => [id, name]),
    ...documents.flatMap(({ slug, title, id }) => [slug, title, id]),
    (JSON.parse(readFileSync(join(own.corpus, 'package.json'), 'utf8')) as { readonly name: string }).name,
  ])
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter(
    (path) =>
      /[^/]\.(astro|ts|mjs|js|css|json|svg)$/.test(path) &&
      !/^(node_modules|dist|\.astro)\/|package-lock|^site\.config/.test(path),
  )

  test.each(files)('%s names no code, type, title, author or package of this corpus', (path) => {
    const text = readFileSync(join(sources, path), 'utf8').replace(/^import .*$/gm, '')
    const named = [...words].filter((word) => isNamed(word, text))
    expect(named.filter((word) => !ordinary[path]?.includes(word))).toEqual([])
  })
})

/** As a word of its own, not as part of another. */
const isNamed = (word: string, text: string): boolean =>
  text
    .split(word)
    .some(
      (before, at, parts) =>
        at + 1 < parts.length && !/[\w-]$/.test(before) && !/^[\w-]/.test(parts[at + 1] ?? ''),
    )

/** Words of this corpus that others say, too: schema.org, TypeScript, and English. */
const ordinary: Readonly<Record<string, readonly string[]>> = {
  'src/styles/site.css': ['media'],
  'src/view.ts': ['unknown'],
  'src/words.json': ['Author', 'unknown'],
}

const wordsOf = (html: string): string =>
  parse(html.replaceAll(/<script.*?<\/script>/gs, '')).querySelector('body')?.text ?? ''

describe('the site of another corpus', async () => {
  const { open } = openSite(recipes)
  const { documents } = await corpusOf(recipes)

  test('has its texts in the list, and a page for each', async () => {
    const page = await open('')
    const titles = await page.getByRole('main').getByRole('heading', { level: 2 }).allInnerTexts()
    expect(titles).toEqual(documents.map(({ title }) => title))
    await page.getByRole('link', { name: titles[0] ?? '' }).click()
    await page.waitForURL('**/texts/**')
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(titles[0])
    await page.close()
  })

  test('shows nothing that a programme prints for what is not there', () => {
    const odd = pagesOf(recipes).filter(({ html }) =>
      /\bundefined\b|\[object|\bNaN\b|\bnull\b/.test(wordsOf(html)),
    )
    expect(odd.map(({ path }) => path)).toEqual([])
  })
})

test('a copy of site/ builds with the package that npm installs under the name `corpus`', () => {
  const folder = mkdtempSync(join(tmpdir(), 'copied-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  copySite(folder)
  return run('npm', ['install', '--no-audit', '--no-fund', `corpus@file:${tarball}`], { cwd: folder })
    .then(() => run('npm', ['run', 'build'], { cwd: folder }))
    .then(() => {
      const built = { ...own, files: join(folder, 'dist') }
      expect(pagesOf(built).map(({ path }) => path)).toEqual(pagesOf(own).map(({ path }) => path))
      execFileSync('npm', ['ci', '--dry-run', '--no-audit'], { cwd: folder, stdio: 'pipe' })
    })
})
