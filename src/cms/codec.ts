/**
 * Encodes values of the model as a CMS stores them, and decodes them again. Every kind of field has a default in both
 * directions; a target overrides the kinds that its CMS stores in another way.
 *
 * Defaults: a value is stored as it is, a group as an object, lists of groups and Portable Text as lists of objects. A
 * value that is missing, null or an empty text is null again, a missing list is empty.
 */

import { blockDecoder, blockEncoder, typeKey, type VariantCodec, variantsBy } from './blocks.ts'
import type { Field, FieldOf, Groups, Kind, TextFields } from './field.ts'
import { listOf, type Present, type Value } from './records.ts'
import { flatItems, nestedItems } from './threads.ts'
import { objectOfTuple, tupleOfObject } from './tuples.ts'

/** How a target stores fields of some kinds. */
type Overrides<Given> = { readonly [K in Kind]?: (field: FieldOf<K>, value: Given) => unknown }

interface CodecOptions {
  /** What the CMS calls a field of the model. */
  readonly fieldName: (name: string) => string
  /** The same for fields of groups, where the CMS reserves other names there. */
  readonly memberName?: (name: string) => string
  /** What the CMS stores for a field without a value; without this option such a field is left out. */
  readonly absent?: (field: Field) => unknown
  /** Fields whose values pass unchanged in both directions. */
  readonly isOpaque?: (field: Field) => boolean
  /** Whether replies are stored inside the replies that they answer. */
  readonly isNested?: boolean
  /** What the CMS stores of an item of a list of groups besides its fields. */
  readonly itemMembers?: (field: Groups, item: Value, index: number) => Value
  /** How the CMS tells apart the kinds of objects in a list. By default the member `_type` says it. */
  readonly variants?: VariantCodec
  readonly encode?: Overrides<Present>
  readonly decode?: Overrides<unknown>
}

export interface Codec {
  readonly encodeFields: (fields: readonly Field[], value: Value) => Value
  readonly decodeFields: (fields: readonly Field[], record: Value) => Value
  /** The same for the fields of a group or of an item of a list. */
  readonly encodeMembers: (fields: readonly Field[], value: Value) => Value
  readonly decodeMembers: (fields: readonly Field[], record: Value) => Value
  readonly encodeValue: (field: Field, value: Present) => unknown
  readonly decodeValue: (field: Field, value: unknown) => unknown
  /** The defaults, for an override that only adds to them. */
  readonly decodeDefault: (field: Field, value: unknown) => unknown
  readonly encodeBlock: (text: TextFields, block: Value) => Value
  readonly decodeBlock: (text: TextFields, block: Value) => Value
}

export function codecOf(options: CodecOptions): Codec {
  const { fieldName, memberName = fieldName, absent, isOpaque = () => false, isNested = false } = options
  const { itemMembers = () => ({}), variants = variantsBy(typeKey), encode = {}, decode = {} } = options

  const encoder = (nameOf: (name: string) => string) => (fields: readonly Field[], value: Value) =>
    Object.fromEntries(
      fields.flatMap((field) => {
        const given = value[field.name]
        if (given !== null && given !== undefined) return [[nameOf(field.name), encodeValue(field, given)]]
        return absent === undefined ? [] : [[nameOf(field.name), absent(field)]]
      }),
    )
  const decoder = (nameOf: (name: string) => string) => (fields: readonly Field[], record: Value) =>
    Object.fromEntries(fields.map((field) => [field.name, decodeValue(field, record[nameOf(field.name)])]))
  const encodeMembers = encoder(memberName)
  const decodeMembers = decoder(memberName)
  const encodeBlock = blockEncoder(encodeMembers, variants)
  const decodeBlock = blockDecoder(decodeMembers, variants)

  function encodeValue(field: Field, value: Present): unknown {
    if (isOpaque(field)) return value
    const override = encode[field.kind] as ((field: Field, value: Present) => unknown) | undefined
    const given = field.kind === 'group' && field.isTuple ? objectOfTuple(field, value) : value
    return (override ?? encodeDefault)(field, given)
  }

  function decodeValue(field: Field, value: unknown): unknown {
    if (isOpaque(field)) return value ?? null
    const override = decode[field.kind] as ((field: Field, value: unknown) => unknown) | undefined
    const decoded = (override ?? decodeDefault)(field, value)
    return field.kind === 'group' && field.isTuple ? tupleOfObject(field, decoded) : decoded
  }

  function encodeDefault(field: Field, value: Present): unknown {
    switch (field.kind) {
      case 'group':
        return encodeMembers(field.fields, value as Value)
      case 'groups': {
        const encodeItem = (fields: readonly Field[], item: Value, index: number): Value => ({
          ...itemMembers(field, item, index),
          ...encodeMembers(fields, item),
        })
        return isNested
          ? nestedItems(field, value, encodeItem)
          : listOf<Value>(value).map((item, i) => encodeItem(field.fields, item, i))
      }
      case 'blocks':
        return listOf<Value>(value).map((block) => encodeBlock(field.text, block))
      default:
        return value
    }
  }

  function decodeDefault(field: Field, value: unknown): unknown {
    switch (field.kind) {
      case 'group':
        return isNothing(value) && !field.isRequired
          ? null
          : decodeMembers(field.fields, (value ?? {}) as Value)
      case 'groups':
        return isNested
          ? flatItems(field, value, decodeMembers)
          : listOf<Value>(value).map((item) => decodeMembers(field.fields, item))
      case 'blocks':
        return listOf<Value>(value).map((block) => decodeBlock(field.text, block))
      case 'choices':
      case 'texts':
      case 'references':
        return listOf(value)
      default:
        return isNothing(value) ? null : value
    }
  }

  return {
    ...{ encodeFields: encoder(fieldName), decodeFields: decoder(fieldName), encodeMembers, decodeMembers },
    ...{ encodeValue, decodeValue, decodeDefault, encodeBlock, decodeBlock },
  }
}

/** What an editor left empty; most CMSs return an empty text for it. */
export const isNothing = (value: unknown): boolean => value === undefined || value === null || value === ''
