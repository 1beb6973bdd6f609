/** A text as schema.org has it. */

import { authorsOf, type Document, dateOf, documents, own, personOf } from './view.ts'

export function linkedData(document: Document, url: string) {
  const published = dateOf(document)
  return {
    ...{ '@context': 'https://schema.org', '@type': 'Article', url },
    headline: document.title,
    inLanguage: document.language,
    author: authorsOf(document).map((id) => ({ '@type': 'Person', name: personOf(id)?.name ?? id })),
    // Only what ISO 8601 has: an approximate date would be given as exact.
    datePublished: /^\d{4}(-\d\d){0,2}$/.test(published ?? '') ? published : undefined,
    dateModified: documents.find(({ id }) => id === document.id)?.changed?.day,
    abstract: own(document, 'summary'),
    wordCount: document.words,
  }
}
