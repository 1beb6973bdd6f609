/** One text with what its pages say of it. */

import { type Document, getDocument, type Slug } from 'corpus'
import { getLines } from 'corpus/lines'
import { site } from '../site.config.ts'
import {
  authorsOf,
  type Basis,
  dateOf,
  documents,
  fieldIn,
  fields,
  labelOf,
  noticesOf,
  personOf,
} from './corpus.ts'

export async function textOf(slug: Slug) {
  const document: Document = await getDocument(slug)
  const lines = await getLines(slug)
  return {
    document,
    lines,
    /** Keys of the blocks that hold lines. */
    keys: new Map(
      lines
        .flatMap(({ number, pieces }) =>
          pieces.flatMap(({ key }) => (key === null ? [] : [[number, key] as const])),
        )
        .reverse(),
    ),
    basis: new Map(Object.entries<Basis>(document.basis)),
    /** What a reader should know before, with the lines that say so. */
    notices: noticesOf(document).map((code) => ({
      label: labelOf(fields.get(site.notices)?.codes ?? '', code),
      lines:
        fieldIn<Basis>(document.basis, site.notices)?.evidence.find(({ value }) => value === code)?.lines ??
        [],
    })),
  }
}

/** The text as schema.org has it. */
export function linkedData(document: Document, url: string) {
  const published = dateOf(document)
  const changed = documents.find(({ id }) => id === document.id)?.changed
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: document.title,
    url,
    inLanguage: document.language,
    author: authorsOf(document).map((id) => ({ '@type': 'Person', name: personOf(id)?.name ?? id })),
    // Only what ISO 8601 has: an approximate date would be given as exact.
    datePublished: published !== null && /^\d{4}(-\d\d){0,2}$/.test(published) ? published : undefined,
    dateModified: changed?.day,
    abstract: fieldIn(document, 'summary'),
    wordCount: document.words,
  }
}
