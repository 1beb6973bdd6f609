/** What every page is, whatever corpus it shows. */

import { HtmlValidate } from 'html-validate'
import { describe, expect, inject, test } from 'vitest'
import { findingsIn, htmlRules } from '../support/html-rules.ts'
import { addressOf, cases, inEnglish, pagesOf } from './support/files.ts'

const htmlValidate = new HtmlValidate({
  extends: htmlRules.extends,
  rules: {
    ...htmlRules.rules,
    // What is chosen or typed acts at once.
    'wcag/h32': 'off',
    // Astro writes boolean attributes and `<!DOCTYPE html>` as it likes.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'void-style': 'off',
  },
})

const { own, below, recipes, renamed, shapes } = inject('sites')

describe.each([own, below, recipes, renamed, shapes])('in the site $name', (site) => {
  const pages = pagesOf(site)

  test('there are pages', () => {
    expect(pages.length).toBeGreaterThan(10)
  })

  test.each(cases(pages))('html-validate finds nothing in %s', async (_, { html }) => {
    expect(findingsIn(await htmlValidate.validateString(html))).toEqual([])
  })

  test.each(cases(pages))(
    '%s says its language, its direction, its title and what it is about',
    (_, { path, document }) => {
      const html = document.querySelector('html')
      const persian = path.startsWith('fa/')
      expect(html?.getAttribute('lang')).toBe(persian ? 'fa' : 'en')
      expect(html?.getAttribute('dir') ?? 'ltr').toBe(persian ? 'rtl' : 'ltr')
      expect(document.querySelectorAll('h1')).toHaveLength(1)
      expect(document.querySelector('title')?.text.trim()).not.toBe('')
      expect(
        document.querySelector('meta[name=description]')?.getAttribute('content')?.trim() ?? '',
      ).not.toBe('')
    },
  )

  test('no two pages in one language have one title', () => {
    const titles = pages.map(
      ({ path, document }) => `${path.startsWith('fa/')} ${document.querySelector('title')?.text}`,
    )
    expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([])
  })

  const addressed = pages.filter(({ path }) => !path.endsWith('404.html'))

  test.each(cases(addressed))(
    '%s names its own address, and that of the page in the other language',
    (_, page) => {
      const links = page.document.querySelectorAll('link[rel=canonical], link[rel=alternate][hreflang]')
      const english = addressOf(site, { path: inEnglish(page.path) })
      const persian = addressOf(site, { path: `fa/${inEnglish(page.path)}` })
      const said = links.map((link) => [
        link.getAttribute('hreflang') ?? 'canonical',
        link.getAttribute('href'),
      ])
      expect(said).toContainEqual(['canonical', addressOf(site, page)])
      expect(said).toContainEqual(['en', english])
      expect(said).toContainEqual(['fa', persian])
    },
  )
})
