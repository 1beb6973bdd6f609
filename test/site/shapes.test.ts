/** What readers meet of every shape of a text, in the texts of shapes/: a play, an essay with notes, an interview in Persian. */

import type { Locator, Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { interfaces, openSite, widths } from './support/browser.ts'

const { open } = openSite(inject('sites').shapes)
const play = 'the-dry-well'
const wells = 'of-wells-and-bells'
const interview = 'talk-with-a-well-digger'

/** Signs before items and notes as a screen reader tells them, whether browsers count or they are text. */
async function signsOf(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const inOrder = (node: (typeof nodes)[number]): (typeof nodes)[number][] => [
    node,
    ...(node.childIds ?? []).flatMap((id) => inOrder(byId.get(id) ?? { ...node, childIds: [] })),
  ]
  return nodes
    .slice(0, 1)
    .flatMap(inOrder)
    .flatMap((node) => {
      if (node.role?.value !== 'ListMarker' && node.role?.value !== 'term') return []
      const [, ...inside] = inOrder(node)
      return `${node.name?.value || inside[0]?.name?.value}`.trim()
    })
}

/** Where words stand on the screen; a box for each line that they take. */
const boxesOf = (place: Locator, words: string) =>
  place.evaluate((node, words) => {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT)
    for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
      const from = text.textContent?.indexOf(words) ?? -1
      if (from < 0) continue
      const range = document.createRange()
      range.setStart(text, from)
      range.setEnd(text, from + words.length)
      return [...range.getClientRects()].map(({ left, right, top }) => ({ left, right, top }))
    }
    throw new Error(`no “${words}”`)
  }, words)

const boxOf = async (place: Locator, words: string) => {
  const [box, ...more] = await boxesOf(place, words)
  if (box === undefined || more.length > 0) throw new Error(`“${words}” are not on one line`)
  return box
}

