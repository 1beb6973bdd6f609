/** Says where in a value references stand, as data that code at the reader's can follow without the schema of the model. */

import { type ModelSchema, nonNull, resolve, type SchemaNode } from './model-schema.ts'
import { anyDocument } from './reference.ts'

/**
 * Of an id, the record type that it names, or `anyDocument`; of a list, what its items hold; of an object, what its
 * properties hold, those without references left out. `true` is said of what cannot be told apart, such as a type that
 * holds itself: any text below may be an id of anything.
 */
export type Followed = string | true | readonly [Followed] | { readonly [property: string]: Followed }

/** What a model says of references. */
interface References {
  readonly schema: ModelSchema
  /** Record type of those who speak in blocks; null in a model without. */
  readonly speakers: string | null
}

/** null where no reference can stand. */
export function followedIn(model: References, node: SchemaNode): Followed | null {
  const found = collect(model, node, [])
  return found !== null && namesAny(found) ? found : null
}

/** `inside` has the types that the node is part of. */
function collect(model: References, node: SchemaNode, inside: readonly SchemaNode[]): Followed | null {
  const target = resolve(model.schema, nonNull(node).node)
  if (inside.includes(target)) return true
  const inner = (child: SchemaNode) => collect(model, child, [...inside, target])
  if (target.kind === 'blocks') return model.speakers === null ? null : [{ speakerId: model.speakers }]
  if (target.kind === 'document') return anyDocument
  if (target.kind === 'reference') return target.to ?? null
  const { items, prefixItems, properties, additionalProperties } = target
  const inItems = [...(prefixItems ?? []), ...(items === undefined ? [] : [items])]
    .map(inner)
    .reduce(both, null)
  const inProperties = Object.entries(properties ?? {}).flatMap(([name, child]) => {
    const found = inner(child)
    return found === null ? [] : [[name, found] as const]
  })
  const anyOther = typeof additionalProperties === 'object' ? inner(additionalProperties) : null
  const found: (Followed | null)[] = [
    ...(target.oneOf ?? target.anyOf ?? []).map(inner),
    inItems === null ? null : ([inItems] as const),
    inProperties.length === 0 ? null : Object.fromEntries(inProperties),
    anyOther !== null && namesAny(anyOther) ? true : null,
  ]
  return found.reduce(both, null)
}

/** What is found by either. */
function both(a: Followed | null, b: Followed | null): Followed | null {
  if (a === null || b === null) return a ?? b
  if (isList(a) && isList(b)) return [both(a[0], b[0]) ?? true]
  if (isObject(a) && isObject(b)) {
    const merged: Record<string, Followed> = { ...a }
    for (const [name, found] of Object.entries(b)) merged[name] = both(merged[name] ?? null, found) ?? found
    return merged
  }
  return a === b ? a : true
}

const isList = (found: Followed): found is readonly [Followed] => Array.isArray(found)

const isObject = (found: Followed): found is { readonly [property: string]: Followed } =>
  typeof found === 'object' && !isList(found)

/** Whether there is more in it than types that hold themselves. */
function namesAny(found: Followed): boolean {
  if (typeof found !== 'object') return typeof found === 'string'
  return Object.values(found).some(namesAny)
}
