/** Takes a value and its outline; gives every reference in it: which record type, which id, and where. */

import { type Node, nonNull, type Outline, resolve, variantOf } from './model-schema.ts'

export interface FoundReference {
  readonly to: string
  readonly id: string
  readonly path: readonly (string | number)[]
}

export function referencesIn(
  outline: Outline,
  node: Node,
  value: unknown,
  path: readonly (string | number)[] = [],
): FoundReference[] {
  const found: FoundReference[] = []
  collect(outline, node, value, path, found)
  return found
}

function collect(
  outline: Outline,
  node: Node,
  value: unknown,
  path: readonly (string | number)[],
  found: FoundReference[],
): void {
  const target = resolve(outline, nonNull(node).node)
  if (target.kind === 'blocks') return
  if (target.kind === 'reference' && target.to !== undefined && typeof value === 'string') {
    found.push({ to: target.to, id: value, path })
    return
  }
  const variant = variantOf(outline, target.oneOf ?? target.anyOf ?? [], value)
  const { items } = target
  if (variant !== undefined) collect(outline, variant, value, path, found)
  else if (items !== undefined && Array.isArray(value)) {
    if (mayHold(outline, items))
      for (const [i, item] of value.entries()) collect(outline, items, item, [...path, i], found)
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, child] of holdersOf(outline, target))
      collect(outline, child, (value as Record<string, unknown>)[name], [...path, name], found)
  }
}

/** What the outline says once for all documents: most fields hold no reference, wherever one looks in them. */
interface Known {
  readonly mayHold: WeakMap<Node, boolean>
  readonly holders: WeakMap<Node, readonly (readonly [string, Node])[]>
}

const knownOf = new WeakMap<Outline, Known>()

function knownFor(outline: Outline): Known {
  const known = knownOf.get(outline) ?? { mayHold: new WeakMap(), holders: new WeakMap() }
  knownOf.set(outline, known)
  return known
}

/** The properties of an object that may hold references. */
function holdersOf(outline: Outline, object: Node): readonly (readonly [string, Node])[] {
  const { holders } = knownFor(outline)
  const before = holders.get(object)
  if (before !== undefined) return before
  const made = Object.entries(object.properties ?? {}).filter(([, child]) => mayHold(outline, child))
  holders.set(object, made)
  return made
}

function mayHold(outline: Outline, node: Node): boolean {
  const known = knownFor(outline).mayHold
  const before = known.get(node)
  if (before !== undefined) return before
  const holds = reaches(outline, node, new Set())
  known.set(node, holds)
  return holds
}

/** `seen`: a type may hold itself. */
function reaches(outline: Outline, node: Node, seen: Set<Node>): boolean {
  const target = resolve(outline, nonNull(node).node)
  if (target.kind === 'blocks' || seen.has(target)) return false
  seen.add(target)
  const { oneOf, anyOf, items, properties } = target
  const inner = [...(oneOf ?? anyOf ?? []), ...Object.values(properties ?? {}), ...(items ? [items] : [])]
  return target.kind === 'reference' || inner.some((child) => reaches(outline, child, seen))
}
