/**
 * Encodes entries of the model as Sanity's documents, and decodes them again. Members that Sanity adds (`_rev`,
 * `_createdAt` …) are ignored: only fields of the model are read.
 */

import { type CmsModel, collectionOf, type Entry } from '../cms-model.ts'
import { type Codec, codecOf } from '../codec.ts'
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
    blocks: (_, value) => listOf<Value>(value).map(encodeBlock),
    json: (_, value) => JSON.stringify(value),
  },
  decode: {
    reference: ({ to }, value) => ((value ?? null) === null ? null : modelId(to, (value as Reference)._ref)),
    references: ({ to }, value) => listOf<Reference>(value).map(({ _ref }) => modelId(to, _ref)),
    blocks: (_, value) => listOf<Value>(value).map(decodeBlock),
    json: (_, value) => (value === undefined ? null : (JSON.parse(String(value)) as unknown)),
  },
})

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
