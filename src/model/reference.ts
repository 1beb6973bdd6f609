/** A field that names a record (an author, say) by its id; the compiler checks that the record exists. */

import { identifier } from './slug.ts'

export const reference = (to: string) =>
  identifier.meta({ kind: 'reference', to, description: `Id of one ${to}.` })
