import type { Article, Essay, Letter, Post, Author } from '../types.js';

/** A record as this CMS takes it, and gives it back with things of its own. */
export interface CmsRecord { readonly collection: string; readonly data: Readonly<Record<string, unknown>> }

/** Collections and blocks for `buildConfig`, and what the editor of rich text needs: names of features, and the options of `LinkFeature` and `BlocksFeature`. */
export declare const schema: { readonly collections: readonly { readonly slug: string; readonly fields: readonly object[] }[]; readonly blocks: readonly { readonly slug: string; readonly fields: readonly object[] }[]; readonly editor: { readonly features: readonly string[]; readonly link: object; readonly blocks: object } };

/** All records, those first that others refer to. Each document is loaded when it is its turn. */
export declare function records(): AsyncGenerator<CmsRecord, void, undefined>;

/**
 * The document or record of the model that a record of the CMS is. Nothing is checked: an editor may have left out what must be there.
 *
 * @throws Error when it is of no type of the model.
 */
export declare function entryOf(record: CmsRecord): { readonly type: 'Article'; readonly value: Article } | { readonly type: 'Essay'; readonly value: Essay } | { readonly type: 'Letter'; readonly value: Letter } | { readonly type: 'Post'; readonly value: Post } | { readonly type: 'Author'; readonly value: Author };
