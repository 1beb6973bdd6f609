/**
 * Takes entries of the model; gives what Directus' REST API takes of them, and takes what it gives. A list of references
 * is a row each of its own table; groups that may be missing, lists of groups and Portable Text are JSON.
 */

import { keyedBlocks } from '../blocks.ts'
import { type CmsModel, collectionOf, type Entry } from '../cms-model.ts'
import type { Field } from '../field.ts'
import {
  collectionName,
  collectionNamed,
  entryOf,
  fieldsDecoder,
  fieldsEncoder,
  listOf,
  type Value,
} from '../records.ts'
import { columnName, fieldName, identity, isSpread, junction, typeKey } from './names.ts'

export interface DirectusRecord {
  readonly collection: string
  /** What `POST /items/<collection>` takes, and what `GET` gives with `fields=*,<lists of references>.*`. */
  readonly item: Value
}

export function encode(model: CmsModel, { type, value }: Entry): DirectusRecord {
  const { fields } = collectionOf(model, type)
  return { collection: collectionName(type), item: columnsOf(fields, value, []) }
}

export function decode(model: CmsModel, { collection, item }: DirectusRecord): Entry {
  const found = collectionNamed(model, collectionName, collection, 'The collection')
  return entryOf(found, valuesOf(found.fields, item, []))
}

/** With null where nothing is: a record that is sent again takes away what is no more. */
const columnsOf = (fields: readonly Field[], value: Value, path: readonly string[]): Value =>
  Object.fromEntries(
    fields.flatMap((field): [string, unknown][] => {
      const own = [...path, field.name]
      const given = value[field.name] ?? null
      if (isSpread(field)) return Object.entries(columnsOf(field.fields, (given ?? {}) as Value, own))
      return [[columnName(own), given === null ? null : columnValue(field, given)]]
    }),
  )

const valuesOf = (fields: readonly Field[], item: Value, path: readonly string[]): Value =>
  Object.fromEntries(
    fields.map((field) => {
      const own = [...path, field.name]
      if (isSpread(field)) return [field.name, valuesOf(field.fields, item, own)]
      return [field.name, ofColumn(field, item[columnName(own)])]
    }),
  )

/** `sort` says the order; Directus gives each row an id. */
const columnValue = (field: Field, value: unknown): unknown =>
  field.kind === 'references'
    ? listOf<string>(value).map((id, i) => ({ [junction.reference]: id, [junction.sort]: i + 1 }))
    : encodeValue(field, value)

function ofColumn(field: Field, value: unknown): unknown {
  if (field.kind === 'reference') return idOf(value)
  if (field.kind !== 'references') return decodeValue(field, value)
  const rows = listOf<Value>(value)
  if (rows.some((row) => typeof row !== 'object'))
    throw new Error(
      `${field.name} has only the numbers of its rows: ask for fields=*,${fieldName(field.name)}.*`,
    )
  return rows
    .toSorted((a, b) => Number(a[junction.sort]) - Number(b[junction.sort]))
    .flatMap((row) => idOf(row[junction.reference]) ?? [])
}

/** An answer may hold the entry itself in place of its id. */
const idOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? (value as Value)[identity] : (value ?? null)

const encodeFields = fieldsEncoder(fieldName, encodeValue)
const decodeFields = fieldsDecoder(fieldName, decodeValue)

function encodeValue(field: Field, value: unknown): unknown {
  switch (field.kind) {
    case 'group':
      return [encodeFields(field.fields, value as Value)]
    case 'groups':
      return listOf<Value>(value).map((item) => encodeFields(field.fields, item))
    case 'blocks':
      return listOf<Value>(value).map((block) => encodeBlock(field.text, block))
    case 'text':
    case 'integer':
    case 'boolean':
    case 'choice':
    case 'choices':
    case 'texts':
    case 'reference':
    case 'references':
    case 'json':
      return value
  }
}

function decodeValue(field: Field, value: unknown): unknown {
  switch (field.kind) {
    case 'group': {
      const [group = field.isRequired ? {} : null] = listOf<Value>(value)
      return group === null ? null : decodeFields(field.fields, group)
    }
    case 'groups':
      return listOf<Value>(value).map((item) => decodeFields(field.fields, item))
    case 'blocks':
      return listOf<Value>(value).map((block) => decodeBlock(field.text, block))
    case 'choices':
    case 'texts':
    case 'references':
      return listOf(value)
    case 'text':
    case 'integer':
    case 'choice':
    case 'reference':
      return value === '' ? null : (value ?? null)
    case 'boolean':
    case 'json':
      return value ?? null
  }
}

const { encodeBlock, decodeBlock } = keyedBlocks(encodeFields, decodeFields, typeKey)
