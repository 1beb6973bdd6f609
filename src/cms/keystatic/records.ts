/**
 * Encodes entries of the model as the files of Keystatic, and decodes them again, as files or as Keystatic's reader returns
 * them: for a field that is absent from a file the reader has an empty text, or the choice of none.
 */

import { type CmsModel, collectionOf, type Entry } from '../cms-model.ts'
import { type Codec, codecOf } from '../codec.ts'
import type { FiledEntry } from '../entry-files.ts'
import { collectionName, collectionNamed, entryOf, type Value } from '../records.ts'
import { decodeTristate, encodeTristate } from '../tristate.ts'
import { fieldName, none, slugField } from './names.ts'

export type KeystaticEntry = FiledEntry

export function encode(model: CmsModel, { type, value }: Entry): KeystaticEntry {
  const fields = collectionOf(model, type).fields.filter(({ name }) => name !== slugField)
  const entry = codec.encodeFields(fields, value)
  return { collection: collectionName(type), slug: String(value[slugField]), entry }
}

export function decode(model: CmsModel, { collection, slug, entry }: KeystaticEntry): Entry {
  const found = collectionNamed(model, collectionName, collection, 'Keystatic’s collection')
  return entryOf(found, codec.decodeFields(found.fields, { ...entry, [fieldName(slugField)]: slug }))
}

/** One of several kinds of objects, as Keystatic writes it. */
interface Conditional {
  readonly discriminant: string | boolean
  readonly value?: unknown
}

const codec: Codec = codecOf({
  fieldName,
  isNested: true,
  isOpaque: ({ isReadOnly }) => isReadOnly,
  variants: {
    encode: (discriminant, value) => ({ discriminant, value }),
    decode: ({ discriminant, value }) => ({ type: String(discriminant), value: (value ?? {}) as Value }),
  },
  encode: {
    boolean: encodeTristate,
    group({ fields, isRequired }, value): Value | Conditional {
      const group = codec.encodeMembers(fields, value as Value)
      return isRequired ? group : { discriminant: true, value: group }
    },
  },
  decode: {
    choice: (field, value) => (value === none ? null : codec.decodeDefault(field, value)),
    boolean: decodeTristate,
    group(field, value) {
      if (field.isRequired) return codec.decodeDefault(field, value)
      const { discriminant = false, value: group } = (value ?? {}) as Partial<Conditional>
      return discriminant === true ? codec.decodeMembers(field.fields, (group ?? {}) as Value) : null
    },
  },
})
