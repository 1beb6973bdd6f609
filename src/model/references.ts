/** Finds every reference in a value: which record type, or that it is a document; which id, and where. */

import { type ModelSchema, nonNull, resolve, type SchemaNode, variantOf } from './model-schema.ts'
import { anyDocument } from './reference.ts'

export interface FoundReference {
  /** Name of the record type, or `anyDocument`. */
  readonly to: string
  readonly id: string
  readonly path: readonly (string | number)[]
}

export function referencesIn(
  modelSchema: ModelSchema,
  node: SchemaNode,
  value: unknown,
  path: readonly (string | number)[] = [],
): FoundReference[] {
  const found: FoundReference[] = []
  collect(modelSchema, node, value, path, found)
  return found
}

function collect(
  modelSchema: ModelSchema,
  node: SchemaNode,
  value: unknown,
  path: readonly (string | number)[],
  found: FoundReference[],
): void {
  const target = resolve(modelSchema, nonNull(node).node)
  if (target.kind === 'blocks') return
  const to = goalOf(target)
  if (to !== undefined && typeof value === 'string') {
    found.push({ to, id: value, path })
    return
  }
  const variant = variantOf(modelSchema, target.oneOf ?? target.anyOf ?? [], value)
  const { items, prefixItems } = target
  if (prefixItems !== undefined && Array.isArray(value)) {
    for (const [i, item] of prefixItems.entries()) collect(modelSchema, item, value[i], [...path, i], found)
  } else if (variant !== undefined) collect(modelSchema, variant, value, path, found)
  else if (items !== undefined && Array.isArray(value)) {
    if (mayHold(modelSchema, items))
      for (const [i, item] of value.entries()) collect(modelSchema, items, item, [...path, i], found)
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, child] of holdersOf(modelSchema, target))
      collect(modelSchema, child, (value as Record<string, unknown>)[name], [...path, name], found)
  }
}

/** What a reference leads to; undefined for all that is no reference. */
function goalOf({ kind, to }: SchemaNode): string | undefined {
  if (kind === 'document') return anyDocument
  return kind === 'reference' ? to : undefined
}

/** A cache by model schema, which says the same for all documents: most fields hold no reference, wherever one looks in them. */
interface Known {
  readonly mayHold: WeakMap<SchemaNode, boolean>
  readonly holders: WeakMap<SchemaNode, readonly (readonly [string, SchemaNode])[]>
}

const knownOf = new WeakMap<ModelSchema, Known>()

function knownFor(modelSchema: ModelSchema): Known {
  const known = knownOf.get(modelSchema) ?? { mayHold: new WeakMap(), holders: new WeakMap() }
  knownOf.set(modelSchema, known)
  return known
}

/** The properties of an object that may hold references. */
function holdersOf(modelSchema: ModelSchema, object: SchemaNode): readonly (readonly [string, SchemaNode])[] {
  const { holders } = knownFor(modelSchema)
  const before = holders.get(object)
  if (before !== undefined) return before
  const made = Object.entries(object.properties ?? {}).filter(([, child]) => mayHold(modelSchema, child))
  holders.set(object, made)
  return made
}

function mayHold(modelSchema: ModelSchema, node: SchemaNode): boolean {
  const known = knownFor(modelSchema).mayHold
  const before = known.get(node)
  if (before !== undefined) return before
  const holds = reaches(modelSchema, node, new Set())
  known.set(node, holds)
  return holds
}

/** `seen`: a type may hold itself. */
function reaches(modelSchema: ModelSchema, node: SchemaNode, seen: Set<SchemaNode>): boolean {
  const target = resolve(modelSchema, nonNull(node).node)
  if (target.kind === 'blocks' || seen.has(target)) return false
  seen.add(target)
  const { oneOf, anyOf, items, prefixItems = [], properties } = target
  const inner = [
    ...(oneOf ?? anyOf ?? []),
    ...Object.values(properties ?? {}),
    ...(items ? [items] : []),
    ...prefixItems,
  ]
  return goalOf(target) !== undefined || inner.some((child) => reaches(modelSchema, child, seen))
}
