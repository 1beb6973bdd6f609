/**
 * Takes a value as an editor left it; gives every item of a list that needs a `_key` one of its own: most CMSs let people
 * add a block without thinking of a key, or copy one with its key. The same value gets the same keys.
 */

import { type Node, nonNull, type Outline, resolve, variantOf } from './model-schema.ts'
import { freeKey } from './unique-key.ts'

export function withMissingKeys(outline: Outline, node: Node, value: unknown): unknown {
  const target = resolve(outline, nonNull(node).node)
  const variant = variantOf(outline, target.oneOf ?? target.anyOf ?? [], value)
  if (variant !== undefined) return withMissingKeys(outline, variant, value)
  if (Array.isArray(value) && target.items !== undefined) return listWithKeys(outline, target.items, value)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const { properties = {} } = target
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      properties[name] === undefined ? inner : withMissingKeys(outline, properties[name], inner),
    ]),
  )
}

function listWithKeys(outline: Outline, items: Node, list: readonly unknown[]): readonly unknown[] {
  const filled = list.map((item) => withMissingKeys(outline, items, item))
  const given = new Set(filled.map(keyOf))
  const used = new Set<string>()
  let before = 'start'
  return filled.map((item) => {
    if (!needsKey(outline, items, item)) return item
    const own = keyOf(item)
    const key =
      own === null || used.has(own)
        ? freeKey(`after-${before}`, (name) => used.has(name) || given.has(name))
        : own
    used.add(key)
    before = key.replace(/^after-(.*?)(-\d+)?$/, '$1')
    return own === key ? item : { ...(item as object), _key: key }
  })
}

function needsKey(outline: Outline, items: Node, item: unknown): item is object {
  const target = resolve(outline, items)
  const of = variantOf(outline, target.oneOf ?? target.anyOf ?? [], item) ?? items
  return typeof item === 'object' && item !== null && resolve(outline, of).properties?._key !== undefined
}

function keyOf(item: unknown): string | null {
  const { _key } = (item ?? {}) as { readonly _key?: unknown }
  return typeof _key === 'string' && _key !== '' ? _key : null
}
