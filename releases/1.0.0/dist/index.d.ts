import type { Alias, Block, DocumentBySlug, Slug, Summary, Article, Essay, Letter, Post, Author, AuthorId } from './types.js';
export type * from './types.js';

/** All documents as summary objects, newest first by the earliest day that `published` may mean, undated last, then by id. */
export declare const documents: readonly Summary[];

/** Person who wrote a text or a reply. By id. */
export declare const authors: {
  readonly "keyhan": Author;
  readonly "nariman-gharib": Author;
  readonly "parham": Author;
  readonly "sam-ghandchi": Author;
};

/** Addresses that documents no longer have, each with the one to send readers to. */
export declare const redirects: { readonly [from: string]: Slug | undefined };

/**
 * Loads one whole document, and nothing else.
 *
 * @throws Error when no document has the slug.
 */
export declare function getDocument<S extends Slug | Alias>(slug: S): Promise<DocumentBySlug[S]>;

/** Whether a text, from a URL say, is the slug of a document. Of a former one `redirects` knows the new. */
export declare function isSlug(value: string): value is Exclude<Slug, Alias>;

/** Whether a document or summary object is of the type Article. */
export declare function isArticle<D extends { readonly type: string }>(document: D): document is Extract<D, { readonly type: 'Article' }>;

/** Whether a document or summary object is of the type Essay. */
export declare function isEssay<D extends { readonly type: string }>(document: D): document is Extract<D, { readonly type: 'Essay' }>;

/** Whether a document or summary object is of the type Letter. */
export declare function isLetter<D extends { readonly type: string }>(document: D): document is Extract<D, { readonly type: 'Letter' }>;

/** Whether a document or summary object is of the type Post. */
export declare function isPost<D extends { readonly type: string }>(document: D): document is Extract<D, { readonly type: 'Post' }>;

/** What the renderers take: a document, a reply, or blocks. */
export type Content = Renderable | readonly Block[];

/** A text with its language; every document and reply is one. */
export interface Renderable {
  /** Title, printed as the first heading; a reply has none. */
  readonly title?: string;
  /** Language of the text, as a BCP 47 tag. */
  readonly language: string;
  /** Writing direction of the text. */
  readonly direction: 'ltr' | 'rtl';
  /** The text. */
  readonly body: readonly Block[];
  /** Thread under the text. */
  readonly replies?: readonly RenderableReply[];
}

/** A reply as the renderers take it. */
export interface RenderableReply {
  /** Stable key of the reply. */
  readonly _key: string;
  /** Who replies; null when unknown. */
  readonly author: string | null;
  /** Language of the reply, as a BCP 47 tag. */
  readonly language: string;
  /** Writing direction of the reply. */
  readonly direction: 'ltr' | 'rtl';
  /** Key of the reply that is answered; null when the document is. */
  readonly replyTo: string | null;
  /** The text. */
  readonly body: readonly Block[];
}

/** How `toHtml` renders. */
export interface HtmlOptions {
  /** Added to every heading level, so that a page can keep `h1` for itself. Default 0. */
  readonly headingShift?: number;
  /** Address of a note, by its label; without it a reference is no link. */
  readonly noteHref?: (label: string) => string | null;
  /** Accessible name of a note reference. Default: `Note 12`. */
  readonly noteLabel?: (label: string) => string;
  /** Name to print for the author of a reply, by id; null prints none. Default: none. */
  readonly authorName?: (id: string) => string | null;
  /** Replaces the HTML of a block of the given style; gets the block and the HTML inside it. */
  readonly blocks?: { readonly [style: string]: (block: Block, inner: string) => string };
}

/** How `toMarkdown` renders. */
export interface MarkdownOptions {
  /** Text of the definition that each note reference gets; null writes none. */
  readonly lostNote?: string | null;
}

/** How `toText` renders. */
export interface TextOptions {
  /** How note references read: left out, or as `[12]`. Default: left out. */
  readonly notes?: 'omit' | 'brackets';
}

/** Semantic HTML: escaped, with `lang` and `dir` where they change; dangerous links are dropped. */
export declare function toHtml(content: Content, options?: HtmlOptions): string;

/** CommonMark with note references, without raw HTML. */
export declare function toMarkdown(content: Content, options?: MarkdownOptions): string;

/** Plain text, a blank line between blocks. */
export declare function toText(content: Content, options?: TextOptions): string;
