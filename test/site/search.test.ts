/** What a Persian speaker wrote is found, in whatever spelling it is asked for. */

import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { interfaces, openSite } from './support/browser.ts'
import { corpusOf } from './support/corpus.ts'

const { own, shapes } = inject('sites')
const { all } = await corpusOf(own)
const answered = all.find(({ replies = [] }) => replies.some(({ language }) => language === 'fa'))
const persian =
  answered?.replies?.filter(({ language }) => language === 'fa').map(({ _key }) => `#${_key}`) ?? []

const links = (page: Page) => page.getByRole('main').getByRole('listitem').getByRole('link')
const found = (page: Page): Promise<readonly string[]> =>
  links(page).evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''))

/** The addresses that an answer led to, once there are any. */
async function answers(page: Page): Promise<readonly string[]> {
  await links(page).first().waitFor()
  return found(page)
}

const spellings = [
  'می‌کردم',
  'میکردم',
  'می کردم',
  'ميكردم',
  'مِی‌کَردَم',
  'مدت‌ها',
  'مدت ها',
  'مدتها',
  'كيهان',
  'شفّاف',
]

describe.each(interfaces)('search in %s', (_, prefix) => {
  const { open } = openSite(own)
  const asking = (query: string): string => `${prefix}search/?${new URLSearchParams({ q: query })}`

  test.each(spellings)('finds a Persian reply by %s', async (query) => {
    const page = await open(asking(query))
    const replies = (await answers(page))
      .slice(0, 3)
      .filter((href) => persian.some((key) => href.includes(key)))
    expect(replies).not.toEqual([])
    for (const href of replies) expect(href).toContain(`/${prefix}texts/${answered?.slug}/#`)
    await page.close()
  })

  test('answers while one types, and keeps the query in the address', async () => {
    const page = await open(`${prefix}search/`)
    await page.getByRole('searchbox').pressSequentially('مدتها')
    expect(await answers(page)).not.toEqual([])
    expect(new URL(page.url()).searchParams.get('q')).toBe('مدتها')
    const typed = await found(page)
    await page.reload()
    expect(await page.getByRole('searchbox').inputValue()).toBe('مدتها')
    expect(await answers(page)).toEqual(typed)
    await page.close()
  })

  test('leads to the place, in the text, with the words marked in the list', async () => {
    const page = await open(asking('مدت ها'))
    const at = (await answers(page)).findIndex((href) => persian.some((key) => href.includes(key)))
    expect(await page.locator('main mark').first().innerText()).toMatch(/مدت/)
    await links(page).nth(at).click()
    await page.waitForURL('**/texts/**')
    const target = page.locator(':target')
    expect(await target.evaluate((node) => node.closest('[lang]')?.getAttribute('lang'))).toBe('fa')
    expect(await target.innerText()).toMatch(/مدت/)
    expect(
      await target.evaluate((node) => {
        const { top, bottom } = node.getBoundingClientRect()
        return top < innerHeight && bottom > 0
      }),
    ).toBe(true)
    await page.goBack()
    expect(await page.getByRole('searchbox').inputValue()).toBe('مدت ها')
    expect(await answers(page)).not.toEqual([])
    await page.close()
  })

  test.each(['English', 'all words of a query', 'no words at all'])('takes %s', async (what) => {
    const page = await open(
      asking(what === 'English' ? 'freedom' : what === 'no words at all' ? '… ?' : 'freedom speech'),
    )
    if (what === 'no words at all') await page.getByRole('status').first().waitFor({ state: 'attached' })
    else expect((await answers(page)).length).toBeGreaterThan(0)
    await page.close()
  })

  test('says when nothing is found', async () => {
    const page = await open(asking('xylophonequartet'))
    const none = prefix === '' ? /^Nothing found/ : /^چیزی یافت نشد/
    await page.getByRole('status').filter({ hasText: none }).first().waitFor()
    expect(await found(page)).toEqual([])
    await page.close()
  })
})

describe('a hit', () => {
  const { open } = openSite(shapes)

  test.each(interfaces)('says in which language its title and its section are, in %s', async (_, prefix) => {
    const page = await open(`${prefix}search/?${new URLSearchParams({ q: 'طناب' })}`)
    const section = page.locator('main .meta span', { hasText: 'کارهای چاه' })
    expect(await section.getAttribute('lang')).toBe('fa')
    await page.getByRole('searchbox').fill('neighbour')
    const title = page.getByRole('main').getByRole('link', { name: 'پاسخ به چاه' }).first()
    expect([await title.getAttribute('lang'), await title.getAttribute('dir')]).toEqual(['fa', 'rtl'])
    expect(await title.locator('xpath=ancestor::li').locator('p').last().getAttribute('lang')).toBe('en')
    await page.close()
  })
})
