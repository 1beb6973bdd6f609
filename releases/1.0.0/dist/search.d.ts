import type { Slug, AuthorId } from './types.js';
import type { AnyBlock } from './index.js';

/** How much is shown. */
export interface ExcerptOptions {
  /** About how many UTF-16 units the passage has, at least 40. Default: 160. */
  readonly length?: number
}

/** A part of a passage, to be shown as text. */
export interface ExcerptPiece {
  /** The words as the text has them; at an end that was cut there is an ellipsis. */
  readonly text: string
  /** Whether the query finds it. */
  readonly isMatch: boolean
}

/**
 * The passage around the first word of the text that the query finds, in pieces that make it up in their order; its beginning
 * where the query finds none. Words are compared as `fold` has them, and those that only begin like a word of the query are
 * found, too, but for a single letter. It is cut between words, unless one is longer than half of it.
 */
export declare function excerpt(text: string, query: string, options?: ExcerptOptions): ExcerptPiece[];

/**
 * The text in a form in which spellings of one word are the same: lower case, without vowel signs and other marks, with one
 * ye, kaf, he and alef, with ASCII digits, and with Persian affixes joined (`می‌کردم`, `می کردم` and `میکردم`; `مدت‌ها`, `مدت ها` and
 * `مدتها`). For an index and for queries, not to be shown. Folding twice changes nothing.
 */
export declare function fold(text: string): string;

/** A document, as far as it is searched. */
export interface Searchable<Slug extends string = string, Speaker extends string = string> {
  /** Address of the document. */
  readonly slug: Slug
  /** Title of the document. */
  readonly title: string
  /** Language of the text, as a BCP 47 tag. */
  readonly language: string
  /** The text. */
  readonly body: readonly AnyBlock[]
  /** Thread under the text. */
  readonly replies?: readonly SearchableReply<Speaker>[]
}

/** A reply, as far as it is searched. */
export interface SearchableReply<Speaker extends string = string> {
  /** Key of the reply. */
  readonly _key: string
  /** Who replies; null when unknown. */
  readonly author: Speaker | null
  /** Language of the reply, as a BCP 47 tag. */
  readonly language: string
  /** The text. */
  readonly body: readonly AnyBlock[]
}

/** What a search finds: a section of a text, or a reply. */
export interface SearchRecord<Slug extends string = string, Speaker extends string = string> {
  /** Address of the document. */
  readonly slug: Slug
  /** Key of the block that the section begins with, or of the reply: what a link leads to. */
  readonly key: string
  /** What it is. */
  readonly kind: 'section' | 'reply'
  /** Heading of the section, or the title of the document before the first one; null for a reply. */
  readonly heading: string | null
  /** Id of who speaks; null when that is unknown, or are several. */
  readonly author: Speaker | null
  /** Language of the text, as a BCP 47 tag. */
  readonly language: string
  /** The words, a line for each block. */
  readonly text: string
}

/** The records of one document, in its order. `author` is who speaks in its sections. */
export declare function recordsOf<Slug extends string, Speaker extends string>(
  document: Searchable<Slug, Speaker>,
  author?: Speaker | null,
): SearchRecord<Slug, Speaker>[];

/** The records of all documents, in list order: an index of all texts is made of them. Each document is loaded when it is its turn, and none before. */
export declare function searchRecords(): AsyncGenerator<SearchRecord<Slug, AuthorId>, void, undefined>;
