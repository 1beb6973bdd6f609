/** Feeds and the sitemap, as a parser of feeds and the XML parser of Chromium read them. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseFeed } from '@rowanmanning/feed-parser'
import { describe, expect, inject, test } from 'vitest'
import { interfaces, openSite } from './support/browser.ts'
import { corpusOf } from './support/corpus.ts'
import { addressOf, fileAt, inEnglish, pagesOf } from './support/files.ts'

const { own, below, recipes, renamed } = inject('sites')

/** What https://www.jsonfeed.org/version/1.1/ asks for, of what the site uses. */
interface JsonFeed {
  readonly version: string
  readonly title: string
  readonly language?: string
  readonly home_page_url: string
  readonly feed_url: string
  readonly items: readonly JsonItem[]
}

interface JsonItem {
  readonly id: string
  readonly url: string
  readonly title: string
  readonly language?: string
  readonly content_html?: string
  readonly content_text?: string
  readonly date_published?: string
  readonly date_modified?: string
  readonly authors?: readonly { readonly name?: string; readonly url?: string }[]
}

/** As RFC 3339 writes a time, which both formats ask for. */
const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/
const dayOf = (date: string | Date | null | undefined): string =>
  (date instanceof Date ? date.toISOString() : (date ?? '')).slice(0, 10)

describe.each([own, below, recipes, renamed])('of the site $name', (site) => {
  const read = (path: string): string => readFileSync(join(site.files, path), 'utf8')

  describe.each(interfaces)('the feeds in %s', async (_, prefix) => {
    const { documents } = await corpusOf(site)
    const released = documents.filter(({ changed }) => changed !== null)
    const page = (slug: string): string => addressOf(site, { path: `${prefix}texts/${slug}/` })

    test('have an entry in Atom for each text that is released, with its day, at its address', () => {
      const feed = parseFeed(read(`${prefix}feed.xml`))
      expect(feed.meta).toMatchObject({ type: 'atom', version: '1.0' })
      expect(feed.self).toBe(addressOf(site, { path: `${prefix}feed.xml` }))
      expect(feed.language).toBe(prefix === '' ? 'en' : 'fa')
      expect(feed.url).toBe(addressOf(site, { path: prefix }))
      const items = feed.items.map(({ url, title, updated }) => ({ url, title, updated: dayOf(updated) }))
      expect(items.sort(byUrl)).toEqual(
        released
          .map(({ slug, title, changed }) => ({ url: page(slug), title, updated: changed?.day ?? '' }))
          .sort(byUrl),
      )
      expect(new Set(feed.items.map(({ id }) => id)).size).toBe(released.length)
      for (const { authors, content, description } of feed.items) {
        expect(authors.length).toBeGreaterThan(0)
        expect(content ?? description).not.toBe('')
      }
    })

    test('have an item in JSON Feed 1.1 for each text that is released', () => {
      const feed = JSON.parse(read(`${prefix}feed.json`)) as JsonFeed
      expect(feed).toMatchObject({
        version: 'https://jsonfeed.org/version/1.1',
        language: prefix === '' ? 'en' : 'fa',
        home_page_url: addressOf(site, { path: prefix }),
        feed_url: addressOf(site, { path: `${prefix}feed.json` }),
      })
      expect(feed.items.map(({ url }) => url).sort()).toEqual(released.map(({ slug }) => page(slug)).sort())
      for (const item of feed.items) {
        const of = released.find(({ slug }) => page(slug) === item.url)
        expect(item).toMatchObject({ title: of?.title, language: of?.language })
        expect(item.content_html ?? item.content_text ?? '').not.toBe('')
        expect(item.date_modified).toMatch(time)
        expect(dayOf(item.date_modified)).toBe(of?.changed?.day)
        if (item.date_published !== undefined) expect(item.date_published).toMatch(time)
        for (const { name, url } of item.authors ?? []) expect(name ?? url).toBeTruthy()
      }
    })

    test('know a text by an id that stays when its address changes', () => {
      const { items } = JSON.parse(read(`${prefix}feed.json`)) as JsonFeed
      const atom = parseFeed(read(`${prefix}feed.xml`)).items.map(({ id }) => id)
      expect(items.map(({ id }) => id).sort()).toEqual(atom.sort())
      expect(items.every(({ id, url }) => id !== url && /^[a-z][a-z0-9+.-]*:/i.test(id))).toBe(true)
    })
  })
})

