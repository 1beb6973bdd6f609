/** A date of CSL-JSON; `literal` has in words what its parts cannot say. */
export interface CslDate {
  /** Year, month and day, as far as they are known; of a range its first and its last. */
  readonly 'date-parts'?: readonly (readonly number[])[]
  /** Spring is 1. */
  readonly season?: number
  /** Whether the date is approximate or uncertain: CSL makes no difference. */
  readonly circa?: true
  /** The date in words. */
  readonly literal?: string
}

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
  /** Address. */
  readonly url?: string
}

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

/** A citation in the form that was asked for. */
export type Citation<As extends CitationForm> = As extends 'csl'
  ? CslItem
  : As extends 'json-ld'
    ? JsonLdWork
    : string;

/** A form that citations have. */
export type CitationForm = 'text' | 'bibtex' | 'csl' | 'json-ld';

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
  /** Address. */
  readonly URL?: string
  /** Day on which it was read. */
  readonly accessed?: CslDate
}

/**
 * A citation of a document. Authors, other contributors and date are those that the model calls so; a date is as exact as it is known, and no
 * more. A title that the text does not have itself stands in brackets.
 */
export declare function formatCitation<As extends CitationForm>(
  document: Citable,
  options: CitationOptions<As>,
): Citation<As>;
