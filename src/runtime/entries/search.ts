/** Entry `search`: what an index is made of, and what is shown of a hit. The package adds the records of all its documents (`emit-search.ts`). */

export type { ExcerptOptions, ExcerptPiece } from '../excerpt.ts'
export { excerpt } from '../excerpt.ts'
export { fold } from '../fold.ts'
export type { Searchable, SearchableReply, SearchRecord } from '../search.ts'
export { recordsOf } from '../search.ts'
