/**
 * Takes entries of the model; gives what Decap and Sveltia have in the files of entries, and takes it back. What is
 * null is absent from a file; what these editors leave empty is null again.
 */

import { blockFields, blockLists, isOptional, type Variant } from '../body.ts'
import { type CmsModel, type Collection, collectionOf, type Entry } from '../cms-model.ts'
import type { Field } from '../fields.ts'
import { collectionName, fieldName, identity, typeKey } from './names.ts'

type Value = Readonly<Record<string, unknown>>

export interface DecapEntry {
  readonly collection: string
  /** Name of the file: the id in the model. */
  readonly slug: string
  /** What is in the file. */
  readonly entry: Value
}

export function encode(model: CmsModel, { type, value }: Entry): DecapEntry {
  const { fields } = collectionOf(model, type)
  const entry = encodeFields(fields, value)
  return { collection: collectionName(type), slug: String(value[identity]), entry }
}

export function decode(model: CmsModel, { collection, entry }: DecapEntry): Entry {
  const found = model.collections.find(({ type }) => collectionName(type) === collection)
  if (found === undefined) throw new Error(`The collection ${collection} is none of the model.`)
  const { type, fields } = found
  return { type, value: { ...discriminant(found), ...decodeFields(fields, entry) } }
}

/** Documents say their type themselves, records do not. */
const discriminant = ({ isDocument, type }: Collection): Value => (isDocument ? { type } : {})

const encodeFields = (fields: readonly Field[], value: Value): Value =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const given = value[field.name]
      return given === null || given === undefined ? [] : [[fieldName(field.name), encodeValue(field, given)]]
    }),
  )

const decodeFields = (fields: readonly Field[], entry: Value): Value =>
  Object.fromEntries(fields.map((field) => [field.name, decodeValue(field, entry[fieldName(field.name)])]))

function encodeValue(field: Field, value: unknown): unknown {
  if (field.isReadOnly) return value
  switch (field.kind) {
    case 'group':
      return encodeFields(field.fields, value as Value)
    case 'groups':
      return listOf<Value>(value).map((item) => encodeFields(field.fields, item))
    case 'blocks':
      return listOf<Value>(value).map(encodeBlock)
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
  if (field.isReadOnly) return value ?? null
  switch (field.kind) {
    case 'group':
      return value === undefined && !field.isRequired
        ? null
        : decodeFields(field.fields, (value ?? {}) as Value)
    case 'groups':
      return listOf<Value>(value).map((item) => decodeFields(field.fields, item))
    case 'blocks':
      return listOf<Value>(value).map(decodeBlock)
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

const listOf = <Item>(value: unknown): readonly Item[] => (value ?? []) as readonly Item[]

function encodeBlock(block: Value): Value {
  const lists = blockLists.map(({ name, variants }) => [
    name,
    listOf<Value>(block[name]).map((item) => ({
      [typeKey]: item[typeKey],
      ...encodeFields(variantOf(variants, item).fields, item),
    })),
  ])
  return { [typeKey]: 'block', ...encodeFields(blockFields, block), ...Object.fromEntries(lists) }
}

function decodeBlock(block: Value): Value {
  const plain = Object.entries(decodeFields(blockFields, block))
  const lists = blockLists.map(({ name, variants }) => [
    name,
    listOf<Value>(block[name]).map((item) => {
      const { type, fields } = variantOf(variants, item)
      return { [typeKey]: type, ...decodeFields(fields, item) }
    }),
  ])
  return {
    [typeKey]: 'block',
    ...Object.fromEntries(plain.filter(([name, value]) => value !== null || !isOptional(name))),
    ...Object.fromEntries(lists),
  }
}

/** @throws Error when the model has no such kind. */
function variantOf(variants: readonly Variant[], item: Value): Variant {
  const found = variants.find((variant) => variant.type === item[typeKey])
  if (found === undefined) throw new Error(`A block holds ${String(item[typeKey])}, which the model has not.`)
  return found
}
