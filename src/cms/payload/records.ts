/**
 * Takes entries of the model; gives what `payload.create` takes, and takes back what Payload's APIs give. What Payload
 * adds (`createdAt`, ids of rows …) is passed over: only fields of the model are read.
 */

import type { Block } from '../../model/portable-text.ts'
import { type CmsModel, collectionOf, type Entry } from '../cms-model.ts'
import type { Field } from '../field.ts'
import { allFieldsEncoder, collectionNamed, entryOf, fieldsDecoder, listOf, type Value } from '../records.ts'
import { flatItems, isNested, nestedItems } from '../threads.ts'
import { decodeBody } from './decode-body.ts'
import { encodeBody } from './encode-body.ts'
import { blockSlug, collectionSlug, fieldName, memberName } from './names.ts'

export interface PayloadRecord {
  /** Slug of the collection. */
  readonly collection: string
  readonly data: Value
}

export function encode(model: CmsModel, { type, value }: Entry): PayloadRecord {
  const { fields } = collectionOf(model, type)
  return { collection: collectionSlug(type), data: encodeFields(fields, value) }
}

export function decode(model: CmsModel, { collection: slug, data }: PayloadRecord): Entry {
  const collection = collectionNamed(model, collectionSlug, slug, 'Payload’s collection')
  return entryOf(collection, decodeFields(collection.fields, data))
}

const decodePresent = (field: Field, value: unknown): unknown => decodeValue(field, value ?? null)

const encodeFields = allFieldsEncoder(fieldName, encodeValue)
const decodeFields = fieldsDecoder(fieldName, decodePresent)
/** Those of a group or of a row. */
const encodeMembers = allFieldsEncoder(memberName, encodeValue)
const decodeMembers = fieldsDecoder(memberName, decodePresent)

function encodeValue(field: Field, value: unknown): unknown {
  switch (field.kind) {
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
    case 'group':
      if (field.isRequired) return encodeMembers(field.fields, value as Value)
      return value === null ? [] : [encodeMembers(field.fields, value as Value)]
    case 'groups':
      return nestedItems(field, value, (fields, item) => ({
        // Blocks say which they are.
        ...(isNested(field) ? { blockType: blockSlug(field.type) } : {}),
        ...encodeMembers(fields, item),
      }))
    case 'blocks':
      return encodeBody((value ?? []) as readonly Block[])
  }
}

function decodeValue(field: Field, value: unknown): unknown {
  switch (field.kind) {
    case 'text':
      // What an editor cleared.
      return value === '' ? null : value
    case 'integer':
    case 'boolean':
    case 'choice':
    case 'json':
      return value
    case 'choices':
    case 'texts':
      return value ?? []
    case 'reference':
      return value === null ? null : idOf(value)
    case 'references':
      return ((value ?? []) as readonly unknown[]).map(idOf)
    case 'group': {
      if (field.isRequired) return decodeMembers(field.fields, (value ?? {}) as Value)
      const [row] = rowsOf(value)
      return row === undefined ? null : decodeMembers(field.fields, row)
    }
    case 'groups':
      return flatItems(field, value, decodeMembers)
    case 'blocks':
      return decodeBody(value)
  }
}

const rowsOf = listOf<Value>

/** Payload gives the id of what is referred to, or, when asked for depth, all of it. */
const idOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? (value as Value).id : value
