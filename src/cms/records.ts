/** What the records of all targets have in common: the collection that they belong to, and the entry that they encode. */

import { lowerFirst } from '../model/letter-case.ts'
import type { CmsModel, Collection, Entry } from './cms-model.ts'

export type Value = Readonly<Record<string, unknown>>

/** A value that is neither null nor missing. */
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
  if (found === undefined) throw new Error(`${called} ${name} is not in the model.`)
  return found
}

/** Documents say their type themselves, records do not. */
export const entryOf = ({ type, isDocument }: Collection, value: Value): Entry => ({
  type,
  value: { ...(isDocument ? { type } : {}), ...value },
})

/** Lists are never null in the model. */
export const listOf = <Item>(value: unknown): readonly Item[] => (value ?? []) as readonly Item[]
