/**
 * Encodes entries of the model as `payload.create` takes them, and decodes what Payload's APIs return. Members that Payload
 * adds (`createdAt`, ids of rows …) are ignored: only fields of the model are read.
 */

import type { Block } from '../../model/portable-text.ts'
import { type CmsModel, collectionOf, type Entry } from '../cms-model.ts'
import { type Codec, codecOf } from '../codec.ts'
import { collectionNamed, entryOf, listOf, type Value } from '../records.ts'
import { isNested } from '../threads.ts'
import { decodeBody } from './decode-body.ts'
import { encodeBody } from './encode-body.ts'
import { fieldName, memberName, slugOf } from './names.ts'

export interface PayloadRecord {
  /** Slug of the collection. */
  readonly collection: string
  readonly data: Value
}

export function encode(model: CmsModel, { type, value }: Entry): PayloadRecord {
  const { fields } = collectionOf(model, type)
  return { collection: slugOf(type), data: codec.encodeFields(fields, value) }
}

export function decode(model: CmsModel, { collection: slug, data }: PayloadRecord): Entry {
  const collection = collectionNamed(model, slugOf, slug, 'Payload’s collection')
  return entryOf(collection, codec.decodeFields(collection.fields, data))
}

/** Payload returns the id of what is referred to, or, when asked for depth, all of it. */
const idOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? (value as Value).id : value

/** Groups of Payload cannot be null: a group that may be missing is a list of at most one row. */
const codec: Codec = codecOf({
  fieldName,
  memberName,
  absent: ({ kind }) => (kind === 'group' ? [] : null),
  isNested: true,
  // Blocks say which they are.
  itemMembers: (field): Value => (isNested(field) ? { blockType: slugOf(field.type) } : {}),
  encode: {
    group({ fields, isRequired }, value) {
      const group = codec.encodeMembers(fields, value as Value)
      return isRequired ? group : [group]
    },
    blocks: (_, value) => encodeBody(listOf<Block>(value)),
  },
  decode: {
    reference: (_, value) => idOf(value ?? null),
    references: (_, value) => listOf(value).map(idOf),
    group(field, value) {
      if (field.isRequired) return codec.decodeDefault(field, value)
      const [row = null] = listOf<Value>(value)
      return codec.decodeDefault(field, row)
    },
    blocks: (_, value) => decodeBody(value),
  },
})
