/** A text as schema.org has it, which search engines read in the head of a page. */

import type { Reference } from './reference.ts'

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
  /** Date of the text, where ISO 8601 can say it: what is about a date, or between two, would be given as exact. */
  readonly datePublished?: string
  /** Address. */
  readonly url?: string
}

export function jsonLdOf({ title, language, writers, date, url }: Reference): JsonLdWork {
  const isExact = date !== null && /^\d{4}(-\d\d){0,2}$/.test(date)
  return {
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    headline: title,
    inLanguage: language,
    ...(writers.length === 0 ? {} : { author: writers.map((name) => ({ '@type': 'Person', name })) }),
    ...(isExact ? { datePublished: date } : {}),
    ...(url === null ? {} : { url }),
  }
}
