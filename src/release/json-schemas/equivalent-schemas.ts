/** Tells whether two schema nodes accept the same documents because they say the same, descriptions aside. */

import { isDeepStrictEqual } from 'node:util'
import type { Node } from './schema-graph.ts'

export const areEquivalent = (a: Node, b: Node): boolean => same(a, b, new Map())

/** Pairs that are being compared: a reference that leads back to one adds nothing. */
type Assumed = Map<Node, Set<Node>>

function same(a: Node, b: Node, assumed: Assumed): boolean {
  const partners = assumed.get(a) ?? new Set()
  if (partners.has(b)) return true
  assumed.set(a, partners.add(b))
  const inOrder = (x: readonly Node[], y: readonly Node[]): boolean =>
    x.length === y.length && x.every((node, index) => sameOrBothAbsent(node, y[index] ?? null, assumed))
  return (
    sameSet(a.types, b.types) &&
    sameSet(a.values, b.values) &&
    sameSet([...a.required], [...b.required]) &&
    isDeepStrictEqual(a.limits, b.limits) &&
    a.reference?.name === b.reference?.name &&
    sameOrBothAbsent(a.reference?.target() ?? null, b.reference?.target() ?? null, assumed) &&
    inOrder(a.allOf, b.allOf) &&
    a.unions.length === b.unions.length &&
    a.unions.every((union, index) => {
      const other = b.unions[index]
      return other?.exclusive === union.exclusive && inOrder(union.members, other.members)
    }) &&
    a.properties.size === b.properties.size &&
    [...a.properties].every(([name, node]) =>
      sameOrBothAbsent(node, b.properties.get(name) ?? null, assumed),
    ) &&
    sameOrBothAbsent(a.others, b.others, assumed) &&
    inOrder(a.prefix, b.prefix) &&
    sameOrBothAbsent(a.items, b.items, assumed) &&
    a.unknown.size === b.unknown.size &&
    [...a.unknown].every(
      ([keyword, value]) => b.unknown.has(keyword) && sameRaw(value, b.unknown.get(keyword), a, b, assumed),
    )
  )
}

const sameOrBothAbsent = (a: Node | null, b: Node | null, assumed: Assumed): boolean =>
  a === null || b === null ? a === b : same(a, b, assumed)

const sameSet = (a: readonly unknown[] | null, b: readonly unknown[] | null): boolean =>
  a === null || b === null
    ? a === b
    : a.length === b.length && a.every((value) => b.some((other) => isDeepStrictEqual(value, other)))

/** Inside an unknown keyword only `$ref` is known: it stands for its target. */
function sameRaw(x: unknown, y: unknown, a: Node, b: Node, assumed: Assumed): boolean {
  if (typeof x !== 'object' || typeof y !== 'object' || x === null || y === null) return Object.is(x, y)
  const names = Object.keys(x)
  if (names.length !== Object.keys(y).length || Array.isArray(x) !== Array.isArray(y)) return false
  return names.every((name) => {
    const [left, right] = [valueAt(x, name), valueAt(y, name)]
    if (name !== '$ref' || typeof left !== 'string') return sameRaw(left, right, a, b, assumed)
    return left === right && sameOrBothAbsent(a.follow(left), b.follow(left), assumed)
  })
}

const valueAt = (value: object, name: string): unknown => (value as Readonly<Record<string, unknown>>)[name]
