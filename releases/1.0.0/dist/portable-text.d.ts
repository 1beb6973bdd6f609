import type { Block } from './types.js';
import type { AnyBlock } from './index.js';
import type { Content } from './index.js';
import type { HtmlOptions } from './index.js';

/** An element with what stands in it. */
export interface NodeElement {
  /** Name of the element in HTML; null when there is none around what stands in it. */
  readonly tag: string | null
  /** Attributes by their names in HTML. */
  readonly attributes: PageAttributes
  /** What stands in it; null when that is the children that the renderer gives. */
  readonly content: PageNode[] | null
}

/**
 * The element of a block, an object, a list item or a mark: of what `toBlocks` makes, and of a document’s own `body`, whose
 * blocks are then shown one by one.
 */
export declare function elementOf(value: unknown): NodeElement;

/** How `toBlocks` makes blocks: as `toHtml` renders, but for HTML of the site’s own. */
export type BlocksOptions = Omit<HtmlOptions, 'blocks' | 'elements'>;

/** Attributes of an element, by their names in HTML. */
export type PageAttributes = { readonly [name: string]: string };

/** A block of Portable Text with the element that it is. */
export type PageBlock = {
  /** Kind of the object. */
  readonly _type: 'block'
  /** Key, once among its neighbours. */
  readonly _key: string
  /**
   * Style of the block of the document; of a cell `cell`; of our own words `title`, `heading`, `speaker`, `source`, `marker`,
   * `note` or `lost`.
   */
  readonly style: string
  /** Spans, references to notes, and objects of other types as they were. */
  readonly children: (PageSpan | PageNoteReference | { readonly _type: string })[]
  /** What the keys in `marks` stand for. */
  readonly markDefs: PageMark[]
  /** Name of its element in HTML; null when it has none, as the text of a list item. */
  readonly tag: string | null
  /** Attributes of its element. */
  readonly attributes: PageAttributes
};

/** An element around blocks. */
export type PageElement = {
  /** Kind of the object. */
  readonly _type: 'element'
  /** Key, once among its neighbours. */
  readonly _key: string
  /** What it is. */
  readonly role:
    | 'document'
    | 'quotation'
    | 'list'
    | 'item'
    | 'speech'
    | 'figure'
    | 'table'
    | 'rows'
    | 'row'
    | 'notes'
    | 'note'
    | 'thread'
    | 'answers'
    | 'answer'
    | 'reply'
  /** Name of its element in HTML. */
  readonly tag: string
  /** Attributes of its element. */
  readonly attributes: PageAttributes
  /** What stands in it. */
  readonly content: PageNode[]
};

/** A mark as the element that it is. */
export type PageMark = {
  /** Kind of the mark; `element` for marks of the corpus’s own and for words of ours. */
  readonly _type: 'link' | 'language' | 'element'
  /** Key, once in the block. */
  readonly _key: string
  /** Name of its element in HTML. */
  readonly tag: string
  /** Attributes of its element. */
  readonly attributes: PageAttributes
};

/** Something that a page shows: a block, or an element around others. */
export type PageNode = PageBlock | PageElement;

/** A reference to a note. */
export type PageNoteReference = {
  /** Kind of the object. */
  readonly _type: 'noteReference'
  /** Key, once in the block. */
  readonly _key: string
  /** Number or sign of the note. */
  readonly label: string
  /** Id of the reference; null when it has none. */
  readonly id: string | null
  /** Address of the note; null when there is none. */
  readonly href: string | null
  /** Accessible name of a link to the note. */
  readonly name: string
};

/** A run of text with the same marks. */
export type PageSpan = {
  /** Kind of the object. */
  readonly _type: 'span'
  /** Key, once in the block. */
  readonly _key: string
  /** Text; a line break is `\n`. */
  readonly text: string
  /** `strong`, `em`, then keys of `markDefs`. */
  readonly marks: string[]
};

/** A reply with the answers to it. */
export interface Branch<R extends Threaded> {
  /** The reply. */
  readonly reply: R
  /** Replies to it, in the order of the text. */
  readonly answers: readonly Branch<R>[]
}

/** A block by itself, a quotation, a list, notes, or a speech, as HTML has them. */
export type Group<B = Block> =
  | { readonly kind: 'block'; readonly block: B }
  | Quotation<B>
  | List<B>
  | Notes<B>
  | Speech<B>;

