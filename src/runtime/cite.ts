/** Cites a document: as a sentence, as an entry of BibTeX, as an item of CSL-JSON, as JSON-LD. */

import { bibtexOf } from './cite/bibtex.ts'
import { type CslDate, cslDate } from './cite/csl-date.ts'
import { type JsonLdWork, jsonLdOf } from './cite/json-ld.ts'
import { type Reference, titleOf } from './cite/reference.ts'
import { sentenceOf } from './cite/sentence.ts'
import { nameIn } from './speakers.ts'

/** What can be cited: a document. A summary object does not tell that a title is of the editors. */
export interface Citable {
  /** Identity of the document: the key of its entry, which never changes. */
  readonly id: string
  /** Title of the document. */
  readonly title: string
  /** Language of the text, as a BCP 47 tag. */
  readonly language: string
  /** Where values come from. */
  readonly basis?: { readonly title: { readonly kind: string } }
}

/** A form that citations have. */
export type CitationForm = 'text' | 'bibtex' | 'csl' | 'json-ld'

/** What a citation can be told. */
export interface CitationOptions<As extends CitationForm = CitationForm> {
  /** Form of the citation. */
  readonly as: As
  /** Language of the citation: names stand in its script, dates in its words, which are English or Persian. Default: `en`. */
  readonly language?: string
  /** Address at which the text was read. */
  readonly url?: string
  /** Day on which it was read, as `YYYY-MM-DD`. */
  readonly accessed?: string
}

/** An item of CSL-JSON, as Zotero and citeproc take it. */
export interface CslItem {
  /** Identity of the document. */
  readonly id: string
  /** `webpage` with an address, else `document`. */
  readonly type: 'webpage' | 'document'
  /** Title; one of the editors’ stands in brackets. */
  readonly title: string
  /** Language of the text, as a BCP 47 tag. */
  readonly language: string
  /** Names, whole as they are; missing where nobody is known. */
  readonly author?: readonly { readonly literal: string }[]
  /** Date of the text; missing where it is unknown. */
  readonly issued?: CslDate
  /** Address. */
  readonly URL?: string
  /** Day on which it was read. */
  readonly accessed?: CslDate
}

/** A citation in the form that was asked for. */
export type Citation<As extends CitationForm> = As extends 'csl'
  ? CslItem
  : As extends 'json-ld'
    ? JsonLdWork
    : string

/** What a package adds to the options: its authors, and the fields of its model (`emit-cite.ts`). */
interface CitationSources {
  readonly writers: Readonly<Record<string, unknown>>
  readonly writtenBy: string | null
  readonly sortedBy: string | null
  readonly formatDate: (edtf: string | null, locale: string) => string
}

/**
 * A citation of a document. Authors and date are those that the model calls so; a date is as exact as it is known, and no
 * more. A title that the text does not have itself stands in brackets.
 */
export function formatCitation<As extends CitationForm>(
  document: Citable,
  options: CitationOptions<As>,
): Citation<As> {
  const { as, language = 'en', ...sources } = options as CitationOptions<As> & CitationSources
  const reference = referenceOf(document, language, sources)
  const say = (edtf: string | null): string => sources.formatDate(edtf, language)
  if (as === 'csl') return cslItem(reference, say) as Citation<As>
  if (as === 'json-ld') return jsonLdOf(reference) as Citation<As>
  return (as === 'bibtex' ? bibtexOf(reference, say) : sentenceOf(reference, language, say)) as Citation<As>
}

type Given = Omit<CitationOptions, 'as' | 'language'> & CitationSources

function referenceOf(document: Citable, language: string, given: Given): Reference {
  const { writers, writtenBy, sortedBy, url = null, accessed = null } = given
  const values = document as unknown as Readonly<Record<string, unknown>>
  const fieldOf = (field: string | null): unknown => (field === null ? null : values[field])
  const ids = [fieldOf(writtenBy)].flat().filter((id) => typeof id === 'string')
  const date = fieldOf(sortedBy)
  return {
    id: document.id,
    title: document.title.replace(/\s+/g, ' '),
    isTitleOurs: document.basis?.title.kind === 'editorial',
    language: document.language,
    // A record without a name has its id, since nobody who wrote may be left out.
    writers: ids.map((id) => (Object.hasOwn(writers, id) ? nameIn(writers[id], language) : null) ?? id),
    date: typeof date === 'string' ? date : null,
    url,
    accessed,
  }
}

function cslItem(reference: Reference, say: (edtf: string) => string): CslItem {
  const { id, language, writers, date, url, accessed } = reference
  return {
    id,
    type: url === null ? 'document' : 'webpage',
    title: titleOf(reference),
    language,
    ...(writers.length === 0 ? {} : { author: writers.map((literal) => ({ literal })) }),
    ...(date === null ? {} : { issued: cslDate(date, say) }),
    ...(url === null ? {} : { URL: url }),
    ...(accessed === null ? {} : { accessed: cslDate(accessed, say) }),
  }
}
