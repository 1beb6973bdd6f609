/** The built files of a site, and the pages among them. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type HTMLElement, parse } from 'node-html-parser'
import type { BuiltSite } from './build-sites.ts'

export interface Page {
  /** From the root of the site: `texts/a/`; the list is the empty path. */
  readonly path: string
  readonly html: string
  readonly document: HTMLElement
}

const isForwarding = (html: string): boolean => /<meta http-equiv="refresh"/i.test(html)

/** Every page that readers see, `404.html` too; pages that only lead elsewhere are none. */
export const pagesOf = ({ files }: BuiltSite): readonly Page[] =>
  readdirSync(files, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .sort()
    .map((path) => ({
      path: path.replace(/index\.html$/, ''),
      html: readFileSync(join(files, path), 'utf8'),
    }))
    .filter(({ html }) => !isForwarding(html))
    .map((page) => ({ ...page, document: parse(page.html, { comment: false }) }))

/** The file that a static host answers with, or null. */
export function fileAt({ files, address }: BuiltSite, url: string): string | null {
  const base = new URL(address).pathname
  const { pathname } = new URL(url, address)
  if (!pathname.startsWith(base)) return null
  const path = join(
    files,
    decodeURIComponent(pathname.slice(base.length)),
    pathname.endsWith('/') ? 'index.html' : '',
  )
  return existsSync(path) ? path : null
}

/** The whole address of a page of the site. */
export const addressOf = ({ address }: BuiltSite, { path }: Pick<Page, 'path'>): string => `${address}${path}`

/** Without the prefix of the interface in Persian. */
export const inEnglish = (path: string): string => path.replace(/^fa\//, '')

/** Pages under their addresses, as cases of a test. */
export const cases = (pages: readonly Page[]): readonly (readonly [address: string, page: Page])[] =>
  pages.map((page) => [`/${page.path}`, page])