const byUrl = (a: { readonly url: string | null }, b: { readonly url: string | null }): number =>
  String(a.url) < String(b.url) ? -1 : 1

describe('as XML', () => {
  const { open } = openSite(own)

  test.each(['feed.xml', 'fa/feed.xml', 'sitemap-index.xml', 'sitemap-0.xml'])(
    '%s is well formed',
    async (path) => {
      const page = await open('')
      const errors = await page.evaluate(`fetch(${JSON.stringify(path)}).then((answer) => answer.text())
      .then((text) => new DOMParser().parseFromString(text, 'application/xml').querySelectorAll('parsererror').length)`)
      await page.close()
      expect(errors).toBe(0)
    },
  )

  test('Atom has all that RFC 4287 asks of a feed and of an entry', async () => {
    const page = await open('')
    const lacking = await page.evaluate(`fetch('feed.xml').then((answer) => answer.text()).then((text) => {
      const { documentElement: feed } = new DOMParser().parseFromString(text, 'application/xml')
      const lacks = (node, names) => names.filter((name) => [...node.children].filter((child) => child.localName === name).length !== 1)
      const entries = [...feed.children].filter(({ localName }) => localName === 'entry')
      const times = [...feed.querySelectorAll('updated, published')].map(({ textContent }) => textContent)
      return {
        namespace: feed.namespaceURI,
        feed: lacks(feed, ['id', 'title', 'updated']),
        entries: entries.flatMap((entry) => lacks(entry, ['id', 'title', 'updated'])),
        wrongTimes: times.filter((time) => !${time}.test(time)),
        newest: [...feed.children].find(({ localName }) => localName === 'updated').textContent ===
          [...feed.querySelectorAll('entry > updated')].map(({ textContent }) => textContent).sort().at(-1),
      }
    })`)
    await page.close()
    expect(lacking).toEqual({
      namespace: 'http://www.w3.org/2005/Atom',
      feed: [],
      entries: [],
      wrongTimes: [],
      newest: true,
    })
  })
})

describe.each([own, below, recipes, renamed])('the sitemap of the site $name', (site) => {
  const sitemap = readFileSync(join(site.files, 'sitemap-0.xml'), 'utf8')
  const entries = [...sitemap.matchAll(/<url>.*?<\/url>/gs)].map(([entry]) => ({
    address: /<loc>(.*?)<\/loc>/.exec(entry)?.[1] ?? '',
    alternates: [...entry.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map(([, language, href]) => [
      language,
      href,
    ]),
  }))
  const pages = pagesOf(site).filter(({ path }) => !/404/.test(path))

  test('has each page once, and nothing else', () => {
    expect(entries.map(({ address }) => address).sort()).toEqual(
      pages.map((page) => addressOf(site, page)).sort(),
    )
  })

  test('names the page in both languages', () => {
    for (const { address, alternates } of entries) {
      const path = inEnglish(address.slice(site.address.length))
      expect(alternates).toHaveLength(2)
      expect(Object.fromEntries(alternates)).toEqual({
        en: addressOf(site, { path }),
        fa: addressOf(site, { path: `fa/${path}` }),
      })
    }
  })

  test('is named by its index, which robots.txt or every page leads to', () => {
    const index = readFileSync(join(site.files, 'sitemap-index.xml'), 'utf8')
    expect(index).toContain(`${site.address}sitemap-0.xml`)
    const robots = fileAt(site, `${site.address}robots.txt`)
    const inPages = pages.every(({ html }) => html.includes('rel="sitemap"'))
    expect(inPages || (robots !== null && readFileSync(robots, 'utf8').includes('sitemap-index.xml'))).toBe(
      true,
    )
  })
})
