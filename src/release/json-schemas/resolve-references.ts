/** Resolves nodes that are nothing but a reference or a union, descriptions aside. */

import type { Node, Reference, Union } from './schema-graph.ts'

/** null: no reference, or one with rules beside it. */
const plainReference = (node: Node): Reference | null =>
  node.unions.length === 0 && !hasOwnRules(node) ? node.reference : null

/** null: no union, several, or one with rules beside it. */
export function plainUnion(node: Node): Union | null {
  const [union, ...others] = node.unions
  return union === undefined || others.length > 0 || node.reference !== null || hasOwnRules(node)
    ? null
    : union
}

/** What a reference, or a chain of references, means. */
export function behindReferences(node: Node): Node {
  const passed = new Set<Node>()
  let place = node
  for (let next = plainReference(place); next !== null && !passed.has(place); next = plainReference(place)) {
    passed.add(place)
    place = next.target()
  }
  return place
}

/** Of single nodes that are plain references of the same name: the name. */
export function sharedName([inner, ...others]: readonly Node[], outer: Node): string | null {
  if (inner === undefined || others.length > 0) return null
  const name = plainReference(inner)?.name
  return name !== undefined && name === plainReference(outer)?.name ? name : null
}

const hasOwnRules = (node: Node): boolean =>
  node.types !== null ||
  node.values !== null ||
  node.allOf.length > 0 ||
  node.properties.size > 0 ||
  node.required.size > 0 ||
  node.others !== null ||
  node.prefix.length > 0 ||
  node.items !== null ||
  node.limits.size > 0 ||
  node.unknown.size > 0
