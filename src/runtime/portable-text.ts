/**
 * What the flat blocks of a body and the flat replies of a document leave to a page, as plain functions, for pages that
 * render Portable Text themselves or with a renderer of others. Published as the entry `portable-text`.
 */

import { directionOf as direction } from '../model/direction.ts'
import type { AnyBlock, Block } from './blocks.ts'
import type { RenderableReply } from './content.ts'
import { groupBlocks as group } from './groups.ts'
import { levelOf } from './html/rendering.ts'
import { noteLinks } from './note-texts.ts'
import { toTree as tree } from './thread.ts'

/** A block by itself, a quotation, a list, notes, or a speech, as HTML has them. */
export type Group<B = Block> =
  | { readonly kind: 'block'; readonly block: B }
  | Quotation<B>
  | List<B>
  | Notes<B>
  | Speech<B>

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

/** A note with the places that refer to it. */
export interface LinkedNote<B = Block> extends NoteText<B> {
  /** Key of its first block. */
  readonly key: string
  /** In the order of the text; none where nothing refers to it. */
  readonly references: readonly NoteSource[]
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

/** A reply with the answers to it. */
export interface Branch<R extends Threaded> {
  /** The reply. */
  readonly reply: R
  /** Replies to it, in the order of the text. */
  readonly answers: readonly Branch<R>[]
}

/** The notes whose texts are among the blocks, each with the references to it: those of a body, or of one reply. */
export function notesOf<B extends AnyBlock>(blocks: readonly B[]): LinkedNote<B>[] {
  const { texts, references } = noteLinks([blocks])
  return [...texts].map(([key, note]) => ({
    ...(note as NoteText<B>),
    key,
    references: references.get(key) ?? [],
  }))
}

/**
 * Groups flat blocks as readers see them: neighbouring quotations of one source with who said it, items in lists, notes, what
 * one person says in one go.
 */
export function groupBlocks<B extends AnyBlock>(blocks: readonly B[]): Group<B>[] {
  return group(blocks).map((found) =>
    // A renderer of others may know the types that ours does not.
    found.kind === 'unknown' ? { kind: 'block', block: found.value as B } : (found as Group<B>),
  )
}

/**
 * The flat replies of a document as a tree. Nothing is dropped: a reply to something that is not in the thread, or to
 * itself, is a root, and a circle of replies begins with the one that comes first.
 */
export function toTree<R extends Threaded>(replies: readonly R[]): Branch<R>[] {
  return tree(replies as readonly (R & RenderableReply)[]) as unknown as Branch<R>[]
}

/**
 * Level of a heading from 1 to 6; null for a block that is none.
 *
 * @param shift Added to the level, so that a page can keep the first ones for itself.
 */
export function headingLevel(block: AnyBlock, shift: number = 0): number | null {
  const level = 'style' in block ? /^h([1-6])$/.exec(`${block.style}`)?.[1] : undefined
  return level === undefined ? null : levelOf(Number(level), shift)
}

/** Base direction of a text in a language, from the script of its BCP 47 tag or else the likely script of the language. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return direction(language)
}
