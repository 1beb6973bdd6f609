import type { Article, Essay, Letter, Post, Author } from '../types.js';

/** A record as this CMS takes it, and gives it back with things of its own. */
export interface CmsRecord { readonly name: string; readonly slug: string; readonly full_slug: string; readonly content: object }

/** Components. */
export declare const schema: readonly { readonly name: string; readonly display_name: string; readonly is_root: boolean; readonly is_nestable: boolean; readonly fields: readonly Readonly<Record<string, unknown>>[] }[];

/** The schema as the files that the CMS reads. */
export declare const files: readonly { readonly path: string; readonly text: string }[];

/** All records, those first that others refer to. Each document is loaded when it is its turn. */
export declare function records(): AsyncGenerator<CmsRecord, void, undefined>;

/**
 * The document or record of the model that a record of the CMS is. Nothing is checked: an editor may have left out what must be there.
 *
 * @throws Error when it is of no type of the model.
 */
export declare function entryOf(record: CmsRecord): { readonly type: 'Article'; readonly value: Article } | { readonly type: 'Essay'; readonly value: Essay } | { readonly type: 'Letter'; readonly value: Letter } | { readonly type: 'Post'; readonly value: Post } | { readonly type: 'Author'; readonly value: Author };
