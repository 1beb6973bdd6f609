/** Every link, picture, style and script of every page leads to something, and every anchor to a place of the page. */

import { readFileSync } from 'node:fs'
import { parse } from 'node-html-parser'
import { describe, expect, inject, test } from 'vitest'
import { addressOf, cases, fileAt, pagesOf } from './support/files.ts'

const { own, below, recipes, renamed, shapes } = inject('sites')

describe.each([own, below, recipes, renamed, shapes])('in the site $name', (site) => {
  const ids = new Map<string, ReadonlySet<string>>()
  const idsOf = (file: string): ReadonlySet<string> => {
    const known = ids.get(file)
    if (known !== undefined) return known
    const document = parse(readFileSync(file, 'utf8'))
    const found = new Set(document.querySelectorAll('[id]').map(({ id }) => id))
    ids.set(file, found)
    return found
  }

  /** What is wrong with a link, or null. */
  function fault(href: string, from: string): string | null {
    const url = new URL(href, from)
    if (url.origin !== new URL(site.address).origin) return null
    const file = fileAt(site, url.href)
    if (file === null) return `${href}: nothing there`
    const anchor = decodeURIComponent(url.hash.slice(1))
    return anchor === '' || !file.endsWith('.html') || idsOf(file).has(anchor)
      ? null
      : `${href}: no such place`
  }

  const pages = pagesOf(site)

  test.each(cases(pages))('%s leads nowhere that is not there', (_, page) => {
    const linked = page.document
      .querySelectorAll('[href], [src], [srcset], meta[property="og:image"], meta[property="og:url"]')
      .map(
        (node) =>
          ['href', 'src', 'srcset', 'content'].flatMap((name) => node.getAttribute(name) ?? [])[0] ?? '',
      )
    expect(linked.length).toBeGreaterThan(5)
    expect(linked.flatMap((href) => fault(href, addressOf(site, page)) ?? [])).toEqual([])
  })

  test.each(cases(pages))('%s loads nothing from another host', (_, { document }) => {
    const loaded = document.querySelectorAll(
      'script[src], img[src], link[rel=stylesheet], link[rel=preload], iframe',
    )
    const urls = loaded.map((node) => node.getAttribute('src') ?? node.getAttribute('href') ?? '')
    expect(urls.filter((url) => new URL(url, site.address).origin !== new URL(site.address).origin)).toEqual(
      [],
    )
  })

  test('styles name only files that are there', () => {
    const sheets = new Set(
      pages.flatMap((page) =>
        page.document
          .querySelectorAll('link[rel=stylesheet]')
          .map((node) => new URL(node.getAttribute('href') ?? '', addressOf(site, page)).href),
      ),
    )
    const missing = [...sheets].flatMap((sheet) =>
      [...readFileSync(fileAt(site, sheet) ?? '', 'utf8').matchAll(/url\((?!["']?data:)["']?([^"')]+)/g)]
        .map(([, path = '']) => path)
        .filter((path) => fileAt(site, new URL(path, sheet).href) === null),
    )
    expect(missing).toEqual([])
  })

  test('every page but the one for dead links can be reached from the list by links alone', () => {
    const byAddress = new Map(pages.map((page) => [addressOf(site, page), page]))
    const reached = new Set([site.address])
    for (const address of reached)
      for (const link of byAddress.get(address)?.document.querySelectorAll('a[href]') ?? []) {
        const url = new URL(link.getAttribute('href') ?? '', address)
        if (byAddress.has(`${url.origin}${url.pathname}`)) reached.add(`${url.origin}${url.pathname}`)
      }
    expect(
      [...byAddress.keys()].filter((address) => !reached.has(address) && !/404(\.html|\/)$/.test(address)),
    ).toEqual([])
  })
})
