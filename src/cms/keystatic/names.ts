/** Names in Keystatic: a collection is a folder, an entry is a JSON file in it, named by its id. */

/** Keystatic keeps no names to itself. */
export const fieldName = (name: string): string => name

/** Where Keystatic looks for the entries of a collection, from the root of the site. */
export const collectionPath = (collection: string): `${string}/*` => `content/${collection}/*`

/** File of an entry, from the root of the site. */
export const entryPath = ({ collection, slug }: { readonly collection: string; readonly slug: string }) =>
  collectionPath(collection).replace('*', `${slug}.json`)

/** Field that names the file: what an entry is known by does not stand in it. */
export const slugField = 'id'

/** The choice of no value: codes of the model begin with a letter, so that none of them is this one. */
export const none = '-'
