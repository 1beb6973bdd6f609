/** What the records of all targets have in common: their collection, their fields by name, and lists that are never null. */

import { lowerFirst } from '../model/letter-case.ts'
import type { CmsModel, Collection, Entry } from './cms-model.ts'
import type { Field } from './field.ts'

export type Value = Readonly<Record<string, unknown>>

/** What is there; a codec that returns it answers for every kind of field, or TypeScript says which it forgot. */
export type Present = NonNullable<unknown>

type Naming = (name: string) => string

/** The usual name of a collection: `Article` -> `article` */
export const collectionName = lowerFirst

/** `called` is what the CMS calls a collection. @throws Error when the model has none of that name. */
export function collectionNamed(
  { collections }: CmsModel,
  nameOf: Naming,
  name: string,
  called: string,
): Collection {
  const found = collections.find(({ type }) => nameOf(type) === name)
  if (found === undefined) throw new Error(`${called} ${name} is none of the model.`)
  return found
}

/** Documents say their type themselves, records do not. */
export const entryOf = ({ type, isDocument }: Collection, value: Value): Entry => ({
  type,
  value: { ...(isDocument ? { type } : {}), ...value },
})

/** For a CMS that leaves out what is null. */
export const fieldsEncoder =
  <Encoded>(nameOf: Naming, encodeValue: (field: Field, value: Present) => Encoded) =>
  (fields: readonly Field[], value: Value): Readonly<Record<string, Encoded>> =>
    Object.fromEntries(
      fields.flatMap((field) => {
        const given = value[field.name]
        return given === null || given === undefined ? [] : [[nameOf(field.name), encodeValue(field, given)]]
      }),
    )

/** For a CMS that wants to be told what is null. */
export const allFieldsEncoder =
  <Encoded>(nameOf: Naming, encodeValue: (field: Field, value: unknown) => Encoded) =>
  (fields: readonly Field[], value: Value): Readonly<Record<string, Encoded>> =>
    Object.fromEntries(
      fields.map((field) => [nameOf(field.name), encodeValue(field, value[field.name] ?? null)]),
    )

export const fieldsDecoder =
  (nameOf: Naming, decodeValue: (field: Field, value: unknown) => unknown) =>
  (fields: readonly Field[], record: Value): Value =>
    Object.fromEntries(fields.map((field) => [field.name, decodeValue(field, record[nameOf(field.name)])]))

export const listOf = <Item>(value: unknown): readonly Item[] => (value ?? []) as readonly Item[]
