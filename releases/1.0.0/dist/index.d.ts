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

/** Addresses that documents no longer have, each with the one to send readers to; of any other, undefined: `redirects[asked] ?? asked`. */
export declare const redirects: { readonly [from: string]: Slug };

/**
 * Loads one whole document, and nothing else.
 *
 * @throws Error when no document has the slug.
 */
export declare function getDocument<S extends Slug | Alias>(slug: S): Promise<DocumentBySlug[S]>;

/** Whether a text, from a URL say, is the slug that a document has now. Of a former one `redirects` knows the new. */
export declare function isSlug(value: string): value is Exclude<Slug, Alias>;

/** Whether `getDocument` finds a document under a text, from a URL say: its slug, or a former one that still leads to it. */
export declare function hasDocument(value: string): value is Slug;

/** Whether a document or summary object is of the type Article. */
export declare function isArticle<D extends { readonly type: string }>(document: D): document is Extract<D, { readonly type: 'Article' }>;

/** Whether a document or summary object is of the type Essay. */
export declare function isEssay<D extends { readonly type: string }>(document: D): document is Extract<D, { readonly type: 'Essay' }>;

/** Whether a document or summary object is of the type Letter. */
export declare function isLetter<D extends { readonly type: string }>(document: D): document is Extract<D, { readonly type: 'Letter' }>;

/** Whether a document or summary object is of the type Post. */
export declare function isPost<D extends { readonly type: string }>(document: D): document is Extract<D, { readonly type: 'Post' }>;

/** A block of Portable Text, of this package or from elsewhere. */
export type AnyBlock = Block | { readonly _type: string };

/** What the renderers take: a document, a reply, blocks (a body), or replies (a thread). */
export type Content = Renderable | readonly AnyBlock[] | readonly RenderableReply[];

/** A text with its language; every document and reply is one. */
export interface Renderable {
  /** Title, printed as the first heading; a reply has none. */
  readonly title?: string;
  /** Language of the title, where it is not that of the text. */
  readonly titleLanguage?: string | null;
  /** Language of the text, as a BCP 47 tag. */
  readonly language: string;
  /** Writing direction of the text. */
  readonly direction: 'ltr' | 'rtl';
  /** The text. */
  readonly body: readonly AnyBlock[];
  /** Thread under the text. */
  readonly replies?: readonly RenderableReply[];
  /** What the capture lost; each is printed as a placeholder in its place. */
  readonly lost?: readonly RenderableLoss[];
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
  readonly body: readonly AnyBlock[];
}

/** Something that the capture lost, as the renderers take it. */
export interface RenderableLoss {
  /** What is lost: `picture`, `media`, `link`, `links`, `notes`, `text`, or a word of the corpus. */
  readonly kind: string;
  /** Key of the block after which it is missing; null when that is before the first block. */
  readonly after: string | null;
  /** What stood there, or how the loss is known. */
  readonly note: string | null;
  /** Key of the block that is its caption; null or absent when it has none. */
  readonly caption?: string | null;
}

/** Names of the authors of replies by id; the `authors` of the package are such. */
export type RenderableSpeakers = { readonly [id: string]: RenderableSpeaker | undefined };

/** An author as the renderers take one. */
export interface RenderableSpeaker {
  /** Name. */
  readonly name: string;
  /** The name in other languages or scripts. */
  readonly names?: readonly { readonly text: string; readonly language: string }[];
}

/** What a renderer does not know: a block or inline object of another type, a mark without a meaning, a broken value. */
export interface UnknownContent {
  /** Where it stands. */
  readonly place: 'content' | 'block' | 'inline' | 'mark' | 'reply';
  /** Its `_type`, the name of the mark, or null where it has none. */
  readonly type: string | null;
  /** The thing itself. */
  readonly value: unknown;
}

/** What all renderers can be told. */
export interface RenderOptions {
  /** Names of the authors of replies. Default: the `authors` of the package. */
  readonly authors?: RenderableSpeakers;
  /** Name to print for the author of a reply instead of that in `authors`; null prints none. */
  readonly authorName?: (id: string, language: string) => string | null;
  /** Language of the page around, for blocks and replies that are rendered apart from their document. */
  readonly language?: string;
  /** What the capture lost, for blocks that are rendered apart from their document. */
  readonly lost?: readonly RenderableLoss[];
  /** Texts of notes by their label, or by the key of the reference where two notes have one label. */
  readonly noteTexts?: { readonly [labelOrKey: string]: string | undefined };
  /** Words to print instead of ours, by language: `{ de: { replies: 'Antworten' } }`. */
  readonly words?: { readonly [language: string]: Partial<Words> | undefined };
  /** Is told what the renderer does not know; what it returns is printed for it as it is. */
  readonly onUnknown?: (unknown: UnknownContent) => string | undefined;
}

