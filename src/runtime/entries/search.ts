/** Entry `search`: what an index is made of. The package adds the records of all its documents (`emit-search.ts`). */

export { fold } from '../fold.ts'
export type { Searchable, SearchableReply, SearchRecord } from '../search.ts'
export { recordsOf } from '../search.ts'
