/** Takes a value and its outline; gives every reference in it: which record type, which id, and where. */

import { type Node, nonNull, type Outline, resolve, variantOf } from './outline.ts'

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
  const target = resolve(outline, nonNull(node).node)
  if (target.kind === 'blocks') return []
  if (target.kind === 'reference' && target.to !== undefined && typeof value === 'string')
    return [{ to: target.to, id: value, path }]
  const variant = variantOf(outline, target.oneOf ?? target.anyOf ?? [], value)
  if (variant !== undefined) return referencesIn(outline, variant, value, path)
  const { items, properties } = target
  if (items !== undefined && Array.isArray(value)) {
    return value.flatMap((item, i) => referencesIn(outline, items, item, [...path, i]))
  }
  if (properties !== undefined && typeof value === 'object' && value !== null) {
    return Object.entries(properties).flatMap(([name, child]) =>
      referencesIn(outline, child, (value as Record<string, unknown>)[name], [...path, name]),
    )
  }
  return []
}
