/** What `toBlocks` makes: Portable Text in which everything that is not text is said by elements. Published. */

import type { HtmlOptions } from './html-options.ts'

/** Something that a page shows: a block, or an element around others. */
export type PageNode = PageBlock | PageElement

/** Attributes of an element, by their names in HTML. */
export type PageAttributes = { readonly [name: string]: string }

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
}

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
}

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
}

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
}

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
}

/** How `toBlocks` makes blocks: as `toHtml` renders, but for HTML of the site’s own. */
export type BlocksOptions = Omit<HtmlOptions, 'blocks' | 'elements'>
