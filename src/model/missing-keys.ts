/**
 * Gives every item of a list that needs a `_key` one of its own, in a value as an editor left it: most CMSs let people add
 * a block without thinking of a key, or copy one with its key. The same value gets the same keys.
 */

import { type FormerKeys, noFormerKeys } from './former-keys.ts'
import { type ModelSchema, nonNull, resolve, type SchemaNode, variantOf } from './model-schema.ts'
import { uniqueKey } from './unique-key.ts'

/** `taken`: former keys, which are not given again. */
export function withMissingKeys(
  modelSchema: ModelSchema,
  node: SchemaNode,
  value: unknown,
  taken: FormerKeys = noFormerKeys,
): unknown {
  const target = resolve(modelSchema, nonNull(node).node)
  const variant = variantOf(modelSchema, target.oneOf ?? target.anyOf ?? [], value)
  if (variant !== undefined) return withMissingKeys(modelSchema, variant, value, taken)
  const { prefixItems } = target
  if (Array.isArray(value) && prefixItems !== undefined)
    return value.map((item, i) =>
      prefixItems[i] === undefined ? item : withMissingKeys(modelSchema, prefixItems[i], item, taken),
    )
  if (Array.isArray(value) && target.items !== undefined)
    return listWithKeys(modelSchema, target.items, value, taken)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const { properties = {} } = target
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      properties[name] === undefined ? inner : withMissingKeys(modelSchema, properties[name], inner, taken),
    ]),
  )
}

function listWithKeys(
  modelSchema: ModelSchema,
  items: SchemaNode,
  list: readonly unknown[],
  taken: FormerKeys,
): readonly unknown[] {
  const filled = list.map((item) => withMissingKeys(modelSchema, items, item, taken))
  const given = new Set(filled.map(keyOf))
  const used = new Set<string>()
  let before = 'start'
  return filled.map((item) => {
    if (!needsKey(modelSchema, items, item)) return item
    const own = keyOf(item)
    const key =
      own === null || used.has(own)
        ? uniqueKey(
            `after-${before}`,
            (name) => used.has(name) || given.has(name) || Object.hasOwn(taken, name),
          )
        : own
    used.add(key)
    before = key.replace(/^after-(.*?)(-\d+)?$/, '$1')
    return own === key ? item : { ...(item as object), _key: key }
  })
}

function needsKey(modelSchema: ModelSchema, items: SchemaNode, item: unknown): item is object {
  const target = resolve(modelSchema, items)
  const of = variantOf(modelSchema, target.oneOf ?? target.anyOf ?? [], item) ?? items
  return typeof item === 'object' && item !== null && resolve(modelSchema, of).properties?._key !== undefined
}

function keyOf(item: unknown): string | null {
  const { _key } = (item ?? {}) as { readonly _key?: unknown }
  return typeof _key === 'string' && _key !== '' ? _key : null
}
