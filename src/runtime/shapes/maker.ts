/** What makes the elements of a text: HTML, or objects. The shapes beside this say which elements there are. */

import type { Block } from '../blocks.ts'
import type { Attributes } from '../html/element.ts'
import type { Rendering } from '../html/rendering.ts'
import type { PageElement } from '../page-blocks.ts'

/** Makes what a renderer gives out: HTML, or objects. */
export interface Maker<Out, Inner> {
  /** The text of a block, and the language that all of it is in. */
  readonly inline: (
    block: Block,
    rendering: Rendering,
  ) => { readonly inner: Inner; readonly language: string | null }
  readonly block: (made: MadeBlock<Inner>, rendering: Rendering) => Out
  readonly element: (made: MadeElement<Out>, rendering: Rendering) => Out
  /** A text with pieces of ours before and after it. */
  readonly framed: (inner: Inner, before: readonly Piece[], after: readonly Piece[]) => Inner
  /** Words of ours. */
  readonly own: (style: string, tag: string, attributes: Attributes, pieces: readonly Piece[]) => Out
  readonly unknown: (value: unknown, rendering: Rendering) => readonly Out[]
}

interface MadeBlock<Inner> {
  readonly block: Block
  readonly inner: Inner
  /** Null for text in an element that is there already. */
  readonly tag: string | null
  readonly attributes: Attributes
  readonly id: string | null
}

export interface MadeElement<Out> {
  readonly role: PageElement['role']
  readonly tag: string
  readonly attributes: Attributes
  readonly content: readonly Out[]
  readonly blocks: readonly Block[]
  /** Depth of a list or an item, from 1; null for all else. */
  readonly level: number | null
}

/** A piece of words of ours: its text, with the element around it if it has one. */
export type Piece = string | { readonly text: string; readonly tag: string; readonly attributes?: Attributes }

/** What the steps of one text share. */
export interface Making<Out, Inner> {
  readonly make: Maker<Out, Inner>
  readonly rendering: Rendering
}
