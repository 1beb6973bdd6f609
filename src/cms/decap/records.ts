/**
 * Takes entries of the model; gives what Decap and Sveltia have in the files of entries, and takes it back. What is
 * null is absent from a file; what these editors leave empty is null again.
 */

import { keyedBlocks } from '../blocks.ts'
import { type CmsModel, collectionOf, type Entry } from '../cms-model.ts'
import type { FiledEntry } from '../entry-files.ts'
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
import { decodeYesOrNo, encodeYesOrNo } from '../tristate.ts'
import { fieldName, identity, typeKey } from './names.ts'
import { guarded, isGuarded, unguarded } from './whitespace-guards.ts'

export type DecapEntry = FiledEntry

export function encode(model: CmsModel, { type, value }: Entry): DecapEntry {
  const { fields } = collectionOf(model, type)
  const entry = encodeFields(fields, value)
  return { collection: collectionName(type), slug: String(value[identity]), entry }
}

export function decode(model: CmsModel, { collection, entry }: DecapEntry): Entry {
  const found = collectionNamed(model, collectionName, collection, 'The collection')
  return entryOf(found, decodeFields(found.fields, entry))
}

const encodeFields = fieldsEncoder(fieldName, encodeValue)
const decodeFields = fieldsDecoder(fieldName, decodeValue)

function encodeValue(field: Field, value: unknown): unknown {
  if (field.isReadOnly) return value
  switch (field.kind) {
    case 'group':
      return encodeFields(field.fields, value as Value)
    case 'groups':
      return listOf<Value>(value).map((item) => encodeFields(field.fields, item))
    case 'blocks':
      return listOf<Value>(value).map((block) => ({ [typeKey]: 'block', ...encodeBlock(field.text, block) }))
    case 'text':
      return isGuarded(field) ? guarded(String(value)) : value
    case 'boolean':
      return encodeYesOrNo(field.isRequired, value)
    case 'integer':
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
      // Sveltia writes null for a group that is not there.
      return (value ?? null) === null && !field.isRequired
        ? null
        : decodeFields(field.fields, (value ?? {}) as Value)
    case 'groups':
      return listOf<Value>(value).map((item) => decodeFields(field.fields, item))
    case 'blocks':
      return listOf<Value>(value).map((block) => decodeBlock(field.text, block))
    case 'choices':
    case 'texts':
    case 'references':
      return listOf(value)
    case 'text':
      if (value === '') return null
      return typeof value === 'string' && isGuarded(field) ? unguarded(value) : (value ?? null)
    case 'integer':
    case 'choice':
    case 'reference':
      return value === '' ? null : (value ?? null)
    case 'boolean':
      return decodeYesOrNo(value)
    case 'json':
      return value ?? null
  }
}

const { encodeBlock, decodeBlock } = keyedBlocks(encodeFields, decodeFields, typeKey)
