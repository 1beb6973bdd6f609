/** Names in Directus: a collection is a table; the id of the model is the key of its rows, so that references are ids. */

import type { Field } from '../field.ts'
import { collectionName } from '../records.ts'

/** Directus keeps no names of fields to itself. */
export const fieldName = (name: string): string => name

/** Key of every collection. */
export const identity = 'id'

/** Table of a list of references: `Post`, `authors` -> `post_authors` */
export const junctionName = (type: string, column: string): string => `${collectionName(type)}_${column}`

/** Fields of such a table: whose list it is, what it refers to, and where in the list. */
export const junction = { entry: 'entry', reference: 'reference', sort: 'sort' } as const

/** Column of a field in groups: `['rights', 'status']` -> `rights_status` */
export const columnName = (path: readonly string[]): string => path.map(fieldName).join('_')

type Group = Extract<Field, { readonly kind: 'group' }>

/**
 * Whether the fields of a group are columns, which Directus checks. A group that may be missing is JSON, a list of at most
 * one: columns could not say whether it is missing or empty.
 */
export const isSpread = (field: Field): field is Group => field.kind === 'group' && field.isRequired
