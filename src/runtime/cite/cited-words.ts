/** Names a passage in a reference: its words, shortened, and what a reader needs to find them. */

import { parseCitation } from './citation-string.ts'
import type { PassageCitation } from './cite-passage.ts'

/** The passage of a reference. */
export interface CitedWords {
  /** All of a short passage, else its first and last words. */
  readonly words: string
  /** Key of the block that it begins in. */
  readonly key: string
  readonly package: string
  readonly version: string
}

/**
 * Of what `cite` gave for the document.
 *
 * @throws SyntaxError when it is no citation.
 * @throws RangeError when it is of a document with another slug.
 */
export function citedWords(passage: PassageCitation | string, ownSlug: unknown): CitedWords {
  const text = typeof passage === 'string' ? passage : passage.text
  const { package: name = '', version = '', slug, from, quote } = parseCitation(text)
  if (typeof ownSlug === 'string' && slug !== ownSlug)
    throw new RangeError(`The passage is of "${slug}", and the document is "${ownSlug}".`)
  return { words: shortened(quote), key: from?.block ?? '', package: name, version }
}

/** The first and the last words of a citation may be cut within one. */
const shortened = ({ first, last }: { readonly first: string; readonly last: string }): string =>
  last === '' ? first : `${first.replace(/ \S*$/, '')} … ${last.replace(/^\S* /, '')}`

/** `“Words … of it” (l3, package 1.0.0)`, for forms that have no field of their own for them. */
export const noteOf = (
  { words, key, package: name, version }: CitedWords,
  quoted: (words: string) => string,
): string => `${quoted(words)} (${key}, ${name} ${version})`

/** The address of its block, whose key is the id of its element. */
export const addressOf = (url: string, { key }: CitedWords): string =>
  `${url.replace(/#.*/, '')}#${encodeURIComponent(key)}`
