/** Names in TinaCMS: a collection is a folder, an entry is a JSON file in it, named by its id; references are paths. */

import { collectionName } from '../records.ts'

/** In the files all fields have the names of the model. */
export const fieldName = (name: string): string => name

/** Its GraphQL has an `id` of its own in every document: the path. */
export const graphqlName = (name: string): string => (name === 'id' ? 'entryId' : name)

/** Folder of a collection, from the root of the site. */
export const collectionFolder = (type: string): string => `content/${collectionName(type)}`

const extension = '.json'

/** File of an entry, from the root of the site. */
export const entryPath = (type: string, id: string): string => `${collectionFolder(type)}/${id}${extension}`

/** @throws Error when the path is none of an entry. */
export function partsOfPath(path: string): { readonly collection: string; readonly id: string } {
  const [, collection, id] = /^content\/([^/]+)\/([^/]+)\.json$/.exec(path) ?? []
  if (collection === undefined || id === undefined)
    throw new Error(`${path} is not an entry: expected content/<collection>/<id>${extension}.`)
  return { collection, id }
}

/** A list of references is a list of objects with this one field: Tina's editor has no other. */
export const referenceField = 'entry'
