/** Stores a tuple as an object, one field for each item: no CMS has fixed lists of items of different kinds. */

import type { FieldOf } from './field.ts'
import { listOf, type Present, type Value } from './records.ts'

export const objectOfTuple = ({ fields }: FieldOf<'group'>, value: Present): Value => {
  const items = listOf(value)
  return Object.fromEntries(fields.map(({ name }, i) => [name, items[i]]))
}

export const tupleOfObject = ({ fields }: FieldOf<'group'>, value: unknown): readonly unknown[] | null =>
  value === null ? null : fields.map(({ name }) => (value as Value)[name])
