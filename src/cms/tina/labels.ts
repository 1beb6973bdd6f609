/** Builds the `itemProps` of a list for Tina's form: without them all items have one name. */

import type { Field, TextFields } from '../field.ts'
import { listOf, type Value } from '../records.ts'
import { graphqlName } from './names.ts'

type ItemProps = (item: Value) => { readonly label: string }

/** More characters than fit in a row. */
const longest = 60

/** By what is just text in an item; by the kind of the items when there is none. */
export const itemPropsOf =
  (fields: readonly Field[], kind: string): ItemProps =>
  (item) =>
    labelled(wordsOf(fields, item), kind)

/** By the text of a block. */
export const blockPropsOf =
  ({ lists }: TextFields, kind: string): ItemProps =>
  (block) =>
    labelled(
      lists.flatMap(({ name, variants }) =>
        listOf<Value>(block[name]).flatMap((item) => variants.flatMap(({ fields }) => wordsOf(fields, item))),
      ),
      kind,
    )

const wordsOf = (fields: readonly Field[], item: Value): string[] =>
  fields.flatMap((field) => {
    const value = item[graphqlName(field.name)]
    return field.kind === 'text' && field.role === null && typeof value === 'string' ? [value] : []
  })

const labelled = (words: readonly string[], kind: string) => {
  const text = words.join(' ').trim()
  return { label: text === '' ? kind : text.slice(0, longest) }
}
