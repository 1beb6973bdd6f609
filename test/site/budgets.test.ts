/** What pages weigh as a reader loads them, and how much code the site is. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, inject, test } from 'vitest'
import { openSite } from './support/browser.ts'
import { site as sources } from './support/build-site.ts'
import { fileAt, pagesOf } from './support/files.ts'

const { own } = inject('sites')

/** In bytes. */
const budget = { document: 60_000, list: 40_000 }

interface Weight {
  readonly text: number
  readonly fonts: number
}

const isFont = (url: string): boolean => /\.woff2?$/.test(url)
/** Hosts compress text; fonts are compressed in themselves. */
const wire = (file: string): number =>
  isFont(file) ? readFileSync(file).length : gzipSync(readFileSync(file), { level: 9 }).length

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`

describe('over the wire, compressed,', () => {
  const { open, address } = openSite(own)

  async function weightOf(path: string): Promise<Weight> {
    const page = await open('404.html')
    const urls = new Set<string>()
    page.on('request', (request) => urls.add(request.url()))
    await page.goto(`${address()}${path}`)
    await page.evaluate('document.fonts.ready.then(() => null)')
    await page.close()
    const files = [...urls].flatMap((url) => fileAt(own, url.replace(address(), own.address)) ?? [])
    const sum = (some: readonly string[]): number => some.reduce((bytes, file) => bytes + wire(file), 0)
    return { text: sum(files.filter((file) => !isFont(file))), fonts: sum(files.filter(isFont)) }
  }

  const paths = pagesOf(own).map(({ path }) => path)
  const measured = (kind: string, path: string, { text, fonts }: Weight): void =>
    console.log(`${kind} /${path}: ${kilobytes(text)}, and ${kilobytes(fonts)} of fonts`)

  test.each(paths.filter((path) => /^(fa\/)?$/.test(path)))(
    'the list /%s weighs at most 40 kB without fonts',
    async (path) => {
      const weight = await weightOf(path)
      measured('list', path, weight)
      expect(weight.text).toBeLessThanOrEqual(budget.list)
    },
  )

  test.each(paths.filter((path) => /^(fa\/)?texts\/[^/]+\/$/.test(path)))(
    'the document /%s weighs at most 60 kB without fonts',
    async (path) => {
      const weight = await weightOf(path)
      measured('document', path, weight)
      expect(weight.text).toBeLessThanOrEqual(budget.document)
    },
  )

  test.each(paths.filter((path) => /lines\/$|^search\//.test(path)))('/%s is weighed, too', async (path) => {
    measured('other', path, await weightOf(path))
  })
})

/** Starts the site in this repository, and is no part of it elsewhere. */
const ofRepository = 'run.mjs'

test('the site is at most 1007 lines of code, styles and lockfile not counted, nor comments and blank lines', () => {
  const made = /^(node_modules|dist|\.astro)(\/|$)/
  const counted = readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter((path) => !made.test(path) && path !== ofRepository && /\.(astro|ts|mjs|js)$/.test(path))
    .map((path) => readFileSync(join(sources, path), 'utf8').trimEnd())
  const linesOf = (text: string): readonly string[] => text.split('\n')
  const isCode = (line: string): boolean => !/^\s*(-{3})?$/.test(line)
  const code = counted.flatMap((text) =>
    linesOf(text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')).filter(isCode),
  )
  console.log(
    `${code.length} lines of code; ${counted.flatMap(linesOf).length} with comments and blank lines`,
  )
  expect(code.length).toBeLessThanOrEqual(1007)
})
