/** The site without a mouse: everything can be reached, what has the focus is seen, and it goes in the order of reading. */

import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { interfaces, openSite, type Width, widths } from './support/browser.ts'
import { kindsOf } from './support/kinds.ts'

const { own } = inject('sites')
const kinds = await kindsOf(own)

/** What has the focus; `lookOf` what it looks like. */
const focused = `(() => {
  const node = document.activeElement
  if (node === null || node === document.body) return null
  const { x, y, width, height } = node.getBoundingClientRect()
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(node)
  const covering = document.elementFromPoint(x + width / 2, y + height / 2)
  return {
    at: [...document.querySelectorAll('*')].indexOf(node),
    name: node.outerHTML.slice(0, 100),
    tag: node.localName,
    seen: y + height > 0 && y < innerHeight && x + width > 0 && x < innerWidth,
    marked: (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none',
    uncovered: covering === null || node.contains(covering) || covering.contains(node) || node.getClientRects().length > 1,
  }
})()`

interface Focused {
  readonly at: number
  readonly name: string
  readonly tag: string
  readonly seen: boolean
  readonly marked: boolean
  readonly uncovered: boolean
}

async function next(page: Page): Promise<Focused | null> {
  await page.keyboard.press('Tab')
  return (await page.evaluate(focused)) as Focused | null
}

describe.each(Object.keys(widths) as Width[])('at the width of a %s', (width) => {
  const { open } = openSite(own)

  test.each(kinds)('Tab goes through %s in its order, and what has the focus is seen', async (_, path) => {
    const page = await open(path, { viewport: widths[width] })
    const walked: Focused[] = []
    for (let i = 0; i < 60; i++) {
      const step = await next(page)
      if (step === null) break
      walked.push(step)
    }
    expect(walked.length).toBeGreaterThan(4)
    expect(walked.filter(({ seen, marked, uncovered }) => !(seen && marked && uncovered))).toEqual([])
    expect(walked.map(({ at }) => at)).toEqual(walked.map(({ at }) => at).sort((a, b) => a - b))
    await page.close()
  })
})

describe.each(interfaces)('in %s', (_, prefix) => {
  const { open } = openSite(own)

  test('the first stop skips to the content', async () => {
    const page = await open(prefix)
    const first = await next(page)
    expect(first?.tag).toBe('a')
    await page.keyboard.press('Enter')
    expect(await page.evaluate("document.activeElement?.closest('main') !== null")).toBe(true)
    const second = await next(page)
    expect(await page.evaluate("document.activeElement?.closest('main') !== null")).toBe(true)
    expect(second?.seen).toBe(true)
    await page.close()
  })

  test('filters are chosen with arrows, and taken back', async () => {
    const page = await open(prefix)
    const count = (): Promise<number> =>
      page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').count()
    const before = await count()
    await page.getByRole('main').locator('summary').first().focus()
    await page.keyboard.press('Enter')
    await page.getByRole('combobox').first().focus()
    await page.keyboard.press('ArrowDown')
    await expect.poll(count).toBeLessThan(before)
    expect(await page.evaluate('document.activeElement?.localName')).toBe('select')
    await page.getByRole('main').getByRole('button').first().focus()
    await page.keyboard.press('Enter')
    await expect.poll(count).toBe(before)
    await page.close()
  })

  test('a search is typed, and its first answer opened', async () => {
    const page = await open(`${prefix}search/`)
    await page.getByRole('searchbox').focus()
    await page.keyboard.type('freedom')
    await page.getByRole('main').getByRole('listitem').first().waitFor()
    await page.keyboard.press('Enter')
    for (
      let i = 0;
      i < 4 && (await page.evaluate("document.activeElement?.closest('main li') === null"));
      i++
    )
      await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/texts/**')
    await page.close()
  })

  test.each(kinds.filter(([kind]) => kind === 'document'))(
    'what can be unfolded unfolds in a %s',
    async (_, path) => {
      const page = await open(`${prefix}${path}`)
      const summaries = await page.locator('summary').all()
      expect(summaries.length).toBeGreaterThan(0)
      for (const summary of summaries) {
        const open = (): Promise<boolean> =>
          summary.locator('xpath=..').evaluate((node) => node.hasAttribute('open'))
        const before = await open()
        await summary.focus()
        await page.keyboard.press('Enter')
        expect(await open()).toBe(!before)
      }
      await page.close()
    },
  )
})
