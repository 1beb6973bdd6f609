/** Keeps a picture of each kind of page, in each width, colour and language: for people to look at, compared with nothing. */

import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { openSite, type Width, widths } from './support/browser.ts'
import { kindsOf } from './support/kinds.ts'

const { own, recipes } = inject('sites')
const folder = join(import.meta.dirname, 'screenshots')

describe.each([own, recipes])('pictures of the site $name', async (site) => {
  const { open } = openSite(site)
  const kinds = await kindsOf(site)
  beforeAll(() => {
    rmSync(join(folder, site.name), { recursive: true, force: true })
    mkdirSync(join(folder, site.name), { recursive: true })
  })

  describe.each(Object.keys(widths) as Width[])('at the width of a %s', (width) => {
    test.each(kinds)('are kept of %s', async (kind, path) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const page = await open(path, { viewport: widths[width], colorScheme, isMobile: width === 'phone' })
        const name = `${kind}-${width}-${colorScheme}`
        const screen = await page.screenshot({ path: join(folder, site.name, `${name}.png`) })
        expect(screen.length).toBeGreaterThan(5000)
        // Three screens of it, as one tall screen shows them.
        await page.setViewportSize({ ...widths[width], height: 3 * widths[width].height })
        await page.screenshot({ path: join(folder, site.name, `${name}-long.png`) })
        await page.close()
      }
    })
  })
})
