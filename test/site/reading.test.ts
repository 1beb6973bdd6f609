/** What somebody who reads a text meets: the thread, notices, what was lost, every line; with and without JavaScript, and on paper. */

import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { interfaces, openSite, widths } from './support/browser.ts'
import { corpusOf } from './support/corpus.ts'

const { own } = inject('sites')
const { all } = await corpusOf(own)
const answered = all.find(({ replies = [] }) => replies.length > 0)
const warned = all.filter(({ advisories }) => Array.isArray(advisories) && advisories.length > 0)
const damaged = all.filter(({ lost }) => lost.length > 0)
const longest = all.reduce((a, b) => (Number(a.words) > Number(b.words) ? a : b))

/** Clicks, and looks where that led. */
async function follow(page: Page, link: ReturnType<Page['locator']>): Promise<ReturnType<Page['locator']>> {
  await link.click()
  await page.waitForLoadState()
  return page.locator(':target')
}

describe.each(interfaces)('in %s', (_, prefix) => {
  const { open } = openSite(own)

  test('replies stand in their own language and direction, under whoever wrote them', async () => {
    const page = await open(`${prefix}texts/${answered?.slug}/`)
    for (const { _key, language, author } of answered?.replies ?? []) {
      const reply = page.locator(`[id="${_key}"]`)
      const own = await reply.evaluate((node) => {
        const { direction } = getComputedStyle(node)
        return { direction, language: node.closest('[lang]')?.getAttribute('lang') }
      })
      expect(own).toEqual({ direction: language === 'fa' ? 'rtl' : 'ltr', language })
      if (author !== null) expect(await reply.locator('header').innerText()).not.toBe('')
    }
    await page.close()
  })

  test.each(warned)(
    '$slug says before the text what it contains, and leads to the lines that say so',
    async ({ slug }) => {
      const page = await open(`${prefix}texts/${slug}/`)
      const main = page.getByRole('main')
      const link = main.locator('details a[href*="#"]').first()
      const words = await main.locator('p[id]').first().elementHandle()
      const follows = (node: Element, other: unknown): boolean =>
        (node.compareDocumentPosition(other as Node) & 4) > 0
      expect(await link.evaluate(follows, words)).toBe(true)
      await main.locator('details:has(a)').first().locator('summary').click()
      const target = await follow(page, link)
      expect(await target.count()).toBe(1)
      expect((await target.innerText()).trim()).not.toBe('')
      await page.close()
    },
  )

  test.each(damaged)('$slug says what was lost, and each place can be gone to', async ({ slug, lost }) => {
    const page = await open(`${prefix}texts/${slug}/`)
    for (const { after } of lost.filter(({ after }) => after !== null))
      expect(await page.locator(`main a[href$="#${after}"]`).count(), after ?? '').toBeGreaterThan(0)
    await page.close()
  })

  test.each(all)(
    'every line of $slug stands beside the text, with what became of it',
    async ({ slug, source }) => {
      const page = await open(`${prefix}texts/${slug}/`)
      await page.locator(`main a[href$="texts/${slug}/lines/"]`).first().click()
      await page.waitForURL('**/lines/')
      const { lines } = source as { readonly lines: number }
      const numbers = await page.locator('main [id]').evaluateAll((nodes) => nodes.map(({ id }) => id))
      expect(numbers.filter((id) => /^L\d+$/.test(id))).toEqual(
        Array.from({ length: lines }, (_, i) => `L${i + 1}`),
      )
      await page.close()
    },
  )

  test('the longest text has contents that lead to its parts', async () => {
    const page = await open(`${prefix}texts/${longest.slug}/`)
    const link = page.locator(`main a[href$="#${longest.contents.at(-1)?.key}"]`).first()
    if (!(await link.isVisible())) await page.locator('summary').first().click()
    const target = await follow(page, link)
    expect(await target.innerText()).toBe(longest.contents.at(-1)?.text)
    await page.close()
  })

  test('the same page in the other language is one click away', async () => {
    const page = await open(`${prefix}texts/${longest.slug}/`)
    await page.locator('a[rel~=alternate]').first().click()
    await page.waitForURL(
      (url) => url.pathname === (prefix === '' ? `/fa/texts/${longest.slug}/` : `/texts/${longest.slug}/`),
    )
    await page.close()
  })

  describe('without JavaScript', () => {
    const plain = { javaScriptEnabled: false }

    test('all texts are in the list, and nothing that would do nothing is seen', async () => {
      const page = await open(prefix, plain)
      expect(await page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').count()).toBe(
        all.length,
      )
      expect(await page.getByRole('combobox').count()).toBe(0)
      await page.close()
    })

    test.each(all)('$slug has all its words', async ({ slug, title, replies = [] }) => {
      const page = await open(`${prefix}texts/${slug}/`, plain)
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(title)
      for (const { _key } of replies) expect(await page.locator(`[id="${_key}"]`).isVisible()).toBe(true)
      await page.close()
    })

    test('what can be unfolded unfolds', async () => {
      const page = await open(`${prefix}texts/${longest.slug}/`, plain)
      for (const summary of await page.locator('summary').all()) {
        const details = summary.locator('xpath=..')
        const before = await details.evaluate((node) => node.hasAttribute('open'))
        await summary.click()
        expect(await details.evaluate((node) => node.hasAttribute('open'))).toBe(!before)
      }
      await page.close()
    })

    test('the search page says that it needs it', async () => {
      const page = await open(`${prefix}search/`, plain)
      expect(await page.getByRole('main').innerText()).toMatch(prefix === '' ? /JavaScript/ : /جاوااسکریپت/)
      await page.close()
    })
  })

  describe('on paper', () => {
    test('a text has its words, and no navigation, in black on white', async () => {
      const page = await open(`${prefix}texts/${answered?.slug}/`, {
        colorScheme: 'dark',
        viewport: widths.phone,
      })
      await page.emulateMedia({ media: 'print' })
      for (const navigation of await page.getByRole('navigation').all())
        expect(await navigation.isVisible()).toBe(false)
      expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true)
      for (const { _key } of answered?.replies ?? [])
        expect(await page.locator(`[id="${_key}"]`).isVisible()).toBe(true)
      const inks = await page.locator('main').evaluate((node) => {
        const { color } = getComputedStyle(node)
        const context = new OffscreenCanvas(1, 1).getContext('2d')
        if (context === null) return []
        context.fillStyle = color
        context.fillRect(0, 0, 1, 1)
        return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)]
      })
      expect(Math.max(...inks)).toBeLessThan(100)
      await page.close()
    })

    test('links of the text say where they lead', async () => {
      const linked =
        all.find((document) => JSON.stringify(document.body).includes('"_type":"link"')) ?? longest
      const page = await open(`${prefix}texts/${linked.slug}/`)
      await page.emulateMedia({ media: 'print' })
      const said = await page
        .locator('main p[id] a[href^="http"]')
        .evaluateAll((found) =>
          found.map(
            (link) => [getComputedStyle(link, '::after').content, link.getAttribute('href') ?? ''] as const,
          ),
        )
      for (const [after, href] of said) expect(after).toContain(href)
      await page.close()
    })
  })
})
