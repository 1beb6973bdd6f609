/** Names in Strapi: kebab case for types and components, snake case for tables, and other names for what is Strapi's own. */

import { kebabCase, upperFirst } from '../../model/letter-case.ts'

/** Columns that Strapi has itself. */
const ownColumns: readonly string[] = [
  'id',
  'document_id',
  'entry_id',
  'locale',
  'localizations',
  'meta',
  'status',
]

/** When and by whom Strapi did something: it puts such times in, whatever was given, and has more to come. */
const ownEndings = /_(at|by|by_id)$/

const ownModels: readonly string[] = ['boolean', 'date', 'date-time', 'document', 'then', 'time', 'upload']

const isStrapis = (name: string): boolean => name.startsWith('strapi')

export const snakeCase = (name: string): string => kebabCase(name).replaceAll('-', '_')

/** `_key` -> `key`: names begin with a letter. `id` -> `ownId` */
export function fieldName(name: string): string {
  const bare = name.replace(/^_+/, '')
  const column = snakeCase(bare)
  const isTaken = ownColumns.includes(column) || ownEndings.test(column) || isStrapis(column)
  return isTaken ? `own${upperFirst(bare)}` : bare
}

/** Where a record keeps its id of the model; Strapi gives it a `documentId` besides. */
export const identity = fieldName('id')

/** `LocalName` -> `local-name`: a type, and the folder of its API. */
export function typeName(type: string): string {
  const name = kebabCase(type)
  return ownModels.includes(name) || isStrapis(name) ? `own-${name}` : name
}

/** `essay` -> `essays`: the address of its records, `/api/essays`. */
export function collectionName(type: string): string {
  const name = typeName(type)
  if (/[^aeiou]y$/.test(name)) return `${name.slice(0, -1)}ies`
  return /(s|x|z|ch|sh)$/.test(name) ? `${name}es` : `${name}s`
}

export const typeUid = (type: string): string => `api::${typeName(type)}.${typeName(type)}`

/** Category of the components of groups. */
export const groupCategory = 'content'

/** Category of the components of Portable Text. */
export const textCategory = 'text'

/** Component of a block. */
export const blockPart = 'block'

/** Says which kind of object an item of a list is. */
export const kindName = 'kind'
