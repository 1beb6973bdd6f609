/**
 * Encodes entries of the model as Directus' REST API takes them, and decodes what it returns. A list of references is a row
 * each of its own table; groups that may be missing, lists of groups and Portable Text are JSON.
 */

import { type CmsModel, collectionOf, type Entry } from '../cms-model.ts'
import { type Codec, codecOf } from '../codec.ts'
import type { Field } from '../field.ts'
import { collectionName, collectionNamed, entryOf, listOf, type Present, type Value } from '../records.ts'
import { objectOfTuple, tupleOfObject } from '../tuples.ts'
import { columnName, fieldName, identity, isSpread, junction } from './names.ts'

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

/** With null where there is no value, so that a record that is sent again clears the column. */
const columnsOf = (fields: readonly Field[], value: Value, path: readonly string[]): Value =>
  Object.fromEntries(
    fields.flatMap((field): [string, unknown][] => {
      const own = [...path, field.name]
      const given = value[field.name] ?? null
      if (isSpread(field)) {
        const group = field.isTuple ? objectOfTuple(field, given ?? []) : ((given ?? {}) as Value)
        return Object.entries(columnsOf(field.fields, group, own))
      }
      return [[columnName(own), given === null ? null : columnValue(field, given)]]
    }),
  )

const valuesOf = (fields: readonly Field[], item: Value, path: readonly string[]): Value =>
  Object.fromEntries(
    fields.map((field) => {
      const own = [...path, field.name]
      if (isSpread(field)) {
        const group = valuesOf(field.fields, item, own)
        return [field.name, field.isTuple ? tupleOfObject(field, group) : group]
      }
      return [field.name, ofColumn(field, item[columnName(own)])]
    }),
  )

/** `sort` says the order; Directus gives each row an id. */
const columnValue = (field: Field, value: Present): unknown =>
  field.kind === 'references'
    ? listOf<string>(value).map((id, i) => ({ [junction.reference]: id, [junction.sort]: i + 1 }))
    : codec.encodeValue(field, value)

function ofColumn(field: Field, value: unknown): unknown {
  if (field.kind === 'reference') return idOf(value)
  if (field.kind !== 'references') return codec.decodeValue(field, value)
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

/** Of what is a column, or a member of JSON in one. A group that may be missing is a list of at most one. */
const codec: Codec = codecOf({
  fieldName,
  encode: { group: ({ fields }, value) => [codec.encodeMembers(fields, value as Value)] },
  decode: {
    group(field, value) {
      const [group = null] = listOf<Value>(value)
      return codec.decodeDefault(field, group)
    },
  },
})
