/** What `toHtml` can be told, and what it tells the functions of a site. Published (`package/renderer-types.ts`). */

import type { Block } from './blocks.ts'
import type { RenderOptions } from './content.ts'

/** How `toHtml` renders. */
export interface HtmlOptions extends RenderOptions {
  /** Added to every heading level. A title is level 1, headings of a body begin at 2, that of a thread is 2. Default 0. */
  readonly headingShift?: number
  /** Put before every id, so that two documents can stand in one page. Default: nothing. */
  readonly idPrefix?: string
  /** Keys that blocks had in earlier releases, each with that of the block where its text went, or null: ids at its beginning. */
  readonly formerKeys?: { readonly [key: string]: string | null }
  /** Address of a note that is not in what is rendered; null makes the reference no link. */
  readonly noteHref?: (label: string, reference: NoteOccurrence) => string | null
  /** Accessible name of a link to a note. Default: `Note 12`. */
  readonly noteLabel?: (label: string) => string
  /** Replaces the HTML of a block of the given style; gets the block, the HTML inside it, and what it would have been. */
  readonly blocks?: { readonly [style: string]: BlockRenderer }
  /** Replaces elements around blocks: gets the HTML inside, and what it would have been. */
  readonly elements?: { readonly [tag in HtmlContainer]?: ElementRenderer }
}

/** Elements around blocks that a site can replace. */
export type HtmlContainer = 'blockquote' | 'ul' | 'ol' | 'li' | 'dl' | 'dd' | 'figure' | 'table'

/** Makes the HTML of a block; `inner` is the HTML of its text. */
export type BlockRenderer = (block: Block, inner: string, details: BlockDetails) => string

/** Makes the HTML of an element around blocks; `inner` is the HTML inside it. */
export type ElementRenderer = (inner: string, details: ElementDetails) => string

/** One reference to a note. */
export interface NoteOccurrence {
  /** Number or sign of the note, as the text gives it. */
  readonly label: string
  /** Which of the references with this label it is, from 1. */
  readonly occurrence: number
  /** Id of the reference in the HTML, for the way back; null when it has none. */
  readonly id: string | null
  /** Key of the reference. */
  readonly key: string
  /** Key of the block that it stands in. */
  readonly block: string
  /** Key of the first block of the note; null where its text is not in the document. */
  readonly note: string | null
}

/** What `toHtml` knows of a block whose HTML a site replaces. */
export interface BlockDetails {
  /** The HTML that it would have been; of a list item what is inside it. */
  readonly html: string
  /** Level of a heading with `headingShift`; null for what is no heading. */
  readonly level: number | null
  /** Its id with `idPrefix`; null when it has none. */
  readonly id: string | null
}

/** What `toHtml` knows of an element whose HTML a site replaces. */
export interface ElementDetails {
  /** The HTML that it would have been. */
  readonly html: string
  /** The blocks of the element, without those of lists inside it. */
  readonly blocks: readonly Block[]
  /** Depth of a list or an item, from 1; null for all else. */
  readonly level: number | null
}
