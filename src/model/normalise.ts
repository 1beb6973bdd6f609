/**
 * Puts a value into normal form, so that `null`, empty and absent mean one thing everywhere, whichever CMS it went
 * through: texts are trimmed, an empty text or an object of nulls is null, a list is never null, a list of codes has the
 * order of the vocabulary and no code twice, a thread that of the text.
 */

import {
  type ModelSchema,
  nonNull,
  resolve,
  type SchemaNode,
  textMarksOf,
  variantOf,
} from './model-schema.ts'
import { isBlockList, normaliseBlocks } from './normalise-blocks.ts'
import { inThreadOrder, type Placed } from './thread-order.ts'

/** Idempotent. Leaves values that do not fit the schema as they are: checking is zod's task. */
export function normalise(modelSchema: ModelSchema, node: SchemaNode, value: unknown): unknown {
  const { node: inner, nullable } = nonNull(node)
  const target = resolve(modelSchema, inner)
  if (node.kind === 'blocks' || target.kind === 'blocks') {
    return isBlockList(value) ? normaliseBlocks(value, Object.keys(textMarksOf(modelSchema))) : (value ?? [])
  }
  const variants = target.oneOf ?? target.anyOf
  if (variants !== undefined) {
    const variant = variantOf(modelSchema, variants, value)
    return variant === undefined ? value : normalise(modelSchema, variant, value)
  }
  switch (target.type) {
    case 'array':
      return normaliseList(modelSchema, target, value, nullable)
    case 'object':
      return normaliseObject(modelSchema, target, value, nullable)
    case 'string':
      return normaliseText(value, nullable)
    default:
      return value === undefined && nullable ? null : value
  }
}

function normaliseText(value: unknown, nullable: boolean): unknown {
  if (typeof value !== 'string') return value === undefined && nullable ? null : value
  const text = value.replace(/\r\n?/g, '\n').trim()
  return text === '' && nullable ? null : text
}

function normaliseTuple(
  modelSchema: ModelSchema,
  items: readonly SchemaNode[],
  value: unknown,
  nullable: boolean,
): unknown {
  if (!Array.isArray(value)) return value === undefined && nullable ? null : value
  return value.map((item, i) => (items[i] === undefined ? item : normalise(modelSchema, items[i], item)))
}

function normaliseList(
  modelSchema: ModelSchema,
  list: SchemaNode,
  value: unknown,
  nullable: boolean,
): unknown {
  if (list.prefixItems !== undefined) return normaliseTuple(modelSchema, list.prefixItems, value, nullable)
  if (value === null || value === undefined) return []
  if (!Array.isArray(value) || list.items === undefined) return value
  const item = list.items
  const values = value.map((v) => normalise(modelSchema, item, v))
  if (list.kind === 'replies') return isThread(values) ? inThreadOrder(values) : values
  const codes = resolve(modelSchema, item)
  if (codes.kind !== 'vocabulary' || codes.enum === undefined) return values
  // A code outside the vocabulary stays, so that the schema can refuse it by name.
  const known = codes.enum.filter((code) => values.includes(code))
  return [...known, ...values.filter((v) => !(codes.enum ?? []).includes(v as string))]
}

/** What is not a thread stays as it is: refusing it is zod's task. */
const isThread = (values: readonly unknown[]): values is readonly Placed[] =>
  values.every(
    (item) => typeof item === 'object' && item !== null && '_key' in item && typeof item._key === 'string',
  )

function normaliseObject(
  modelSchema: ModelSchema,
  object: SchemaNode,
  value: unknown,
  nullable: boolean,
): unknown {
  if (value === null || value === undefined) return nullable ? null : value
  if (typeof value !== 'object' || Array.isArray(value) || object.properties === undefined) return value
  const given = value as Readonly<Record<string, unknown>>
  const result: Record<string, unknown> = {}
  for (const [name, node] of Object.entries(object.properties)) {
    const normal = normalise(modelSchema, node, given[name])
    if (normal !== undefined) result[name] = normal
  }
  for (const name of Object.keys(given)) {
    if (Object.hasOwn(object.properties, name)) continue
    // Assigned, a key `__proto__` would be lost instead of refused.
    Object.defineProperty(result, name, { value: given[name], enumerable: true, writable: true })
  }
  const empty = Object.values(result).every((v) => v === null || (Array.isArray(v) && v.length === 0))
  return empty && nullable ? null : result
}