describe.each(interfaces)('with the interface in %s', (_, prefix) => {
  const openText = (slug: string, options = {}) => open(`${prefix}texts/${slug}/`, options)

  const essay = '[1] [2] 3. 4. (a) (b) 7. 8. §2.1(1) §2.1(2) ۱- ۲- 一、 二、 IV. V. [1] *'
  test.each([
    [wells, essay.split(' ')],
    [interview, ['۱-', '۲-', 'الف)', 'ب)', '۳-', '۱.', '۲.']],
  ])('items and notes of %s have the signs that the text gave them, and no other', async (slug, signs) => {
    const page = await openText(slug)
    await page.evaluate(
      "for (const node of document.querySelectorAll('.about, nav, .words ul')) node.remove()",
    )
    expect(await signsOf(page)).toEqual(signs)
    await page.close()
  })

  test.each([
    [wells, 4],
    [interview, 2],
  ])('a reference of %s leads to its note, and that back', async (slug, count) => {
    const page = await openText(slug, { viewport: widths.phone })
    const references = page.locator('[role=doc-noteref]')
    expect(await references.count()).toBe(count)
    for (const reference of await references.all()) {
      await reference.click()
      const note = page.locator('.notes :target')
      expect((await note.innerText()).trim()).not.toBe('')
      await note.locator('xpath=ancestor::dd[1]').locator('[role=doc-backlink]').first().click()
      expect(await page.locator('sup:target').innerText()).toBe(await reference.innerText())
    }
    await page.close()
  })

  test('a table is moved by itself on a phone, with the keyboard, and cuts no word', async () => {
    const page = await openText(wells, { viewport: widths.phone })
    const table = page.getByRole('table').first()
    for (const words of ['Year', 'Depth', 'afterwards', '1901', 'North']) await boxOf(table, words)
    const around = table.locator('..')
    await around.focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => around.evaluate((node) => node.scrollLeft)).toBeGreaterThan(0)
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0)
    await page.close()
  })

  test('preformatted lines stay lines, begin on their own side, and are moved by themselves', async () => {
    const page = await openText(wells, { viewport: widths.phone })
    const code = page.locator('.words pre')
    await boxOf(code, '    # a comment that goes on and on, far beyond the edge of any screen')
    await code.focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => code.evaluate((node) => node.scrollLeft)).toBeGreaterThan(0)
    const persian = await openText(interview, { viewport: widths.phone })
    const dig = await boxOf(persian.locator('.words pre'), 'dig')
    expect(dig.left).toBeLessThan((await boxOf(persian.locator('.words pre'), 'ring')).left)
    expect(dig.left).toBeLessThan(60)
    await page.close()
    await persian.close()
  })

  test('lines of verse begin where the text has them begin, from the side of their language', async () => {
    const page = await openText(play)
    const stanza = page.locator('.verse').first()
    const [first, second, third] = await Promise.all(
      ['Rain on', 'rain on', 'none for the farmer'].map((words) => boxOf(stanza, words)),
    )
    expect(first?.left).toBeLessThan(second?.left ?? 0)
    expect(second?.left).toBeLessThan(third?.left ?? 0)
    const persian = await openText(interview)
    const poem = persian.locator('.verse').first()
    expect((await boxOf(poem, 'باران که')).right).toBeGreaterThan((await boxOf(poem, 'چاه از')).right)
    await page.close()
    await persian.close()
  })

  test('a line of verse that does not fit goes on further in than any begins', async () => {
    const page = await openText(play, { viewport: widths.phone })
    const turned = page.locator('.verse').nth(1)
    const [begun, ...rest] = await boxesOf(
      turned,
      'and this is a line of a song that is much longer than any',
    )
    const inner = await boxOf(turned, 'dong, says')
    for (const { left } of rest) expect(left).toBeGreaterThan(Math.max(inner.left, begun?.left ?? 0))
    await page.close()
  })

  test('blocks in another language stand on its side', async () => {
    const page = await openText(interview)
    const sides = await page
      .locator('.words > p, .words > .speech > p')
      .evaluateAll((found) =>
        found.map((node) => `${/^[a-z]/i.test(node.textContent ?? '')} ${getComputedStyle(node).direction}`),
      )
    expect(new Set(sides)).toEqual(new Set(['true ltr', 'false rtl']))
    await page.close()
  })

  test('a figure has the caption with what is lost, and a speech the name of who speaks', async () => {
    const page = await openText(interview)
    expect(await page.getByRole('figure').innerText()).toMatch(/از دست رفته[\s\S]*عکس چاه در بهار/)
    const [first] = await page.locator('.speech').allInnerTexts()
    expect(first?.split(/\n+/)).toEqual(['مینا:', 'از کی چاه می‌کنید؟'])
    await page.close()
  })

  test('on a phone, each piece of a line has its place beside what became of it', async () => {
    const page = await open(`${prefix}texts/${interview}/lines/`, { viewport: widths.phone })
    const widthsOf = (nodes: Element[]) => nodes.map((node) => node.getBoundingClientRect().width)
    const pieces = await page
      .locator('.lines > table > tbody > tr > td:nth-child(2):not(:empty)')
      .evaluateAll(widthsOf)
    expect(Math.min(...pieces)).toBeGreaterThan(250)
    await page.close()
  })

  test('on paper nothing is cut off', async () => {
    const page = await openText(wells, { viewport: { width: 600, height: 800 } })
    await page.emulateMedia({ media: 'print' })
    const cut = await page
      .locator('.words pre, .words table')
      .evaluateAll((found) => found.filter((node) => node.scrollWidth > innerWidth).length)
    expect(cut).toBe(0)
    const links = page.locator('.words sup a').first()
    expect(await links.evaluate((node) => getComputedStyle(node).color)).toBe('rgb(0, 0, 0)')
    await page.close()
  })
})

test('Persian is never slanted, as its letters have no such form', async () => {
  const page = await open(`texts/${wells}/`)
  const cited = page.locator('.words cite:dir(rtl)')
  expect(await cited.evaluate((node) => getComputedStyle(node).fontStyle)).toBe('normal')
  const signed = page.locator('.words .signature')
  expect(await signed.evaluate((node) => getComputedStyle(node).fontStyle)).toBe('italic')
  await page.close()
})
