/**
 * Takes entries of the model; gives what Strapi's REST API takes, and takes back what it gives when asked with the query
 * of `populateQuery`. A reference is `{ collection, ownId }`: Strapi knows records by the `documentId` that it gave
 * them, which whoever imports puts in its place (`withDocumentIds`); what comes back holds the `ownId` again.
 */

import { keyedBlocks } from '../blocks.ts'
import { type CmsModel, collectionOf, type Entry } from '../cms-model.ts'
import type { Field } from '../field.ts'
import { allFieldsEncoder, collectionNamed, entryOf, fieldsDecoder, listOf, type Value } from '../records.ts'
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
    data: encodeFields(collectionOf(model, type).fields, value),
  }
}

/** @throws Error also when a relation or a component is missing, as it is without the query. */
export function decode(model: CmsModel, { collection, data }: StrapiRecord): Entry {
  const found = collectionNamed(model, collectionName, collection, 'Strapi’s collection')
  return entryOf(found, decodeFields(found.fields, data))
}

const encodeFields = allFieldsEncoder(fieldName, encodeValue)
const decodeFields = fieldsDecoder(fieldName, decodeValue)

function encodeValue(field: Field, value: unknown): unknown {
  switch (field.kind) {
    case 'text':
    case 'integer':
    case 'boolean':
    case 'choice':
    case 'choices':
    case 'texts':
    case 'json':
      return value
    case 'reference':
      return value === null ? null : referenceTo(field.to, value)
    case 'references':
      return listOf(value).map((id) => referenceTo(field.to, id))
    case 'group':
      return value === null ? null : encodeFields(field.fields, value as Value)
    case 'groups':
      return listOf<Value>(value).map((item) => encodeFields(field.fields, item))
    case 'blocks':
      return listOf<Value>(value).map((block) => encodeBlock(field.text, block))
  }
}

function decodeValue(field: Field, value: unknown): unknown {
  switch (field.kind) {
    case 'text':
      // What an editor cleared.
      return value === '' ? null : (value ?? null)
    case 'integer':
    case 'boolean':
    case 'choice':
    case 'json':
      return value ?? null
    case 'choices':
    case 'texts':
      return listOf(value)
    case 'reference':
      return populated(field, value) === null ? null : (value as Value)[identity]
    case 'references':
      return listOf<Value>(populated(field, value)).map((record) => record[identity])
    case 'group':
      return populated(field, value) === null ? null : decodeFields(field.fields, value as Value)
    case 'groups':
      return listOf<Value>(populated(field, value)).map((item) => decodeFields(field.fields, item))
    case 'blocks':
      return listOf<Value>(populated(field, value)).map((block) => {
        for (const list of field.text.lists) populated(list, block[list.name])
        return decodeBlock(field.text, block)
      })
  }
}

/** Strapi leaves out what it was not asked for; as nothing, it would look like an edit. */
function populated({ name }: { readonly name: string }, value: unknown): unknown {
  if (value === undefined) throw new Error(`Strapi gave no ${name}: ask with the query of populateQuery.`)
  return value
}

const { encodeBlock, decodeBlock } = keyedBlocks(encodeFields, decodeFields, kindName)

const referenceTo = (type: string, id: unknown) => ({
  collection: collectionName(type),
  [identity]: id,
})
