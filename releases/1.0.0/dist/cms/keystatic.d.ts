import type { Article, Essay, Letter, Post, Author } from '../types.js';

/** What a site hands in: the `fields` of `@keystatic/core`; `Component` is its `ComponentSchema`. */
export type KeystaticFields<Component> = Readonly<Record<'text' | 'integer' | 'number' | 'checkbox' | 'select' | 'multiselect' | 'relationship' | 'multiRelationship' | 'object' | 'array' | 'blocks' | 'conditional' | 'empty' | 'ignored', (...given: never) => Component>>;

/** A collection as `config` takes it. */
export interface KeystaticCollection<Component> { readonly label: string; readonly path: `${string}/*`; readonly slugField: string; readonly format: { readonly data: 'json' }; readonly schema: Record<string, Component> }

/** A record as this CMS takes it, and gives it back with things of its own. */
export interface CmsRecord { readonly collection: string; readonly slug: string; readonly entry: Readonly<Record<string, unknown>> }

/** Returns the collections of a `config`, made with the `fields` of `@keystatic/core`. */
export declare const schema: <Component>(fields: KeystaticFields<Component>) => Record<string, KeystaticCollection<Component>>;

/** All records, those first that others refer to. Each document is loaded when it is its turn. */
export declare function records(): AsyncGenerator<CmsRecord, void, undefined>;

/**
 * The document or record of the model that a record of the CMS is. Nothing is checked: an editor may have left out what must be there.
 *
 * @throws Error when it is of no type of the model.
 */
export declare function entryOf(record: CmsRecord): { readonly type: 'Article'; readonly value: Article } | { readonly type: 'Essay'; readonly value: Essay } | { readonly type: 'Letter'; readonly value: Letter } | { readonly type: 'Post'; readonly value: Post } | { readonly type: 'Author'; readonly value: Author };
