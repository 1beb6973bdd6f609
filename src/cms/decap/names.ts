/** Names in Decap and Sveltia: a collection is a folder, an entry is a JSON file in it, named by its id. */

/** Decap keeps no names of fields to itself. */
export const fieldName = (name: string): string => name

/** Folder of a collection, from the root of the site. */
export const collectionFolder = (collection: string): string => `content/${collection}`

/** File of an entry, from the root of the site. */
export const entryPath = ({ collection, slug }: { readonly collection: string; readonly slug: string }) =>
  `${collectionFolder(collection)}/${slug}.json`

/** Field that names the file. */
export const identity = 'id'
