/**
 * Encodes entries of the model as Strapi's REST API takes them, and decodes what it returns for the query of
 * `populateQuery`. A reference is `{ collection, ownId }`: Strapi knows records by a `documentId` of its own, which the
 * importer puts in its place (`withDocumentIds`); answers hold the `ownId` again.
 */

import { variantsBy } from '../blocks.ts'
import { type CmsModel, collectionOf, type Entry } from '../cms-model.ts'
import { type Codec, codecOf } from '../codec.ts'
import { collectionNamed, entryOf, listOf, type Value } from '../records.ts'
import { collectionName, fieldName, identity, kindName } from './names.ts'

export interface StrapiRecord {
  /** Its records are at `/api/<collection>`. */
  readonly collection: string
  /** `data` of a request, or of an answer. */
  readonly data: Value
}

export function encode(model: CmsModel, { type, value }: Entry): StrapiRecord {
  return {
    collection: collectionName(type),
    data: codec.encodeFields(collectionOf(model, type).fields, value),
  }
}

/** @throws Error also when a relation or a component is missing, as it is without the query. */
export function decode(model: CmsModel, { collection, data }: StrapiRecord): Entry {
  const found = collectionNamed(model, collectionName, collection, 'Strapi’s collection')
  return entryOf(found, codec.decodeFields(found.fields, data))
}

/** Strapi leaves out what the query did not ask for; as null, it would look like an edit. */
function populated({ name }: { readonly name: string }, value: unknown): unknown {
  if (value === undefined) throw new Error(`Strapi gave no ${name}: ask with the query of populateQuery.`)
  return value
}

const referenceTo = (type: string, id: unknown) => ({
  collection: collectionName(type),
  [identity]: id,
})

const codec: Codec = codecOf({
  fieldName,
  absent: () => null,
  variants: variantsBy(kindName),
  encode: {
    reference: ({ to }, id) => referenceTo(to, id),
    references: ({ to }, ids) => listOf(ids).map((id) => referenceTo(to, id)),
  },
  decode: {
    reference: (field, value) => (populated(field, value) === null ? null : (value as Value)[identity]),
    references: (field, value) => listOf<Value>(populated(field, value)).map((record) => record[identity]),
    group: (field, value) => codec.decodeDefault(field, populated(field, value)),
    groups: (field, value) => codec.decodeDefault(field, populated(field, value)),
    blocks(field, value) {
      for (const block of listOf<Value>(populated(field, value)))
        for (const list of field.text.lists) populated(list, block[list.name])
      return codec.decodeDefault(field, value)
    },
  },
})
