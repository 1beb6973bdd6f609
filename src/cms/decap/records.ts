/**
 * Encodes entries of the model as the files of Decap and Sveltia, and decodes them again. A field without a value is absent
 * from a file.
 */

import { typeKey } from '../blocks.ts'
import { type CmsModel, collectionOf, type Entry } from '../cms-model.ts'
import { type Codec, codecOf } from '../codec.ts'
import type { FiledEntry } from '../entry-files.ts'
import { collectionName, collectionNamed, entryOf, listOf, type Value } from '../records.ts'
import { decodeTristate, encodeTristate } from '../tristate.ts'
import { fieldName, identity } from './names.ts'
import { isGuarded, withGuards, withoutGuards } from './whitespace-guards.ts'

export type DecapEntry = FiledEntry

export function encode(model: CmsModel, { type, value }: Entry): DecapEntry {
  const entry = codec.encodeFields(collectionOf(model, type).fields, value)
  return { collection: collectionName(type), slug: String(value[identity]), entry }
}

export function decode(model: CmsModel, { collection, entry }: DecapEntry): Entry {
  const found = collectionNamed(model, collectionName, collection, 'The collection')
  return entryOf(found, codec.decodeFields(found.fields, entry))
}

const codec: Codec = codecOf({
  fieldName,
  isOpaque: ({ isReadOnly }) => isReadOnly,
  encode: {
    text: (field, value) => (isGuarded(field) ? withGuards(String(value)) : value),
    boolean: encodeTristate,
    blocks: ({ text }, value) =>
      listOf<Value>(value).map((block) => ({ [typeKey]: 'block', ...codec.encodeBlock(text, block) })),
  },
  decode: {
    text: (field, value) =>
      typeof value === 'string' && value !== '' && isGuarded(field)
        ? withoutGuards(value)
        : codec.decodeDefault(field, value),
    boolean: decodeTristate,
  },
})
