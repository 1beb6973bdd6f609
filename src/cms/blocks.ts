/**
 * Portable Text as editors of files hold it: a list of blocks, each an object of fields with its inline content and its
 * mark definitions as lists of variants. Rich text in Markdown is written anew at every save, without keys and styles
 * of ours; this form gives every key, mark and note reference back as it was.
 */

import type { Field, TextFields, Variant } from './field.ts'
import { listOf, type Value } from './records.ts'

type FieldsCodec = (fields: readonly Field[], value: Value) => Value

/** `itemOf` says how the CMS tells apart the kinds of objects in a list. */
export const blockEncoder =
  (encodeFields: FieldsCodec, itemOf: (type: string, value: Value) => object) =>
  ({ fields, lists }: TextFields, block: Value): Value => ({
    ...encodeFields(fields, block),
    ...Object.fromEntries(
      lists.map(({ name, variants }) => [
        name,
        listOf<Value>(block[name]).map((item) => {
          const { type, fields } = variantOf(variants, String(item._type))
          return itemOf(type, encodeFields(fields, item))
        }),
      ]),
    ),
  })

/** `partsOf` undoes `itemOf`. */
export const blockDecoder =
  <Item>(
    decodeFields: FieldsCodec,
    partsOf: (item: Item) => { readonly type: string; readonly value: Value },
  ) =>
  ({ fields, lists }: TextFields, block: Value): Value => ({
    _type: 'block',
    ...present(fields, decodeFields(fields, block)),
    ...Object.fromEntries(
      lists.map(({ name, variants }) => [
        name,
        listOf<Item>(block[name]).map((item) => {
          const { type, value } = partsOf(item)
          return { _type: type, ...decodeFields(variantOf(variants, type).fields, value) }
        }),
      ]),
    ),
  })

/** Both, for a CMS whose items of lists say by a key which kind they are. */
export const keyedBlocks = (encodeFields: FieldsCodec, decodeFields: FieldsCodec, kindKey: string) => ({
  encodeBlock: blockEncoder(encodeFields, (kind, value) => ({ [kindKey]: kind, ...value })),
  decodeBlock: blockDecoder<Value>(decodeFields, (item) => ({ type: String(item[kindKey]), value: item })),
})

/** What a block need not have is absent from it, not null. */
const present = (fields: readonly Field[], value: Value): Value =>
  Object.fromEntries(
    fields.flatMap(({ name, isRequired }) =>
      value[name] === null && !isRequired ? [] : [[name, value[name]]],
    ),
  )

/** @throws Error when a block holds no such kind. */
function variantOf(variants: readonly Variant[], type: string): Variant {
  const found = variants.find((variant) => variant.type === type)
  if (found === undefined)
    throw new Error(`A block holds ${type}: expected ${variants.map((v) => v.type).join(', ')}.`)
  return found
}
