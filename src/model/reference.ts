/** Fields that name something by its id, a record (an author, say) or a document; the compiler checks that it exists. */

import { identifier } from './slug.ts'

export const reference = (to: string) =>
  identifier.meta({ kind: 'reference', to, description: `Id of one ${to}.` })

/** A field that names another document of the corpus, whatever its type, by its id. */
export const documentReference = identifier.meta({ kind: 'document', description: 'Id of a document.' })

/** Stands for all types of documents where a reference says what it leads to: no type of records may have this name. */
export const anyDocument = 'Document'
