/**
 * Encodes entries of the model as Sanity's documents, and decodes them again. Members that Sanity adds (`_rev`,
 * `_createdAt` …) are ignored: only fields of the model are read.
 */

import { ownFields } from '../blocks.ts'
import { type CmsModel, collectionOf, type Entry } from '../cms-model.ts'
import { type Codec, codecOf, isNothing } from '../codec.ts'
import type { TextFields } from '../field.ts'
import { collectionNamed, entryOf, listOf, type Value } from '../records.ts'
import { attributed, documentId, fieldName, modelId, typeName } from './names.ts'

export interface SanityDocument {
  readonly _id: string
  readonly _type: string
  readonly [field: string]: unknown
}

interface Reference {
  readonly _ref: string
}

export function encode(model: CmsModel, { type, value }: Entry): SanityDocument {
  const { fields } = collectionOf(model, type)
  return {
    ...{ _id: documentId(type, String(value.id)), _type: typeName(type) },
    ...codec.encodeFields(fields, value),
  }
}

export function decode(model: CmsModel, record: SanityDocument): Entry {
  const collection = collectionNamed(model, typeName, record._type, 'Sanity’s type')
  return entryOf(collection, codec.decodeFields(collection.fields, record))
}

const codec: Codec = codecOf({
  fieldName,
  isNested: true,
  itemMembers: ({ type }, { _key }, index) => ({ _type: typeName(type), _key: String(_key ?? `i${index}`) }),
  encode: {
    reference: ({ to }, id) => ({ _type: 'reference', _ref: documentId(to, String(id)) }),
    references: ({ to }, ids) =>
      listOf<string>(ids).map((id) => ({ _type: 'reference', _key: id, _ref: documentId(to, id) })),
    group: ({ type, fields }, value) => ({
      _type: typeName(type),
      ...codec.encodeMembers(fields, value as Value),
    }),
    blocks: ({ text }, value) => listOf<Value>(value).map((block) => encodeBlock(text, block)),
    json: (_, value) => JSON.stringify(value),
  },
  decode: {
    reference: ({ to }, value) => ((value ?? null) === null ? null : modelId(to, (value as Reference)._ref)),
    references: ({ to }, value) => listOf<Reference>(value).map(({ _ref }) => modelId(to, _ref)),
    blocks: ({ text }, value) => listOf<Value>(value).map((member) => decodeBlock(text, member)),
    json: (_, value) => (value === undefined ? null : (JSON.parse(String(value)) as unknown)),
  },
})

/** Our blocks are Portable Text, as Sanity’s are; what else a block of ours says lies beside it. */
function encodeBlock(text: TextFields, block: Value): Value {
  const own = ownFields(text).filter(({ name }) => block[name] !== undefined)
  if (own.length === 0) return block
  const plain = Object.fromEntries(
    Object.entries(block).filter(([name]) => own.every((field) => field.name !== name)),
  )
  const said = own.flatMap((field) =>
    field.kind === 'group'
      ? Object.entries(block[field.name] as Value).filter(([, value]) => value !== null)
      : [[field.name, block[field.name]] as const],
  )
  return { _type: attributed, _key: block._key, block: [plain], ...Object.fromEntries(said) }
}

function decodeBlock(text: TextFields, member: Value): Value {
  if (member._type !== attributed) return member
  const [block = {}] = listOf<Value>(member.block)
  const own = ownFields(text).flatMap((field) => {
    if (field.kind !== 'group') return isNothing(member[field.name]) ? [] : [[field.name, member[field.name]]]
    const { fields } = field
    return fields.every(({ name }) => isNothing(member[name]))
      ? []
      : [[field.name, Object.fromEntries(fields.map(({ name }) => [name, member[name] ?? null]))]]
  })
  return { ...block, ...Object.fromEntries(own) }
}
