import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { HtmlValidate } from 'html-validate'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findingsIn, htmlRules } from '../support/html-rules.ts'
import { pages } from './pages.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const htmlValidate = new HtmlValidate(htmlRules)

const made = await pages()

describe('html-validate finds nothing in', () => {
  test.each([...made])('%s', async (_, html) => {
    expect(findingsIn(await htmlValidate.validateString(html))).toEqual([])
  })
})

let browser: Browser
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
})
afterAll(() => browser?.close())

describe('axe', () => {
  const findingsOf = async (html: string): Promise<string[]> => {
    const page = await browser.newPage()
    await page.setContent(html)
    await page.evaluate(axe)
    const found = await page.evaluate(`axe.run({ resultTypes: ['violations'] }).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ' ' + html)))`)
    await page.close()
    return found as string[]
  }

  test.each([...made])('finds nothing in %s', async (_, html) => {
    expect(await findingsOf(html)).toEqual([])
  })

  test('but finds a reference with a role and no address', async () => {
    const html = [...made.values()][0]?.replace('</main>', '<sup role="doc-noteref">1</sup></main>') ?? ''
    expect(await findingsOf(html)).toEqual([expect.stringContaining('aria-allowed-role')])
  })
})

describe('Answers in a browser', () => {
  test('nest on the side from which they read', async () => {
    const page = await browser.newPage()
    await page.setContent(made.get('invented alone') ?? '')
    const edges = `['r1', 'r2', 'r3', 'r4'].map((id) => document.getElementById(id).getBoundingClientRect())
      .map(({ left, right }) => ({ left, right }))`
    const [post, hebrew, english, deeper] = await page.evaluate<{ left: number; right: number }[]>(edges)
    await page.close()
    expect(hebrew?.right).toBeLessThan(post?.right ?? 0)
    expect(deeper?.right).toBeLessThan(hebrew?.right ?? 0)
    expect(english?.left).toBeGreaterThan(post?.left ?? 0)
    expect([hebrew?.left, english?.right]).toEqual([post?.left, post?.right])
  })
})
