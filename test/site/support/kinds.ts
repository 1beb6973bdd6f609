/** A page of each kind, in both languages of the interface. */

import type { BuiltSite } from './build-sites.ts'
import { corpusOf } from './corpus.ts'
import { pagesOf } from './files.ts'

export interface Kind {
  readonly kind: string
  /** From the root of the site. */
  readonly path: string
}

/** The documents are the longest and the one with most replies. */
export async function kindsOf(site: BuiltSite): Promise<readonly Kind[]> {
  const { all } = await corpusOf(site)
  const paths = pagesOf(site).map(({ path }) => path)
  const most = (measure: (document: (typeof all)[number]) => number): string =>
    all.reduce((a, b) => (measure(b) > measure(a) ? b : a)).slug
  const longest = most(({ words }) => Number(words))
  const answered = most(({ replies = [] }) => replies.length)
  const kinds: readonly (readonly [string, string | undefined])[] = [
    ['list', ''],
    ['document', `texts/${longest}/`],
    ['thread', answered === longest ? undefined : `texts/${answered}/`],
    ['lines', `texts/${answered}/lines/`],
    ['author', paths.find((path) => /^(by|authors|cooks)\//.test(path))],
    ['subject', paths.find((path) => path.startsWith('topics/'))],
    ['search', `search/?${new URLSearchParams({ q: 'مدتها' })}`],
    ['dead-link', paths.find((path) => path.includes('404'))],
  ]
  return kinds.flatMap(([kind, path]) =>
    path === undefined
      ? []
      : [{ kind, path }, ...(kind === 'dead-link' ? [] : [{ kind: `${kind}, Persian`, path: `fa/${path}` }])],
  )
}
