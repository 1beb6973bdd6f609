/**
 * Portable Text as a list of blocks, each an object of fields with its inline content and its mark definitions as lists
 * of variants. Most CMSs would store rich text as Markdown, which has no place for keys and for styles of our own; this
 * form returns every key, mark and note reference as it was.
 */

import type { Field, TextFields, Variant } from './field.ts'
import { listOf, type Value } from './records.ts'

type FieldsCodec = (fields: readonly Field[], value: Value) => Value

/** How a CMS says which kind of object an item of a list is. */
export interface VariantCodec {
  readonly encode: (type: string, value: Value) => Value
  readonly decode: (item: Value) => { readonly type: string; readonly value: Value }
}

/** Portable Text's own member that says what an object is. */
export const typeKey = '_type'

const ofPortableText: readonly string[] = ['_key', 'style', 'listItem', 'level']

/** What a block says that blocks of plain Portable Text do not. */
export const ownFields = ({ fields }: TextFields): readonly Field[] =>
  fields.filter(({ name }) => !ofPortableText.includes(name))

/** By a member of the object. */
export const variantsBy = (kindKey: string): VariantCodec => ({
  encode: (type, value) => ({ [kindKey]: type, ...value }),
  decode: (item) => ({ type: String(item[kindKey]), value: item }),
})

export const blockEncoder =
  (encodeFields: FieldsCodec, { encode }: VariantCodec) =>
  ({ fields, lists }: TextFields, block: Value): Value => ({
    ...encodeFields(fields, block),
    ...Object.fromEntries(
      lists.map(({ name, variants }) => [
        name,
        listOf<Value>(block[name]).map((item) => {
          const { type, fields } = variantOf(variants, String(item._type))
          return encode(type, encodeFields(fields, item))
        }),
      ]),
    ),
  })

export const blockDecoder =
  (decodeFields: FieldsCodec, { decode }: VariantCodec) =>
  ({ fields, lists }: TextFields, block: Value): Value => ({
    _type: 'block',
    ...present(fields, decodeFields(fields, block)),
    ...Object.fromEntries(
      lists.map(({ name, variants }) => [
        name,
        listOf<Value>(block[name]).map((item) => {
          const { type, value } = decode(item)
          const { fields } = variantOf(variants, type)
          return { _type: type, ...present(fields, decodeFields(fields, value)) }
        }),
      ]),
    ),
  })

/** An optional field without a value is absent from a block and from what it holds, not null. */
const present = (fields: readonly Field[], value: Value): Value =>
  Object.fromEntries(
    fields.flatMap(({ name, isRequired }) =>
      value[name] === null && !isRequired ? [] : [[name, value[name]]],
    ),
  )

/** @throws Error when blocks of the model hold no such object. */
function variantOf(variants: readonly Variant[], type: string): Variant {
  const found = variants.find((variant) => variant.type === type)
  if (found === undefined)
    throw new Error(`A block holds ${type}: expected ${variants.map((v) => v.type).join(', ')}.`)
  return found
}
