/** Names in Payload: slugs of collections and blocks, and fields whose names Payload reserves. */

import { kebabCase } from '../../model/letter-case.ts'

/** Of a collection, and of a block, which a group that holds groups of its own type is: `LocalName` -> `local-name` */
export const slugOf = kebabCase

/** Payload writes these into records and rows itself. */
const own: readonly string[] = ['blockName', 'blockType', 'createdAt', 'deletedAt', 'updatedAt']

/** `_key` -> `key`: columns that begin with `_` are Payload's. `id` stays: it is the id of the record. */
export const fieldName = (name: string): string =>
  own.includes(name) ? `${name}Given` : name.replace(/^_/, '')

/** Name of a field inside a group or a row: there `id` is Payload's, and unique over all records. */
export const memberName = (name: string): string => (name === 'id' ? 'idGiven' : fieldName(name))
