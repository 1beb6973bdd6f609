/**
 * Nests a list whose items say which other they belong to, each item with its own below it, and flattens such a tree again.
 * A tree does not keep the order of the list, so each item in it has its position. Flat lists stay as they are.
 */

import { inThreadOrder, type Placed } from '../model/thread-order.ts'
import { uniqueKey } from '../model/unique-key.ts'
import type { Field, Groups } from './field.ts'
import { listOf, type Value } from './records.ts'

/** Field of a nested item that holds the items that belong to it. */
export const nestedName = 'answers'

/** Field of a nested item that says which of the list it is, from 1: editors do not change it, and a new item has none. */
export const positionName = 'position'

/**
 * The list as a CMS has it that nests: in place of the name of the one it belongs to, an item has a list of items like
 * itself. That list is one of its own fields: who walks over them must know when to stop.
 */
export function nestedField(field: Groups): Groups {
  const { parent } = field
  if (parent === null) return field
  const fields: Field[] = field.fields.filter(({ name }) => name !== parent)
  fields.push(positionField, {
    ...{ ...field, fields, parent: null, name: nestedName },
    label: `${field.label} to this`,
    help: `${field.label} that belong below this one, each with its own.`,
  })
  return { ...field, fields, parent: null }
}

const positionField: Field = {
  ...{ kind: 'number', name: positionName, label: 'Position' },
  help: 'Place in the order of the text, from 1; a new one needs none.',
  ...{ isRequired: false, isReadOnly: true, isInteger: true, minimum: 1, maximum: null },
  ...{ exclusiveMinimum: null, exclusiveMaximum: null, multipleOf: null },
}

/** Whether it is the list inside an item of its own type. */
export const isInner = (field: Groups): boolean => field.fields.includes(field)

/** Whether items lie in items, from the outermost list on. */
export const isNested = (field: Groups): boolean => field.parent !== null || isInner(field)

/** The items of a list as a CMS has them that nests: `encode` makes each, and what is in it, of the fields that it has there. */
export function nestedItems<Item>(
  field: Groups,
  value: unknown,
  encode: (fields: readonly Field[], item: Value, index: number) => Item,
): readonly Item[] {
  const items = listOf<Value>(value)
  const { fields } = nestedField(field)
  return (field.parent === null ? items : nested(items, field.parent)).map((item, i) =>
    encode(fields, item, i),
  )
}

/** `decode` undoes `encode`. */
export function flatItems<Item>(
  field: Groups,
  value: unknown,
  decode: (fields: readonly Field[], item: Item) => Value,
): readonly Value[] {
  const { fields } = nestedField(field)
  const items = listOf<Item>(value).map((item) => decode(fields, item))
  return field.parent === null ? items : flat(items, field.parent)
}

/** `parent` is the field in which an item names, by its `_key`, the one that it belongs to. */
export function nested(items: readonly Value[], parent: string): readonly Value[] {
  const keys = new Set(items.map(({ _key }) => _key))
  const numbered = items.map((item, i) => ({ ...item, [positionName]: i + 1 }) as Value)
  const below = (key: unknown): readonly Value[] =>
    numbered
      .filter((item) => (keys.has(item[parent]) ? item[parent] : null) === key)
      .map(({ [parent]: _, ...item }) => ({ ...item, [nestedName]: below(item._key) }))
  return below(null)
}

/**
 * In the order of the positions. An item without one, which an editor added, stands behind what is before it in the tree,
 * and before the next item beside it; at the end where it belongs to no other and none follows. One without a key gets
 * one: what is below it must be able to name it.
 */
export function flat(tree: readonly Value[], parent: string): readonly Value[] {
  const branches = branchesOf(tree, parent)
  const ordered = branches
    .filter(({ position }) => position !== null)
    .sort((a, b) => (a.position ?? 0) - (b.position ?? 0))
  let behind = 0
  for (const branch of branches) {
    if (branch.position === null) {
      const { beside, replyTo } = branch
      const later = beside.slice(beside.indexOf(branch) + 1).map((other) => ordered.indexOf(other))
      const next = later.filter((index) => index >= 0)
      const isLast = next.length === 0 && replyTo === null
      ordered.splice(isLast ? ordered.length : Math.min(behind, ...next), 0, branch)
    }
    behind = ordered.indexOf(branch) + 1
  }
  return inThreadOrder(ordered).map(({ item }) => item)
}

interface Branch extends Placed {
  readonly item: Value
  readonly position: number | null
  /** The list in which it stands. */
  readonly beside: readonly Branch[]
}

/** Each before those that belong to it. */
function branchesOf(tree: readonly Value[], parent: string): readonly Branch[] {
  const used = new Set<string>()
  const keyFor = ({ _key }: Value, above: string | null): string => {
    if (typeof _key === 'string' && _key !== '') return _key
    return uniqueKey(above === null ? 'new' : `to-${above}`, (key) => used.has(key))
  }
  const below = (items: readonly Value[], above: string | null): readonly Branch[] => {
    const beside: Branch[] = []
    return items.flatMap(({ [nestedName]: inner, [positionName]: place, ...item }) => {
      const _key = keyFor(item, above)
      used.add(_key)
      const position = typeof place === 'number' ? place : null
      const branch = { _key, replyTo: above, item: { ...item, _key, [parent]: above }, position, beside }
      beside.push(branch)
      return [branch, ...below(listOf<Value>(inner), _key)]
    })
  }
  return below(tree, null)
}
