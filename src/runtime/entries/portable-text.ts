/** Entry `portable-text`: what the flat blocks of a body leave to a page, for pages with a renderer of their own. */

export type { Branch, Group, List, ListItem, Quotation, Threaded } from '../portable-text.ts'
export { groupBlocks, toTree } from '../portable-text.ts'
