/** Entry `portable-text`: what Portable Text leaves to a page, for pages that show it with a renderer of others. */

export type { NodeElement } from '../element-of.ts'
export { elementOf } from '../element-of.ts'
export type {
  BlocksOptions,
  PageAttributes,
  PageBlock,
  PageElement,
  PageMark,
  PageNode,
  PageNoteReference,
  PageSpan,
} from '../page-blocks.ts'
export type {
  Branch,
  Group,
  LinkedNote,
  List,
  ListItem,
  NoteSource,
  Notes,
  NoteText,
  Quotation,
  Speech,
  Threaded,
} from '../portable-text.ts'
export { directionOf, groupBlocks, headingLevel, notesOf, toTree } from '../portable-text.ts'
export { toBlocks } from '../to-blocks.ts'
