/** Chromium with the site of a test file in it. */

import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import type { BuiltSite } from './build-sites.ts'
import { type Served, serve } from './serve.ts'

export const widths = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1280, height: 900 },
} as const

export type Width = keyof typeof widths

export interface OpenSite {
  /** @param path from the root of the site: `fa/texts/a/` */
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<Page>
  readonly address: () => string
}

/** For all tests of a file. Pages with the same options share a cache; the site keeps nothing else. */
export function openSite(site: BuiltSite): OpenSite {
  let browser: Browser
  let served: Served
  const contexts = new Map<string, Promise<BrowserContext>>()
  const contextOf = (options: BrowserContextOptions): Promise<BrowserContext> => {
    const key = JSON.stringify(options)
    const context = contexts.get(key) ?? browser.newContext(options)
    contexts.set(key, context)
    return context
  }
  beforeAll(async () => {
    served = await serve(site)
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
  })
  afterAll(async () => {
    await browser?.close()
    await served?.close()
  })
  return {
    async open(path, options = {}) {
      const context = await contextOf({ viewport: widths.desktop, reducedMotion: 'reduce', ...options })
      const page = await context.newPage()
      await page.goto(`${served.address}${path}`)
      await page.evaluate('document.fonts.ready.then(() => null)')
      if (path.includes('?q=') && options.javaScriptEnabled !== false)
        await page.getByRole('status').filter({ hasText: /\S/ }).first().waitFor()
      return page
    },
    address: () => served.address,
  }
}

/** The interface in both languages: where its pages begin. */
export const interfaces = [
  ['English', ''],
  ['Persian', 'fa/'],
] as const
