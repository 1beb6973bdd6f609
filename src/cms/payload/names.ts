/** Names in Payload: slugs of collections, and fields that may not be called as Payload's own. */

/** `LocalName` -> `local-name` */
export const collectionSlug = (type: string): string =>
  type.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase()

/** `LocalName` -> `local-name`: groups that hold groups of their own type are blocks of the config. */
export const blockSlug = collectionSlug

/** Payload writes these into records and rows itself. */
const own: readonly string[] = ['blockName', 'blockType', 'createdAt', 'deletedAt', 'updatedAt']

/** `_key` -> `key`: columns that begin with `_` are Payload's. `id` stays: it is the id of the record. */
export const fieldName = (name: string): string =>
  own.includes(name) ? `${name}Given` : name.replace(/^_/, '')

/** Name of a field inside a group or a row: there `id` is Payload's, and unique over all records. */
export const memberName = (name: string): string => (name === 'id' ? 'idGiven' : fieldName(name))
