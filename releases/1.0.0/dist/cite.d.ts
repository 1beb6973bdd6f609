import type { Slug } from './types.js';
import type { AnyBlock } from './index.js';

/** A part of a block, by the id that it has in HTML. */
export interface FragmentSelector {
  readonly type: 'FragmentSelector'
  readonly conformsTo: 'http://tools.ietf.org/rfc/rfc3236'
  /** Key of the block. */
  readonly value: string
  readonly refinedBy: TextPositionSelector
}

/** The target of an annotation: a `SpecificResource`. */
export interface PassageTarget {
  readonly type: 'SpecificResource'
  /** The document in this version of the package, as a package URL: `pkg:npm/name@1.0.0#documents/slug`. */
  readonly source: string
  /** Where the passage stands, and its words: each tells it by itself. */
  readonly selector: readonly [FragmentSelector | RangeSelector, TextQuoteSelector]
  /** The block that the passage begins in, as it was: a sum of its text. */
  readonly state: { readonly type: 'State'; readonly value: string }
}

/** From one block to another. */
export interface RangeSelector {
  readonly type: 'RangeSelector'
  readonly startSelector: FragmentSelector
  readonly endSelector: FragmentSelector
}

/** In UTF-16 units of the text of the block, counted from 0; `end` is the one behind the last. */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector'
  readonly start: number
  readonly end: number
}

/** The words, and those around. */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector'
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** A document, as far as it is cited. */
export interface CitableText {
  /** Address of the document. */
  readonly slug: string
  /** The text. */
  readonly body: readonly AnyBlock[]
  /** Thread under the text. */
  readonly replies?: readonly { readonly body: readonly AnyBlock[] }[]
}

/** A passage, cited in two forms that `resolve` takes. */
export interface PassageCitation {
  /** In one line of about 150 characters. */
  readonly text: string
  /** As a target of the Web Annotation Data Model of the W3C, in JSON-LD. */
  readonly selector: PassageTarget
}

/** What is cited. */
export interface PassageRange {
  /** Where it begins: in a block, or with one, given by its key. */
  readonly from: PassagePlace | string
  /** Where it ends, its last sign included, or the block that it ends with. Default: the end of the block that it begins in. */
  readonly to?: PassagePlace | string
}

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

/** A place in a block. */
export interface PassagePlace {
  /** Key of the block. */
  readonly block: string
  /** Counted from 1 in the UTF-16 units of the text of the block, references to notes left out. */
  readonly column: number
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
  /** Address, with a passage that of its block. */
  readonly url?: string
  /** The words that are cited, shortened, with the key of their block. */
  readonly hasPart?: { readonly '@type': 'Quotation'; readonly text: string; readonly identifier: string }
  /** The package that has the passage, in the version that was cited. */
  readonly isPartOf?: { readonly '@type': 'Collection'; readonly name: string; readonly version: string }
}

/** Where a passage stands. */
export interface FoundPassage<Slug extends string = string> {
  /**
   * `same`: the words stand in the block that was cited; `moved`: the same words stand in another block, or under another
   * slug; `edited`: other words stand in their place.
   */
  readonly status: 'same' | 'moved' | 'edited'
  /** Address of the document. */
  readonly slug: Slug
  /** Its first sign. */
  readonly from: PassagePlace
  /** Its last sign. */
  readonly to: PassagePlace
  /** The words as they are now, with white space as one blank. */
  readonly words: string
  /** Whether it may be more, or elsewhere in its block: the words are then those of the block, or of what is left of several. */
  readonly isApproximate: boolean
}

/** A passage that is not found in its document: it was taken out, or nothing tells where it went. */
export interface RemovedPassage {
  /** Equal words may stand elsewhere. */
  readonly status: 'removed'
  /** Address of the document, which may be gone itself. */
  readonly slug: string
  /** Key of the block from which it was taken, or where the text of that block went; null when there is none. */
  readonly now: string | null
  /** The release that came without the block that it began in, or its document; null when that block is there, or it is not known. */
  readonly since: string | null
}

/** What became of a cited passage. */
export type Resolved<Slug extends string = string> = FoundPassage<Slug> | RemovedPassage;

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

/**
 * A citation of a document. Authors, other contributors and date are those that the model calls so; a date is as exact as it is known, and no
 * more. A title that the text does not have itself stands in brackets.
 *
 * @throws SyntaxError when `passage` is no citation.
 * @throws RangeError when it is of another document.
 */
export declare function formatCitation<As extends CitationForm>(
  document: Citable,
  options: CitationOptions<As>,
): Citation<As>;

/**
 * Cites a passage of a document, so that `resolve` of this version and of all later ones finds it again.
 *
 * @throws RangeError when the document has no such passage.
 * @throws TypeError when it is no document, or no range is given.
 */
export declare function cite(document: CitableText, range: PassageRange): PassageCitation;

/**
 * What became of a cited passage in this version of the package. Takes the text of a citation or its selector, and selectors that others made: those with a `TextQuoteSelector`, and a `source` whose path ends with the slug. It loads the one document.
 *
 * @throws SyntaxError when the citation is none.
 * @throws RangeError when it is of another package, of a slug that no document has or had, or of a newer version in which the passage changed.
 */
export declare function resolve(citation: string | object): Promise<Resolved<Slug>>;

/**
 * The same in a document that is there already, such as that of a page: it loads no other, and a bundler takes none.
 *
 * @throws As `resolve` does, and RangeError when it is of another document, TypeError when there is no document.
 */
export declare function resolveIn(document: CitableText, citation: string | object): Promise<Resolved<Slug>>;

/** Keys that blocks of a document had in earlier releases and none has now, each with the key of the block where its text went, or null: `toHtml` takes them, so that links to them lead somewhere. */
export declare function formerKeys(slug: Slug): Promise<{ readonly [key: string]: string | null }>;
