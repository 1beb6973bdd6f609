/**
 * Takes entries of the model; gives Keystatic's entries as their files have them, and takes them back as files or as
 * its reader has them: what a file leaves out (null) comes from the reader as an empty text or as the choice of none.
 */

import { blockDecoder, blockEncoder } from '../blocks.ts'
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
import { flatItems, nestedItems } from '../threads.ts'
import { decodeYesOrNo, encodeYesOrNo } from '../tristate.ts'
import { fieldName, none, slugField } from './names.ts'

export type KeystaticEntry = FiledEntry

/** One of several kinds of objects, as Keystatic writes it. */
interface Conditional {
  readonly discriminant: string | boolean
  readonly value?: unknown
}

export function encode(model: CmsModel, { type, value }: Entry): KeystaticEntry {
  const { fields } = collectionOf(model, type)
  const entry = encodeFields(
    fields.filter(({ name }) => name !== slugField),
    value,
  )
  return { collection: collectionName(type), slug: String(value[slugField]), entry }
}

export function decode(model: CmsModel, { collection, slug, entry }: KeystaticEntry): Entry {
  const found = collectionNamed(model, collectionName, collection, 'Keystatic’s collection')
  return entryOf(found, decodeFields(found.fields, { ...entry, [fieldName(slugField)]: slug }))
}

/** What is null is absent in a file, as Keystatic itself writes it. */
const encodeFields = fieldsEncoder(fieldName, encodeValue)
const decodeFields = fieldsDecoder(fieldName, decodeValue)

function encodeValue(field: Field, value: unknown): unknown {
  if (field.isReadOnly) return value
  switch (field.kind) {
    case 'boolean':
      return encodeYesOrNo(field.isRequired, value)
    case 'group': {
      const group = encodeFields(field.fields, value as Value)
      return field.isRequired ? group : ({ discriminant: true, value: group } satisfies Conditional)
    }
    case 'groups':
      return nestedItems(field, value, encodeFields)
    case 'blocks':
      return listOf<Value>(value).map((block) => encodeBlock(field.text, block))
    case 'text':
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
    case 'text':
      return value === '' ? null : (value ?? null)
    case 'choice':
      return value === none ? null : (value ?? null)
    case 'boolean':
      return decodeYesOrNo(value)
    case 'group': {
      if (field.isRequired) return decodeFields(field.fields, (value ?? {}) as Value)
      const { discriminant = false, value: group } = (value ?? {}) as Partial<Conditional>
      return discriminant === true ? decodeFields(field.fields, (group ?? {}) as Value) : null
    }
    case 'groups':
      return flatItems(field, value, decodeFields)
    case 'blocks':
      return listOf<Value>(value).map((block) => decodeBlock(field.text, block))
    case 'choices':
    case 'texts':
    case 'references':
      return listOf(value)
    case 'integer':
    case 'reference':
    case 'json':
      return value ?? null
  }
}

const encodeBlock = blockEncoder(
  encodeFields,
  (discriminant, value): Conditional => ({ discriminant, value }),
)
const decodeBlock = blockDecoder<Conditional>(decodeFields, ({ discriminant, value }) => ({
  type: String(discriminant),
  value: (value ?? {}) as Value,
}))
