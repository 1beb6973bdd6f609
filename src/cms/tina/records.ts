/**
 * Takes entries of the model; gives the files that TinaCMS has of them, and takes them back. What is null is absent from
 * a file; what an editor leaves empty is null again. JSON that no editor changes is a string: Tina's GraphQL knows no
 * other place for it.
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
import { entryPath, fieldName, partsOfPath, referenceField, typeKey } from './names.ts'

export interface TinaFile {
  /** From the root of the site. */
  readonly path: string
  /** What is in the file, as JSON. */
  readonly content: Value
}

export function encode(model: CmsModel, { type, value }: Entry): TinaFile {
  const { fields } = collectionOf(model, type)
  return { path: entryPath(type, String(value.id)), content: encodeFields(fields, value) }
}

export function decode(model: CmsModel, { path, content }: TinaFile): Entry {
  const found = collectionNamed(model, collectionName, partsOfPath(path).collection, 'The collection')
  return entryOf(found, decodeFields(found.fields, content))
}

const encodeFields = fieldsEncoder(fieldName, encodeValue)
const decodeFields = fieldsDecoder(fieldName, decodeValue)

function encodeValue(field: Field, value: unknown): unknown {
  switch (field.kind) {
    case 'reference':
      return entryPath(field.to, String(value))
    case 'references':
      return listOf<string>(value).map((id) => ({ [referenceField]: entryPath(field.to, id) }))
    case 'group':
      return encodeFields(field.fields, value as Value)
    case 'groups':
      return listOf<Value>(value).map((item) => encodeFields(field.fields, item))
    case 'blocks':
      return listOf<Value>(value).map((block) => encodeBlock(field.text, block))
    case 'json':
      return JSON.stringify(value)
    case 'text':
    case 'integer':
    case 'boolean':
    case 'choice':
    case 'choices':
    case 'texts':
      return value
  }
}

function decodeValue(field: Field, value: unknown): unknown {
  switch (field.kind) {
    case 'references':
      return listOf<Value>(value).flatMap(({ [referenceField]: path }) => (isEmpty(path) ? [] : [idAt(path)]))
    case 'groups':
      return listOf<Value>(value).map((item) => decodeFields(field.fields, item))
    case 'blocks':
      return listOf<Value>(value).map((block) => decodeBlock(field.text, block))
    case 'choices':
    case 'texts':
      return listOf(value)
    case 'reference':
      return isEmpty(value) ? null : idAt(value)
    case 'group':
      return value === undefined && !field.isRequired
        ? null
        : decodeFields(field.fields, (value ?? {}) as Value)
    case 'json':
      return isEmpty(value) ? null : JSON.parse(String(value))
    case 'text':
    case 'integer':
    case 'boolean':
    case 'choice':
      return isEmpty(value) ? null : value
  }
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === ''

const idAt = (path: unknown): string => partsOfPath(String(path)).id

const { encodeBlock, decodeBlock } = keyedBlocks(encodeFields, decodeFields, typeKey)
