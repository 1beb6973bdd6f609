/** Pages as axe sees them in Chromium, in each width, colour and language; and whether they fit their width. */

import { describe, expect, inject, test } from 'vitest'
import { axeFindings } from './support/axe.ts'
import { openSite, type Width, widths } from './support/browser.ts'
import { pagesOf } from './support/files.ts'
import { kindsOf, textsOf } from './support/kinds.ts'

/** What sticks out of the page sideways. */
const overflow = `[document.documentElement.scrollWidth - innerWidth].filter((points) => points > 0).concat(
  [...document.querySelectorAll('body *')].filter((node) => {
    const { left, right, width } = node.getBoundingClientRect()
    return width > 1 && (left < -1 || right > innerWidth + 1) && getComputedStyle(node).position !== 'absolute' &&
      !node.closest('pre, table, [tabindex="0"]')
  }).map((node) => node.outerHTML.slice(0, 120)))`

const { own, recipes, shapes } = inject('sites')

describe.each([own, recipes, shapes])('in the site $name', async (site) => {
  const { open } = openSite(site)
  const kinds = site === shapes ? textsOf(site) : await kindsOf(site)

  describe.each(Object.keys(widths) as Width[])('at the width of a %s', (width) => {
    describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
      test.each(kinds)('axe finds nothing in %s: /%s', async (_, path) => {
        const page = await open(path, { viewport: widths[width], colorScheme, hasTouch: width === 'phone' })
        await page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true")
        expect(await axeFindings(page)).toEqual([])
        await page.close()
      })
    })

    test.each(pagesOf(site).map(({ path }) => path))('/%s fits its width', async (path) => {
      const page = await open(path, { viewport: widths[width] })
      expect(await page.evaluate(overflow)).toEqual([])
      await page.close()
    })
  })

  test.each(kinds)('%s fits a window of 320 points, as WCAG 1.4.10 asks: /%s', async (_, path) => {
    const page = await open(path, { viewport: { width: 320, height: 640 } })
    expect(await page.evaluate(overflow)).toEqual([])
    await page.close()
  })

  test.each(kinds)('%s can be read with the spacing of WCAG 1.4.12: /%s', async (_, path) => {
    const page = await open(path, { viewport: widths.phone })
    await page.addStyleTag({
      content:
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
    })
    expect(await page.evaluate(overflow)).toEqual([])
    await page.close()
  })
})

describe('but axe finds', () => {
  const { open } = openSite(own)

  test('a picture without words, faint letters, and targets that are too small', async () => {
    const page = await open('', { viewport: widths.desktop })
    await page.evaluate(`document.querySelector('main').insertAdjacentHTML('beforeend',
      '<img src="icon.svg"><p style="color: #bbb; background: #fff">Faint</p>' +
      '<button style="all: unset; font-size: 6px">a</button><button style="all: unset; font-size: 6px">b</button>')`)
    const rules = (await axeFindings(page)).map((finding) => finding.split(' ')[0])
    expect(rules).toEqual(expect.arrayContaining(['image-alt', 'color-contrast', 'target-size']))
    await page.close()
  })
})
