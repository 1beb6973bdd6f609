import type { Document, Slug, Summary } from './types.js';

/** Names of the fields of each type. */
type NameIn<Value> = Value extends unknown ? keyof Value & string : never;

/** Name of a field that a page of a document can show. */
export type PageField = NameIn<Document | Summary>;

/** Name of a field that a list can show. */
export type ListField = NameIn<Summary>;

/** What of a document a page shows. */
export interface DigestOptions {
  /** The fields that the page shows, in any order; what they name by its id is taken in: records, and what a page shows of other documents to lead there (title, address, type, language). Default: all that a document is, with these and the documents that name it. */
  readonly with?: readonly PageField[];
}

/** What a list shows. */
export interface ListDigestOptions {
  /** The documents of the list, in its order. Default: all. */
  readonly slugs?: readonly Slug[];
}

/**
 * Digests what a page shows of a document: 24 characters that change when that does, and are the same in every build and version of the package where that is the same. They say nothing of the code that renders it. Named fields beside those of lists load the document; nothing else does.
 *
 * @throws Error when no document has the slug.
 * @throws RangeError when there is no field of a name.
 */
export declare function digest(slug: Slug, options?: DigestOptions): Promise<string>;

/**
 * Digests what a list shows: 24 characters that change when a value of a field does, when documents come, go or change places, or when a record changes that a value names. Default: all fields of lists.
 *
 * @throws Error when no document has a slug of `slugs`.
 * @throws RangeError when lists have no field of a name.
 */
export declare function listDigest(fields?: readonly ListField[], options?: ListDigestOptions): Promise<string>;
