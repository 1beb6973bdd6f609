/**
 * Compares nodes of an inner schema, which all hold, with one node of an outer schema. The comparison of what they contain is
 * passed in, so that recursive types come to an end.
 */

import { isDeepStrictEqual } from 'node:util'
import { childMismatches } from './child-mismatches.ts'
import { constraintMismatches } from './constraint-mismatches.ts'
import { describeSchemaType, describeValues } from './describe-schema-type.ts'
import { areEquivalent } from './equivalent-schemas.ts'
import type { Finding, Inclusion, Mismatch } from './mismatch.ts'
import { plainUnion, sharedName } from './resolve-references.ts'
import { type Alternative, alternativesOf, exclude, isOverlapping, isWithin } from './schema-alternatives.ts'
import type { Node } from './schema-graph.ts'

export function mismatchesBetween(inner: readonly Node[], outer: Node, compare: Inclusion): Finding[] {
  // Equal nodes are included, even where nothing below could prove it.
  if (inner.some((node) => areEquivalent(node, outer))) return []
  const allowed = alternativesOf([outer])
  const twins = membersOf(outer)
  const found: Finding[] = []
  const unmatched: Alternative[] = []
  let fitting = 0
  for (const member of inner.length === 1 ? inner.flatMap(membersOf).map((node) => [node]) : [inner]) {
    const named = comparedByName(member, twins, compare)
    if (named?.length === 0) {
      fitting += 1
      continue
    }
    const given = alternativesOf(member)
    const loose = given.filter((one) =>
      allowed.every((other) => mismatchesOf(one, other, compare).length > 0),
    )
    fitting += given.length - loose.length
    if (loose.length > 0 && named !== null) found.push(...named)
    else unmatched.push(...loose)
  }
  return [...found, ...mismatchesOfUnmatched(unmatched, allowed, { inner, outer, compare, fitting })]
}

/** Members of a node that is only a union; otherwise the node itself. */
function membersOf(node: Node): readonly Node[] {
  const union = plainUnion(node)
  return union === null || isOverlapping(union) ? [node] : union.members.flatMap(membersOf)
}

/** Members of both unions that are the same named type are compared with each other first; null when there are none. */
function comparedByName(member: readonly Node[], twins: readonly Node[], compare: Inclusion) {
  const twin = twins.find((node) => sharedName(member, node) !== null)
  return twin === undefined ? null : compare(member, twin)
}

interface Sides {
  readonly inner: readonly Node[]
  readonly outer: Node
  readonly compare: Inclusion
  /** How many parts of the inner side are included. */
  readonly fitting: number
}

/** Alternatives that fit nowhere are reported against the nearest alternative, or as values or types that are missing. */
function mismatchesOfUnmatched(
  unmatched: readonly Alternative[],
  allowed: readonly Alternative[],
  sides: Sides,
): Finding[] {
  const found: Finding[] = []
  const values: unknown[] = []
  let isOtherMember = false
  let isOtherType = false
  for (const unmatchedOne of unmatched) {
    const near = allowed.filter(
      ({ type }) => isWithin(unmatchedOne.type, type) || isWithin(type, unmatchedOne.type),
    )
    const meeting = near.filter((other) => !exclude(unmatchedOne, other))
    // Two that exclude each other are compared only if each is the only one that can match the other.
    const isAlone = near.length === 1 && unmatched.length + sides.fitting === 1
    const comparable = meeting.length === 0 && isAlone ? near : meeting
    const [nearest] = comparable
      .filter(({ only, type }) => only === null && isWithin(unmatchedOne.type, type))
      .map((other) => mismatchesOf(unmatchedOne, other, sides.compare))
      .sort((a, b) => a.length - b.length)
    if (nearest !== undefined) found.push(...nearest)
    else if (unmatchedOne.only !== null && near.length > 0) values.push(unmatchedOne.only.value)
    else if (near.length > 0) isOtherMember = true
    else isOtherType = true
  }
  const whole = (isOptions: boolean): Mismatch => ({
    path: '',
    inner: `\`${sides.inner.length === 0 ? 'anything' : sides.inner.map(describeSchemaType).join(' & ')}\``,
    outer: `\`${describeSchemaType(sides.outer)}\``,
    isOptions,
  })
  if (isOtherType || isOtherMember) return [whole(!isOtherType)]
  if (values.length > 0 && sides.fitting === 0) return [...found, whole(true)]
  if (values.length > 0) {
    const words = `\`${describeValues(values)}\``
    found.push({ path: '', inner: `with ${words}`, outer: `without ${words}`, isOptions: true })
  }
  return distinct(found)
}

/** Why one alternative is not included in another; empty where it is. */
function mismatchesOf(inner: Alternative, outer: Alternative, compare: Inclusion): Finding[] {
  const isValue =
    outer.only === null || (inner.only !== null && isDeepStrictEqual(inner.only.value, outer.only.value))
  if (!isWithin(inner.type, outer.type) || !isValue) return [here(`\`${inner.type}\``, `\`${outer.type}\``)]
  return [
    ...notUnderstood(inner, outer),
    ...outer.nodes.flatMap((node) => [
      ...constraintMismatches(inner, node).map((limit) => here(limit.inner, limit.outer)),
      ...childMismatches(inner, node, compare),
    ]),
  ]
}

/** Unknown keywords are accepted only if both sides have them, in nodes that are equal altogether. */
function notUnderstood(inner: Alternative, outer: Alternative): Mismatch[] {
  const isAlone = (node: Node, others: readonly Node[]): boolean =>
    !others.some((other) => areEquivalent(node, other))
  const innerOnly = inner.nodes.filter((node) => node.unknown.size > 0 && isAlone(node, outer.nodes))
  const outerOnly = outer.nodes.filter(
    (node) => (node.unknown.size > 0 || node.unions.some(isOverlapping)) && isAlone(node, inner.nodes),
  )
  if (innerOnly.length + outerOnly.length === 0) return []
  return [here(unknownWords(innerOnly), unknownWords(outerOnly))]
}

/** Characters of an unknown rule that are shown. */
const longestRule = 80

function unknownWords(nodes: readonly Node[]): string {
  if (nodes.length === 0) return 'no such rule'
  const text = nodes.map((node) => JSON.stringify(node.source)).join(' & ')
  return `\`${text.length > longestRule ? `${text.slice(0, longestRule)}…` : text}\``
}

const distinct = (findings: readonly Finding[]): Finding[] =>
  findings.filter(
    (finding, index) => findings.findIndex((other) => isDeepStrictEqual(finding, other)) === index,
  )

const here = (inner: string, outer: string): Mismatch => ({ path: '', inner, outer, isOptions: false })
