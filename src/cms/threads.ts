/**
 * Takes the items of a list that say which other they belong to; gives them nested, each with its own below it, and
 * takes such a tree back. The order of the list is the model's to restore (`thread-order.ts`): a tree does not have it.
 */

import { inThreadOrder, type Placed } from '../model/thread-order.ts'
import { listOf, type Value } from './records.ts'

/** Where a nested item has the items that belong to it. */
export const nestedName = 'answers'

/** `parent` is the field in which an item names, by its `_key`, the one that it belongs to. */
export function nested(items: readonly Value[], parent: string): readonly Value[] {
  const keys = new Set(items.map(({ _key }) => _key))
  const below = (key: unknown): readonly Value[] =>
    items
      .filter((item) => (keys.has(item[parent]) ? item[parent] : null) === key)
      .map(({ [parent]: _, ...item }) => ({ ...item, [nestedName]: below(item._key) }))
  return below(null)
}

export function flat(tree: readonly Value[], parent: string): readonly Value[] {
  const below = (items: readonly Value[], key: unknown): readonly Value[] =>
    items.flatMap(({ [nestedName]: inner, ...item }) => [
      { ...item, [parent]: key },
      ...below(listOf<Value>(inner), item._key),
    ])
  const placed = below(tree, null).map((item) => ({
    item,
    _key: String(item._key),
    replyTo: keyOf(item[parent]),
  }))
  return inThreadOrder<Placed & { readonly item: Value }>(placed).map(({ item }) => item)
}

const keyOf = (value: unknown): string | null =>
  value === null || value === undefined ? null : String(value)
