/** Names in Sanity: types begin in lower case, ids hold no dot, and what begins with `_` is Sanity's own. */

import { collectionName } from '../records.ts'

/** `LocalName` -> `localName` */
export const typeName = collectionName

/** Ids are unique over all types; with a dot in them documents would not be public. */
export const documentId = (type: string, id: string): string => `${typeName(type)}-${id}`

/** The id in the model of a document of that type; a document that an editor made has an id of Sanity's, and keeps it. */
export function modelId(type: string, id: string): string {
  const start = documentId(type, '')
  return id.startsWith(start) ? id.slice(start.length) : id
}

/** Only keys begin with `_` in our models, and Sanity's keys are the same thing. */
export const fieldName = (name: string): string => name

/** A block with a source, a speaker, a sign …: Sanity's blocks have no fields of their own. */
export const attributed = 'attributedBlock'

/** The type of a text. */
export const portableText = 'portableText'
