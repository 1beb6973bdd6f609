/** A text as schema.org has it, which search engines read in the head of a page. */

import type { CitedWords } from './cited-words.ts'
import { namesOf, type Reference } from './reference.ts'

/** A work as schema.org has it, in JSON-LD. */
export interface JsonLdWork {
  readonly '@context': 'https://schema.org'
  readonly '@type': 'CreativeWork'
  /** Title. */
  readonly headline: string
  /** Language of the text, as a BCP 47 tag. */
  readonly inLanguage: string
  /** Who wrote it; missing where nobody is known. */
  readonly author?: readonly { readonly '@type': 'Person'; readonly name: string }[]
  /** Who translated it. */
  readonly translator?: readonly { readonly '@type': 'Person'; readonly name: string }[]
  /** Who edited it. */
  readonly editor?: readonly { readonly '@type': 'Person'; readonly name: string }[]
  /** Who contributed otherwise. */
  readonly contributor?: readonly { readonly '@type': 'Person'; readonly name: string }[]
  /** Date of the text, where ISO 8601 can say it: what is about a date, or between two, would be given as exact. */
  readonly datePublished?: string
  /** Address, with a passage that of its block. */
  readonly url?: string
  /** The words that are cited, shortened, with the key of their block. */
  readonly hasPart?: { readonly '@type': 'Quotation'; readonly text: string; readonly identifier: string }
  /** The package that has the passage, in the version that was cited. */
  readonly isPartOf?: { readonly '@type': 'Collection'; readonly name: string; readonly version: string }
}

export function jsonLdOf(reference: Reference): JsonLdWork {
  const { title, language, writers, others, date, url, passage } = reference
  const isExact = date !== null && /^\d{4}(-\d\d){0,2}$/.test(date)
  return {
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    headline: title,
    inLanguage: language,
    ...persons('author', writers),
    ...persons('translator', namesOf(reference, 'translator')),
    ...persons('editor', namesOf(reference, 'editor')),
    ...persons(
      'contributor',
      others.filter(({ role }) => role !== 'translator' && role !== 'editor').map(({ name }) => name),
    ),
    ...(isExact ? { datePublished: date } : {}),
    ...(url === null ? {} : { url }),
    ...(passage === null ? {} : partsOf(passage)),
  }
}

const partsOf = ({
  words,
  key,
  package: name,
  version,
}: CitedWords): Pick<JsonLdWork, 'hasPart' | 'isPartOf'> => ({
  hasPart: { '@type': 'Quotation', text: words, identifier: key },
  isPartOf: { '@type': 'Collection', name, version },
})

const persons = (property: string, names: readonly string[]): object =>
  names.length === 0 ? {} : { [property]: [...new Set(names)].map((name) => ({ '@type': 'Person', name })) }
