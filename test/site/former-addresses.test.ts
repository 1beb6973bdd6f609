import { describe, expect, inject, test } from 'vitest'
import { interfaces, openSite } from './support/browser.ts'

const { renamed } = inject('sites')

describe.each(interfaces)('in %s', (_, prefix) => {
  const { open, address } = openSite(renamed)

  test.each([`texts/${renamed.former}/`, `texts/${renamed.former}`])(
    'the former address %s leads to the text',
    async (path) => {
      const page = await open('404.html')
      await page.goto(`${address()}${prefix}${path}`)
      const present = `${prefix}texts/${renamed.present}/`
      await page.waitForURL((url) => url.pathname.endsWith(`/${present}`))
      expect(page.url()).toBe(`${address()}${present}`)
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
      await page.close()
    },
  )

  test('an address that never was answers 404 with a page that leads to the list', async () => {
    const page = await open(prefix)
    const answer = await page.goto(`${address()}${prefix}texts/never-was/`)
    expect(answer?.status()).toBe(404)
    await page.getByRole('navigation').getByRole('link').first().click()
    await page.waitForLoadState()
    expect(new URL(page.url()).pathname).toMatch(/^\/(fa\/)?$/)
    await page.close()
  })
})
