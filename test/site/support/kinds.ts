/** A page of each kind, in both languages of the interface. */

import type { BuiltSite } from './build-sites.ts'
import { corpusOf } from './corpus.ts'
import { pagesOf } from './files.ts'

/** Name of the kind, and address from the root of the site. */
export type Kind = readonly [kind: string, path: string]

/** The documents are the longest and the one with most replies. */
export async function kindsOf(site: BuiltSite): Promise<readonly Kind[]> {
  const { all, writtenBy } = await corpusOf(site)
  const most = (measure: (document: (typeof all)[number]) => number): string =>
    all.reduce((a, b) => (measure(b) > measure(a) ? b : a)).slug
  const longest = most(({ words }) => Number(words))
  const answered = most(({ replies = [] }) => replies.length)
  const ofValues = pagesOf(site)
    .map(({ path }) => path)
    .filter((path) => /^(?!texts|fa|all|page)[^/]+\/[^/]+\/$/.test(path))
  const isOfAuthor = (path: string): boolean => path.startsWith(`${writtenBy}/`)
  const kinds: readonly (readonly [string, string | undefined])[] = [
    ['list', ''],
    ['document', `texts/${longest}/`],
    ['thread', answered === longest ? undefined : `texts/${answered}/`],
    ['lines', `texts/${answered}/lines/`],
    ['author', ofValues.find(isOfAuthor)],
    ['subject', ofValues.findLast((path) => !isOfAuthor(path))],
    ['search', `search/?${new URLSearchParams({ q: all[0]?.title.split(' ').at(-1) ?? '' })}`],
  ]
  const inBoth = kinds.flatMap(([kind, path]): readonly Kind[] =>
    path === undefined
      ? []
      : [
          [kind, path],
          [`${kind}-fa`, `fa/${path}`],
        ],
  )
  return [...inBoth, ['dead-link', 'nothing/there/']]
}

/** Each text, and its lines, in both languages of the interface. */
export const textsOf = (site: BuiltSite): readonly Kind[] =>
  pagesOf(site)
    .filter(({ path }) => path.includes('texts/'))
    .map(({ path }) => [path.includes('lines/') ? 'lines' : 'document', path] as const)
