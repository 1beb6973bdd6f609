/** Cites a document: as a sentence, as an entry of BibTeX, as an item of CSL-JSON, as JSON-LD. */

import { isMap } from './blocks.ts'
import { bibtexOf } from './cite/bibtex.ts'
import type { PassageCitation } from './cite/cite-passage.ts'
import { addressOf, citedWords, noteOf } from './cite/cited-words.ts'
import { type CslDate, cslDate } from './cite/csl-date.ts'
import { type JsonLdWork, jsonLdOf } from './cite/json-ld.ts'
import { namesOf, quotedIn, type Reference, titleOf } from './cite/reference.ts'
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
  /** A passage of the document, as `cite` gives it, or its text: its words are named, shortened, with their block and the version of the package. */
  readonly passage?: PassageCitation | string
}

/** An item of CSL-JSON, as Zotero and citeproc take it. */
export interface CslItem {
  /** Identity of the document. */
  readonly id: string
  /** `interview` with an interviewer; else `webpage` with an address, and `document` without. */
  readonly type: 'interview' | 'webpage' | 'document'
  /** Title; one of the editors’ stands in brackets. */
  readonly title: string
  /** Language of the text, as a BCP 47 tag. */
  readonly language: string
  /** Names, whole as they are; missing where nobody is known. */
  readonly author?: readonly { readonly literal: string }[]
  /** Who translated it. */
  readonly translator?: readonly { readonly literal: string }[]
  /** Who edited it. */
  readonly editor?: readonly { readonly literal: string }[]
  /** Who asked the questions; whoever answered is an author. */
  readonly interviewer?: readonly { readonly literal: string }[]
  /** Date of the text; missing where it is unknown. */
  readonly issued?: CslDate
  /** Address, with a passage that of its block. */
  readonly URL?: string
  /** Version of the package that has the passage. */
  readonly version?: string
  /** Words of the passage, and where they stand. */
  readonly note?: string
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
  readonly contributors: Readonly<Record<string, unknown>>
  readonly contributedBy: string | null
  readonly sortedBy: string | null
  readonly formatDate: (edtf: string | null, locale: string) => string
}

/**
 * A citation of a document. Authors, other contributors and date are those that the model calls so; a date is as exact as it is known, and no
 * more. A title that the text does not have itself stands in brackets.
 *
 * @throws SyntaxError when `passage` is no citation.
 * @throws RangeError when it is of another document.
 */
export function formatCitation<As extends CitationForm>(
  document: Citable,
  options: CitationOptions<As>,
): Citation<As> {
  const { as, language = 'en', ...sources } = options as CitationOptions<As> & CitationSources
  const reference = referenceOf(document, language, sources)
  const say = (edtf: string | null): string => sources.formatDate(edtf, language)
  if (as === 'csl') return cslItem(reference, language, say) as Citation<As>
  if (as === 'json-ld') return jsonLdOf(reference) as Citation<As>
  return (
    as === 'bibtex' ? bibtexOf(reference, language, say) : sentenceOf(reference, language, say)
  ) as Citation<As>
}

type Given = Omit<CitationOptions, 'as' | 'language'> & CitationSources

function referenceOf(document: Citable, language: string, given: Given): Reference {
  const { writtenBy, contributedBy, sortedBy, url = null, accessed = null } = given
  const values = document as unknown as Readonly<Record<string, unknown>>
  const fieldOf = (field: string | null): unknown => (field === null ? null : values[field])
  // A record without a name has its id, since nobody who contributed may be left out.
  const nameOf = (id: string, records: Readonly<Record<string, unknown>>): string =>
    (Object.hasOwn(records, id) ? nameIn(records[id], language) : null) ?? id
  const ids = [fieldOf(writtenBy)].flat().filter((id) => typeof id === 'string')
  const contributed = [fieldOf(contributedBy)].flat().flatMap((one) => {
    const { id, role } = isMap(one) ? one : {}
    return typeof id !== 'string' || typeof role !== 'string' ? [] : { id, role }
  })
  const wrote = [...ids, ...idsOf(contributed, 'author').filter((id) => !ids.includes(id))]
  // Style guides cite an interview by who answers, a speech by who gave it.
  const role = wrote.length > 0 ? 'author' : speakingRoles.find((one) => idsOf(contributed, one).length > 0)
  const date = fieldOf(sortedBy)
  const passage = given.passage === undefined ? null : citedWords(given.passage, values.slug)
  return {
    id: document.id,
    title: document.title.replace(/\s+/g, ' '),
    isTitleOurs: document.basis?.title.kind === 'editorial',
    language: document.language,
    writers: [
      ...wrote.map((id) => nameOf(id, ids.includes(id) ? given.writers : given.contributors)),
      ...(role === undefined || role === 'author' ? [] : idsOf(contributed, role)).map((id) =>
        nameOf(id, given.contributors),
      ),
    ],
    others: contributed
      .filter((one) => one.role !== 'author' && one.role !== role)
      .map((one) => ({ role: one.role, name: nameOf(one.id, given.contributors) })),
    date: typeof date === 'string' ? date : null,
    url: url === null || passage === null ? url : addressOf(url, passage),
    accessed,
    passage,
  }
}

const speakingRoles = ['interviewee', 'speaker']

const idsOf = (
  contributed: readonly { readonly id: string; readonly role: string }[],
  wanted: string,
): string[] => [...new Set(contributed.filter(({ role }) => role === wanted).map(({ id }) => id))]

function cslItem(reference: Reference, citedIn: string, say: (edtf: string) => string): CslItem {
  const { id, language, writers, date, url, accessed, passage } = reference
  const interviewers = namesOf(reference, 'interviewer')
  return {
    id,
    type: interviewers.length > 0 ? 'interview' : url === null ? 'document' : 'webpage',
    title: titleOf(reference),
    language,
    ...cslNames('author', writers),
    ...cslNames('translator', namesOf(reference, 'translator')),
    ...cslNames('editor', namesOf(reference, 'editor')),
    ...cslNames('interviewer', interviewers),
    ...(date === null ? {} : { issued: cslDate(date, say) }),
    ...(url === null ? {} : { URL: url }),
    ...(accessed === null ? {} : { accessed: cslDate(accessed, say) }),
    ...(passage === null ? {} : { version: passage.version, note: noteOf(passage, quotedIn(citedIn)) }),
  }
}

const cslNames = (variable: string, names: readonly string[]): object =>
  names.length === 0 ? {} : { [variable]: names.map((literal) => ({ literal })) }
