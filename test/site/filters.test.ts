/** The list, narrowed as a reader does it. */

import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { interfaces, openSite } from './support/browser.ts'
import { corpusOf, type Summary } from './support/corpus.ts'

const { own } = inject('sites')
const { documents } = await corpusOf(own)

/** The addresses of the texts that are seen. */
const shown = (page: Page): Promise<readonly string[]> =>
  page
    .getByRole('main')
    .getByRole('heading', { level: 2 })
    .getByRole('link')
    .evaluateAll((links) =>
      links.map((link) => /\/texts\/([^/]+)\/$/.exec(link.getAttribute('href') ?? '')?.[1] ?? ''),
    )

const slugs = (list: readonly Summary[]): readonly string[] => list.map(({ slug }) => slug)
const choice = (page: Page, field: string) => page.locator(`select[name="${field}"]`)
const query = (page: Page): Record<string, string> => Object.fromEntries(new URL(page.url()).searchParams)

/** What a reader finds a text by: whoever replied in it is among its authors. */
function has(document: Summary, field: string, value: string): boolean {
  const key = Object.keys(document).find((name) => name.toLowerCase() === field) ?? field
  const voices = field === 'authors' ? (document.voices ?? []) : []
  return [document[key] ?? [], voices].flat(2).map(String).includes(value)
}

/** A text may be of any year that its date may mean, or undated. */
const isOf =
  (value: string) =>
  (document: Summary): boolean => {
    const [first, last] = [document.publishedEarliest, document.publishedLatest]
    if (value === 'undated') return first === null
    const year = Number(value)
    const in4 = (day: unknown): number => Number(String(day).slice(0, 4))
    return first !== null && last !== null && in4(first) <= year && year <= in4(last)
  }

describe.each(interfaces)('filters in %s', (_, prefix) => {
  const site = openSite(own)

  /** The list, with the filters in sight. */
  async function open(path: string): Promise<Page> {
    const page = await site.open(path)
    const folded = page.getByRole('main').locator('details:not([open])')
    if ((await folded.count()) > 0) await folded.locator('summary').first().click()
    return page
  }

  test.each(['type', 'topics', 'authors', 'languages'])(
    'each %s shows its texts, and the address says so',
    async (field) => {
      const page = await open(prefix)
      expect(await shown(page)).toEqual(slugs(documents))
      const values = await choice(page, field)
        .locator('option')
        .evaluateAll((options) => options.map((option) => option.getAttribute('value') ?? ''))
      expect(values.length).toBeGreaterThan(2)
      for (const value of values.filter((value) => value !== '')) {
        await choice(page, field).selectOption(value)
        const expected = documents.filter((document) => has(document, field, value))
        expect(expected.length).toBeGreaterThan(0)
        expect(await shown(page)).toEqual(slugs(expected))
        expect(query(page)).toEqual({ [field]: value })
        const counted = new Intl.NumberFormat(prefix === '' ? 'en' : 'fa').format(expected.length)
        expect(await page.getByRole('main').getByRole('status').first().textContent()).toContain(counted)
      }
      await page.close()
    },
  )

  test('each has a name that is seen', async () => {
    const page = await open(prefix)
    const names = await page
      .getByRole('combobox')
      .evaluateAll((selects) =>
        (selects as unknown as { readonly labels: Iterable<{ readonly innerText: string }> }[]).map(
          ({ labels }) => [...labels][0]?.innerText.split('\n')[0]?.trim(),
        ),
      )
    expect(names.length).toBeGreaterThan(5)
    expect(new Set(names).size).toBe(names.length)
    expect(names.every((name) => (prefix === '' ? /^[A-Z]/ : /^[\u0600-\u06ff]/).test(name ?? ''))).toBe(true)
    await page.close()
  })

  test('a year leaves what may be of it, and nothing that is undated', async () => {
    const page = await open(prefix)
    const values = await choice(page, 'years')
      .locator('option')
      .evaluateAll((options) => options.flatMap((option) => option.getAttribute('value') || []))
    expect(values.length).toBeGreaterThan(1)
    for (const value of values) {
      await choice(page, 'years').selectOption(value)
      expect(await shown(page)).toEqual(slugs(documents.filter(isOf(value))))
      expect(query(page)).toEqual({ years: value })
    }
    await page.close()
  })

  test('together they leave what fits all, survive a reload, and the way to a text and back', async () => {
    const [first] = documents
    const page = await open(prefix)
    await choice(page, 'type').selectOption(first?.type ?? '')
    await choice(page, 'languages').selectOption('en')
    const expected = slugs(
      documents.filter((of) => has(of, 'type', first?.type ?? '') && has(of, 'languages', 'en')),
    )
    const holds = async (): Promise<void> => {
      await page.waitForLoadState()
      expect(await shown(page)).toEqual(expected)
      expect(await choice(page, 'type').inputValue()).toBe(first?.type)
      expect(query(page)).toEqual({ type: first?.type, languages: 'en' })
    }
    await holds()
    await page.reload()
    await holds()
    await page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').first().click()
    await page.waitForURL('**/texts/**')
    await page.goBack()
    await holds()
    await page.getByRole('button').first().click()
    expect(await shown(page)).toEqual(slugs(documents))
    expect(query(page)).toEqual({})
    await page.close()
  })

  test('that no text fits say so', async () => {
    const authors = documents.flatMap((of) => of.authors as readonly string[])
    const [type, author] = documents
      .flatMap((of) => authors.map((author) => [of.type, author] as const))
      .find(([type, author]) => !documents.some((of) => of.type === type && has(of, 'authors', author))) ?? [
      '',
      '',
    ]
    const page = await open(`${prefix}?${new URLSearchParams({ type, authors: author })}`)
    expect(await shown(page)).toEqual([])
    const said = await page.getByRole('main').getByRole('status').first().innerText()
    expect(said).toMatch(prefix === '' ? /^Nothing found/ : /^چیزی یافت نشد/)
    await page.close()
  })

  test('an address with a value that there is not shows all texts', async () => {
    const page = await open(`${prefix}?type=nothing-like-it&colour=red`)
    expect(await shown(page)).toEqual(slugs(documents))
    await page.close()
  })
})