/** Words that the renderers print themselves, of one language. */
export interface Words {
  /** Name of a note reference, before its label. */
  readonly note: string;
  /** Heading of the notes. */
  readonly notes: string;
  /** What a note says whose text is lost. */
  readonly lostNote: string;
  /** Name of the link from a note to the place that refers to it. */
  readonly back: string;
  /** Heading of the thread. */
  readonly replies: string;
  /** Before the name of whom a reply answers. */
  readonly inReplyTo: string;
  /** Name of an author whom nobody knows. */
  readonly unknownSpeaker: string;
  /** Before the source of a quotation, where the text itself names it elsewhere. */
  readonly source: string;
  /** Before the name of what is lost. */
  readonly lost: string;
  /** Names of what can be lost, by kind. */
  readonly kinds: { readonly [kind: string]: string | undefined };
}

/** How `toHtml` renders. */
export interface HtmlOptions extends RenderOptions {
  /** Added to every heading level. A title is level 1, headings of a body begin at 2, that of a thread is 2. Default 0. */
  readonly headingShift?: number;
  /** Put before every id, so that two documents can stand in one page. Default: nothing. */
  readonly idPrefix?: string;
  /** Keys that blocks had in earlier releases, each with that of the block where its text went, or null: ids at its beginning. */
  readonly formerKeys?: { readonly [key: string]: string | null };
  /** Address of a note that is not in what is rendered; null makes the reference no link. */
  readonly noteHref?: (label: string, reference: NoteOccurrence) => string | null;
  /** Accessible name of a link to a note. Default: `Note 12`. */
  readonly noteLabel?: (label: string) => string;
  /** Replaces the HTML of a block of the given style; gets the block, the HTML inside it, and what it would have been. */
  readonly blocks?: { readonly [style: string]: BlockRenderer };
  /** Replaces elements around blocks: gets the HTML inside, and what it would have been. */
  readonly elements?: { readonly [tag in HtmlContainer]?: ElementRenderer };
}

/** Elements around blocks that a site can replace. */
export type HtmlContainer = 'blockquote' | 'ul' | 'ol' | 'li' | 'dl' | 'dd' | 'figure' | 'table';

/** Makes the HTML of a block; `inner` is the HTML of its text. */
export type BlockRenderer = (block: Block, inner: string, details: BlockDetails) => string;

/** Makes the HTML of an element around blocks; `inner` is the HTML inside it. */
export type ElementRenderer = (inner: string, details: ElementDetails) => string;

/** One reference to a note. */
export interface NoteOccurrence {
  /** Number or sign of the note, as the text gives it. */
  readonly label: string;
  /** Which of the references with this label it is, from 1. */
  readonly occurrence: number;
  /** Id of the reference in the HTML, for the way back; null when it has none. */
  readonly id: string | null;
  /** Key of the reference. */
  readonly key: string;
  /** Key of the block that it stands in. */
  readonly block: string;
  /** Key of the first block of the note; null where its text is not in the document. */
  readonly note: string | null;
}

/** What `toHtml` knows of a block whose HTML a site replaces. */
export interface BlockDetails {
  /** The HTML that it would have been; of a list item what is inside it. */
  readonly html: string;
  /** Level of a heading with `headingShift`; null for what is no heading. */
  readonly level: number | null;
  /** Its id with `idPrefix`; null when it has none. */
  readonly id: string | null;
}

/** What `toHtml` knows of an element whose HTML a site replaces. */
export interface ElementDetails {
  /** The HTML that it would have been. */
  readonly html: string;
  /** The blocks of the element, without those of lists inside it. */
  readonly blocks: readonly Block[];
  /** Depth of a list or an item, from 1; null for all else. */
  readonly level: number | null;
}

/** How `toMarkdown` renders. */
export interface MarkdownOptions extends RenderOptions {
  /** Markdown that each note without a text in `noteTexts` gets; null writes none. Default: that its text is lost. */
  readonly lostNote?: string | null;
}

/** How `toText` renders. */
export interface TextOptions extends RenderOptions {
  /** How references read: `omit`, or `[12]`, with `noteTexts` at the end. Default: `[12]` where the note is printed. */
  readonly notes?: 'omit' | 'brackets';
}

/** Semantic HTML: escaped, with `lang` and `dir` where they change; dangerous links are dropped. */
export declare function toHtml(content: Content, options?: HtmlOptions): string;

/** CommonMark with note references, without raw HTML. */
export declare function toMarkdown(content: Content, options?: MarkdownOptions): string;

/** Plain text, a blank line between blocks. */
export declare function toText(content: Content, options?: TextOptions): string;
