/**
 * Encodes entries of the model as the files that TinaCMS keeps, and decodes them again. A field without a value is absent
 * from a file. JSON that no editor changes is stored as a string: Tina's GraphQL has no other type for it.
 */

import { type CmsModel, collectionOf, type Entry } from '../cms-model.ts'
import { codecOf, isNothing } from '../codec.ts'
import { collectionName, collectionNamed, entryOf, listOf, type Value } from '../records.ts'
import { entryPath, fieldName, partsOfPath, referenceField } from './names.ts'

export interface TinaFile {
  /** From the root of the site. */
  readonly path: string
  /** What is in the file, as JSON. */
  readonly content: Value
}

export function encode(model: CmsModel, { type, value }: Entry): TinaFile {
  const { fields } = collectionOf(model, type)
  return { path: entryPath(type, String(value.id)), content: codec.encodeFields(fields, value) }
}

export function decode(model: CmsModel, { path, content }: TinaFile): Entry {
  const found = collectionNamed(model, collectionName, partsOfPath(path).collection, 'The collection')
  return entryOf(found, codec.decodeFields(found.fields, content))
}

const idAt = (path: unknown): string => partsOfPath(String(path)).id

const codec = codecOf({
  fieldName,
  encode: {
    reference: ({ to }, id) => entryPath(to, String(id)),
    references: ({ to }, ids) => listOf<string>(ids).map((id) => ({ [referenceField]: entryPath(to, id) })),
    json: (_, value) => JSON.stringify(value),
  },
  decode: {
    reference: (_, path) => (isNothing(path) ? null : idAt(path)),
    references: (_, value) =>
      listOf<Value>(value).flatMap(({ [referenceField]: path }) => (isNothing(path) ? [] : [idAt(path)])),
    json: (_, value) => (isNothing(value) ? null : (JSON.parse(String(value)) as unknown)),
  },
})
