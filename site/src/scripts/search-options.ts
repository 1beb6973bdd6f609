/** What the index and the queries have in common: words are compared in their folded form. */

import { fold } from 'corpus/search'
import type { Options } from 'minisearch'

export const options: Options = {
  idField: 'link',
  fields: ['title', 'heading', 'about', 'text'],
  storeFields: ['title', 'titleIn', 'heading', 'kind', 'language', 'text'],
  tokenize: (text) => fold(text).split(/[^\p{L}\p{N}]+/u),
  processTerm: (term) => term || null,
  searchOptions: { combineWith: 'AND', prefix: (term) => term.length > 2, boost: { title: 3, heading: 2 } },
}
