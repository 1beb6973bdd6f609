/**
 * Splits schema nodes that all hold into alternatives, each of one JSON type or one value: a value is valid if it fits one of
 * them. Where `oneOf` is involved an alternative may allow too much, never too little.
 */

import { isDeepStrictEqual } from 'node:util'
import type { JsonType, Node, Union } from './schema-graph.ts'

export interface Alternative {
  readonly type: JsonType
  /** The only value that it allows; null when there are many. */
  readonly only: { readonly value: unknown } | null
  /** Nodes whose own keywords all hold. Unions, `allOf` and references in them are resolved already. */
  readonly nodes: readonly Node[]
}

/** How many levels of required fields are searched for one that no value fits. */
const depthOfImpossible = 2

export function alternativesOf(nodes: readonly Node[], depth: number = depthOfImpossible): Alternative[] {
  return combined(nodes.map((node) => branchesOf(node, new Set()))).flatMap((all) => possible(all, depth))
}

/** Whether no value fits both alternatives; false when that cannot be proved. */
export const exclude = (a: Alternative, b: Alternative): boolean =>
  possible([...a.nodes, ...b.nodes], depthOfImpossible).every(
    ({ only }) =>
      only !== null && [a, b].some((one) => one.only !== null && !isDeepStrictEqual(one.only, only)),
  )

/** What an object of these nodes may hold under a name. No nodes: anything. */
export const underName = (nodes: readonly Node[], name: string): Node[] =>
  nodes.flatMap((node) => node.properties.get(name) ?? node.others ?? [])

const disjointUnions = new WeakMap<Union, boolean>()

/** Alternatives cannot express a `oneOf` of which two members can fit the same value. */
export function isOverlapping(union: Union): boolean {
  if (!union.exclusive) return false
  const known = disjointUnions.get(union)
  if (known !== undefined) return known
  const overlapping = union.members.some((member, index) =>
    union.members.slice(index + 1).some((other) => alternativesOf([member, other]).length > 0),
  )
  disjointUnions.set(union, overlapping)
  return overlapping
}

function branchesOf(node: Node, followed: ReadonlySet<Node>): Node[][] {
  // A reference that leads straight to itself accepts nothing.
  if (followed.has(node)) return []
  const passed = new Set([...followed, node])
  const target = node.reference?.target()
  return combined([
    [[node]],
    ...node.allOf.map((part) => branchesOf(part, passed)),
    ...node.unions.map((union) => union.members.flatMap((member) => branchesOf(member, passed))),
    ...(target === undefined ? [] : [branchesOf(target, passed)]),
  ])
}

const combined = (choices: readonly Node[][][]): Node[][] =>
  choices.reduce<Node[][]>(
    (sofar, options) => sofar.flatMap((chosen) => options.map((option) => [...chosen, ...option])),
    [[]],
  )

const possible = (nodes: readonly Node[], depth: number): Alternative[] =>
  split(nodes).filter((alternative) => depth === 0 || !lacksRequired(alternative, depth))

const everyType: readonly JsonType[] = ['null', 'boolean', 'number', 'string', 'array', 'object']

function split(nodes: readonly Node[]): Alternative[] {
  const types = nodes.reduce<readonly JsonType[]>((sofar, { types: own }) => {
    return own === null ? sofar : sofar.flatMap((type) => narrowed(type, own))
  }, everyType)
  const values = nodes.reduce<readonly unknown[] | null>((sofar, { values: listed }) => {
    if (sofar === null || listed === null) return sofar ?? listed
    return sofar.filter((value) => listed.some((other) => isDeepStrictEqual(value, other)))
  }, null)
  const single = (value: unknown): Alternative => ({ type: typeOf(value), only: { value }, nodes })
  if (values !== null)
    return values.map(single).filter(({ type }) => types.some((allowed) => isWithin(type, allowed)))
  return types.flatMap((type) => {
    if (type === 'null') return [single(null)]
    if (type === 'boolean') return [single(true), single(false)]
    return [{ type, only: null, nodes }]
  })
}

const narrowed = (type: JsonType, allowed: readonly JsonType[]): JsonType[] => {
  if (allowed.some((other) => isWithin(type, other))) return [type]
  return type === 'number' && allowed.includes('integer') ? ['integer'] : []
}

export const isWithin = (type: JsonType, other: JsonType): boolean =>
  type === other || (type === 'integer' && other === 'number')

function typeOf(value: unknown): JsonType {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number'
  return typeof value === 'boolean' || typeof value === 'string'
    ? (typeof value as 'boolean' | 'string')
    : 'object'
}

const lacksRequired = ({ type, only, nodes }: Alternative, depth: number): boolean =>
  type === 'object' &&
  only === null &&
  nodes.some((node) =>
    [...node.required].some((name) => {
      const held = underName(nodes, name)
      return held.length > 0 && alternativesOf(held, depth - 1).length === 0
    }),
  )
