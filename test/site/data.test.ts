/** What pages say to programs: JSON-LD, and the picture that a link to a text is shown with. */

import { readFileSync, statSync } from 'node:fs'
import { describe, expect, inject, test } from 'vitest'
import { openSite } from './support/browser.ts'
import { corpusOf } from './support/corpus.ts'
import { addressOf, fileAt, pagesOf } from './support/files.ts'

const { own, below, recipes, renamed } = inject('sites')

describe.each([own, below, recipes, renamed])('of the site $name', async (site) => {
  const pages = pagesOf(site)
  const { documents } = await corpusOf(site)
  const texts = documents.flatMap((document) =>
    ['', 'fa/'].map((prefix) => [`${prefix}texts/${document.slug}/`, document] as const),
  )
  const pageAt = (path: string) => pages.find((page) => page.path === path)

  test.each(texts)('/%s has JSON-LD that says what the text is', (path, document) => {
    const scripts = pageAt(path)?.document.querySelectorAll('script[type="application/ld+json"]') ?? []
    const data = scripts.map((script) => JSON.parse(script.textContent) as Readonly<Record<string, unknown>>)
    expect(data).toContainEqual(
      expect.objectContaining({
        '@context': 'https://schema.org',
        '@type': expect.any(String),
        inLanguage: document.language,
        url: addressOf(site, { path }),
      }),
    )
    expect(JSON.stringify(data)).toContain(JSON.stringify(document.title).slice(1, -1))
  })

  test.each(texts)('/%s has a picture of 1200 by 630 points under 300 kB', (path) => {
    const meta = pageAt(path)?.document.querySelector('meta[property="og:image"]')
    const file = fileAt(site, meta?.getAttribute('content') ?? '') ?? ''
    const png = readFileSync(file)
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630])
    expect(statSync(file).size).toBeLessThan(300_000)
  })
})

describe('a picture', async () => {
  const { documents } = await corpusOf(own)
  const { open } = openSite(own)

  test.each(documents)('of $slug has words on it, and is not that of another text', async ({ slug }) => {
    const page = await open('')
    const colours = (await page.evaluate(`(async () => {
      const answers = await Promise.all(${JSON.stringify(documents.map(({ slug }) => slug))}.map((slug) =>
        fetch('og/' + slug + '.png').then((answer) => answer.blob())))
      const same = (await Promise.all(answers.map((blob) => blob.text()))).filter((text, _, all) => text === all[${documents.findIndex((of) => of.slug === slug)}]).length
      const picture = await createImageBitmap(answers[${documents.findIndex((of) => of.slug === slug)}])
      const canvas = new OffscreenCanvas(picture.width, picture.height).getContext('2d')
      canvas.drawImage(picture, 0, 0)
      const { data } = canvas.getImageData(0, 0, picture.width, picture.height)
      const counts = new Map()
      for (let i = 0; i < data.length; i += 4) {
        const colour = data[i] << 16 | data[i + 1] << 8 | data[i + 2]
        counts.set(colour, (counts.get(colour) ?? 0) + 1)
      }
      const most = Math.max(...counts.values())
      return { same, inked: 1 - most / (data.length / 4) }
    })()`)) as { readonly same: number; readonly inked: number }
    await page.close()
    expect(colours.same).toBe(1)
    // The title alone covers more.
    expect(colours.inked).toBeGreaterThan(0.02)
  })
})
