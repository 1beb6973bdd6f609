/**
 * Takes entries of the model; gives Sanity's documents, and takes them back. What Sanity keeps for itself (`_rev`,
 * `_createdAt` …) is passed over: only fields of the model are read.
 */

import { type CmsModel, collectionOf, type Entry } from '../cms-model.ts'
import type { Field } from '../field.ts'
import { collectionNamed, entryOf, fieldsDecoder, fieldsEncoder, listOf, type Value } from '../records.ts'
import { flatItems, nestedItems } from '../threads.ts'
import { attributed, documentId, fieldName, modelId, typeName } from './names.ts'

export interface SanityDocument {
  readonly _id: string
  readonly _type: string
  readonly [field: string]: unknown
}

export function encode(model: CmsModel, { type, value }: Entry): SanityDocument {
  const { fields } = collectionOf(model, type)
  return { _id: documentId(type, String(value.id)), _type: typeName(type), ...encodeFields(fields, value) }
}

export function decode(model: CmsModel, record: SanityDocument): Entry {
  const collection = collectionNamed(model, typeName, record._type, 'Sanity’s type')
  return entryOf(collection, decodeFields(collection.fields, record))
}

const encodeFields = fieldsEncoder(fieldName, encodeValue)
const decodeFields = fieldsDecoder(fieldName, decodeValue)

function encodeValue(field: Field, value: unknown): unknown {
  switch (field.kind) {
    case 'reference':
      return { _type: 'reference', _ref: documentId(field.to, String(value)) }
    case 'references':
      return (value as readonly string[]).map((id) => ({
        _type: 'reference',
        _key: id,
        _ref: documentId(field.to, id),
      }))
    case 'group':
      return { _type: typeName(field.type), ...encodeFields(field.fields, value as Value) }
    case 'groups':
      return nestedItems(field, value, (fields, item, i) => ({
        _type: typeName(field.type),
        _key: String(item._key ?? `i${i}`),
        ...encodeFields(fields, item),
      }))
    case 'blocks':
      return (value as readonly Value[]).map(encodeBlock)
    case 'json':
      return JSON.stringify(value)
    default:
      return value
  }
}

function decodeValue(field: Field, value: unknown): unknown {
  switch (field.kind) {
    case 'reference':
      return value === undefined ? null : modelId(field.to, (value as { readonly _ref: string })._ref)
    case 'references':
      return listOf<{ readonly _ref: string }>(value).map(({ _ref }) => modelId(field.to, _ref))
    case 'group':
      return value === undefined && !field.isRequired
        ? null
        : decodeFields(field.fields, (value ?? {}) as Value)
    case 'groups':
      return flatItems(field, value, decodeFields)
    case 'blocks':
      return listOf<Value>(value).map(decodeBlock)
    case 'choices':
    case 'texts':
      return listOf(value)
    case 'json':
      return value === undefined ? null : (JSON.parse(String(value)) as unknown)
    default:
      return value ?? null
  }
}

/** Our blocks are Portable Text, as Sanity’s are; only the source of a quotation is ours. */
function encodeBlock(block: Value): Value {
  const { attribution, ...plain } = block
  if (attribution === undefined) return block
  const { name, work, line } = attribution as Value
  const known = Object.entries({ name, work, line }).filter(([, value]) => value !== null)
  return { _type: attributed, _key: block._key, block: [plain], ...Object.fromEntries(known) }
}

function decodeBlock(member: Value): Value {
  if (member._type !== attributed) return member
  const [block = {}] = listOf<Value>(member.block)
  const { name = null, work = null, line = null } = member
  return { ...block, attribution: { name, work, line } }
}
