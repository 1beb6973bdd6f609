import { describe, expect, test } from 'vitest'
import { installedSite, ownLines, type Site, scriptBytes } from './site.ts'

interface Summary {
  readonly slug: string
  readonly title: string
}

const columns = ['slug', 'title', 'language', 'direction']

/** What the package says, asked as a program beside the site. */
function packaged(site: Site): { readonly documents: readonly Summary[]; readonly columnBytes: number } {
  site.write(
    'ask.mjs',
    `import { documents } from 'iran-discourse'
import * as list from 'iran-discourse/list'
const columnBytes = Buffer.byteLength(JSON.stringify(${JSON.stringify(columns)}.map((name) => list[name])))
console.log(JSON.stringify({ documents, columnBytes }))
`,
  )
  return JSON.parse(site.run('node', 'ask.mjs').out)
}

function build(site: Site, ...command: readonly [string, ...string[]]): void {
  const { code, out, err } = site.run(...command)
  expect(code, `${out}${err}`).toBe(0)
}

/** The list page without the package: the same code over no items. */
const withoutPackage = (page: string): string =>
  page
    .replace(/^import .* from 'iran-discourse\/list'\n/m, '')
    .replace(
      /^const items = .*$/m,
      `const items: { slug: string; title: string; language: string; direction: string }[] = JSON.parse('[]')`,
    )

/** How much more than its columns a list page loads of the package. */
function bytesAboveColumns(
  site: Site,
  page: string,
  folder: string,
  command: readonly [string, ...string[]],
): number {
  const own = site.read(page)
  build(site, ...command)
  const whole = scriptBytes(site, folder)
  site.write(page, withoutPackage(own))
  build(site, ...command)
  site.write(page, own)
  const above = whole - scriptBytes(site, folder) - packaged(site).columnBytes
  // Were the package not in the measured page at all, the difference would be negative.
  expect(above).toBeGreaterThan(-packaged(site).columnBytes / 2)
  return above
}

describe('examples/vite-react', () => {
  const site = installedSite('vite-react')

  test('has less than 60 lines of its own', () => {
    expect(ownLines('vite-react')).toBeLessThan(60)
  })

  test('builds; documents have files of their own', () => {
    build(site, 'npm', 'run', 'build')
    const main = /src="\/(assets\/[^"]+)"/.exec(site.read('dist/index.html'))?.[1] ?? ''
    for (const { title } of packaged(site).documents) expect(site.read(`dist/${main}`)).toContain(title)
    expect(site.read(`dist/${main}`)).not.toContain('<blockquote')
  })

  test('loads less than 900 bytes above its columns for the list', () => {
    expect(bytesAboveColumns(site, 'src/main.tsx', 'dist', ['npx', 'vite', 'build'])).toBeLessThan(900)
  })
})

describe('examples/next', () => {
  const site = installedSite('next')

  test('has less than 60 lines of its own', () => {
    expect(ownLines('next')).toBeLessThan(60)
  })

  test('builds a page for each document', () => {
    build(site, 'npm', 'run', 'build')
    const list = site.read('out/index.html')
    for (const { slug } of packaged(site).documents) {
      expect(list).toContain(`href="/${slug}/"`)
      expect(site.read(`out/${slug}/index.html`)).toMatch(/<article[^>]*>[\s\S]*<h1/)
    }
  })

  test.each(['--turbopack', '--webpack'])(
    'loads less than 900 bytes above its columns for the list, beside a page that renders: %s',
    (bundler) => {
      site.write(
        'app/preview/page.tsx',
        `'use client'
import { toHtml } from 'iran-discourse'
import { rows, slug } from 'iran-discourse/list'
export default function Preview() {
  return <pre>{toHtml([])}{JSON.stringify(rows({ slug }))}</pre>
}
`,
      )
      expect(bytesAboveColumns(site, 'app/page.tsx', 'out', ['npx', 'next', 'build', bundler])).toBeLessThan(
        900,
      )
    },
  )
})