/** A note with the places that refer to it. */
export interface LinkedNote<B = Block> extends NoteText<B> {
  /** Key of its first block. */
  readonly key: string
  /** In the order of the text; none where nothing refers to it. */
  readonly references: readonly NoteSource[]
}

/** A list with its items. */
export interface List<B = Block> {
  /** Tells it from other groups. */
  readonly kind: 'list'
  /** Whether its items are numbered. */
  readonly listItem: 'bullet' | 'number'
  /** In the order of the text. */
  readonly items: readonly ListItem<B>[]
}

/** An item of a list with the lists inside it. */
export interface ListItem<B = Block> {
  /** Text of the item; null when deeper items came without one around them. */
  readonly block: B | null
  /** Lists inside the item, after its text. */
  readonly lists: readonly List<B>[]
}

/** A place that refers to a note. */
export interface NoteSource {
  /** Key of the reference. */
  readonly key: string
  /** What the text calls the note there. */
  readonly label: string
  /** Key of the block that it stands in. */
  readonly block: string
}

/** Neighbouring blocks of notes. */
export interface Notes<B = Block> {
  /** Tells it from other groups. */
  readonly kind: 'notes'
  /** In the order of the text. */
  readonly notes: readonly NoteText<B>[]
}

/** A note with its text. */
export interface NoteText<B = Block> {
  /** Number or sign by which references name it; null for a text without one. */
  readonly label: string | null
  /** The label as the text gives it: `[4]`, `۱-`; null when there is none. */
  readonly marker: string | null
  /** At least one block; a reference has the key of the first as its `note`. */
  readonly blocks: readonly B[]
}

/** Neighbouring blocks that quote the same source. */
export interface Quotation<B = Block> {
  /** Tells it from other groups. */
  readonly kind: 'quotation'
  /** Style of its blocks. */
  readonly style: 'blockquote' | 'epigraph'
  /** Blocks over it that say whom it quotes. */
  readonly introductions: readonly B[]
  /** All that is quoted, in the order of the text. */
  readonly blocks: readonly B[]
  /** The same, as blocks and as quotations inside this one. */
  readonly content: readonly ({ readonly kind: 'block'; readonly block: B } | Quotation<B>)[]
  /** Blocks under it that say whom it quotes. */
  readonly attributions: readonly B[]
}

/** What one person says in one go. */
export interface Speech<B = Block> {
  /** Tells it from other groups. */
  readonly kind: 'speech'
  /** The block that names who speaks; null where the text does not. */
  readonly head: B | null
  /** Who speaks, as the text names them; null when only the id says it. */
  readonly speaker: string | null
  /** Id of the record of who speaks; null when there is none. */
  readonly speakerId: string | null
  /** What is said, with the stage directions in it. */
  readonly content: readonly Group<B>[]
}

/** What makes a reply part of a thread. */
export interface Threaded {
  /** Stable key of the reply. */
  readonly _key: string
  /** Key of the reply that is answered; null when the document is. */
  readonly replyTo: string | null
}

/** Base direction of a text in a language, from the script of its BCP 47 tag or else the likely script of the language. */
export declare function directionOf(language: string): 'ltr' | 'rtl';

/**
 * Groups flat blocks as readers see them: neighbouring quotations of one source with who said it, items in lists, notes, what
 * one person says in one go.
 */
export declare function groupBlocks<B extends AnyBlock>(blocks: readonly B[]): Group<B>[];

/**
 * Level of a heading from 1 to 6; null for a block that is none.
 *
 * @param shift Added to the level, so that a page can keep the first ones for itself.
 */
export declare function headingLevel(block: AnyBlock, shift?: number): number | null;

/** The notes whose texts are among the blocks, each with the references to it: those of a body, or of one reply. */
export declare function notesOf<B extends AnyBlock>(blocks: readonly B[]): LinkedNote<B>[];

/**
 * The flat replies of a document as a tree. Nothing is dropped: a reply to something that is not in the thread, or to
 * itself, is a root, and a circle of replies begins with the one that comes first.
 */
export declare function toTree<R extends Threaded>(replies: readonly R[]): Branch<R>[];

/**
 * The Portable Text of a page: what `toHtml` prints, with the same words, elements and attributes, for the renderers of
 * others and their components. What is not known stays as it is, for the renderer to report.
 */
export declare function toBlocks(content: Content, options?: BlocksOptions): PageNode[];
