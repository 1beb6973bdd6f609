/**
 * Takes nodes that all hold for the inner side and a node of the outer side; gives the gaps between them. How what they
 * hold inside is compared is handed in, so that recursive types come to an end.
 */

import { isDeepStrictEqual } from 'node:util'
import { type Alternative, alternativesOf, exclude, isOverlapping, isWithin } from './alternatives.ts'
import { looseLimits } from './limits.ts'
import { looseParts } from './parts.ts'
import { plainUnion, sharedName } from './plain-nodes.ts'
import { sameMeaning } from './same-meaning.ts'
import type { Node } from './schema-graph.ts'
import { typeWords, valueWords } from './type-words.ts'

/** One place that is not included, from the node that was compared. */
export interface Gap {
  readonly path: string
  readonly inner: string
  readonly outer: string
  /** Values of an enumeration or members of a union are missing, where others of their type are there. */
  readonly isOptions: boolean
}

/** A type of the same name on both sides that is not included: its gaps are told once, under its name. */
export interface NamedGap {
  readonly name: string
  readonly gaps: readonly Finding[]
}

export type Finding = Gap | NamedGap

export type Inclusion = (inner: readonly Node[], outer: Node) => readonly Finding[]

export function gapsBetween(inner: readonly Node[], outer: Node, compare: Inclusion): Finding[] {
  // What is said twice in the same way is included, even where nothing else here could prove it.
  if (inner.some((node) => sameMeaning(node, outer))) return []
  const allowed = alternativesOf([outer])
  const twins = membersOf(outer)
  const found: Finding[] = []
  const strangers: Alternative[] = []
  let fitting = 0
  for (const member of inner.length === 1 ? inner.flatMap(membersOf).map((node) => [node]) : [inner]) {
    const named = comparedByName(member, twins, compare)
    if (named?.length === 0) {
      fitting += 1
      continue
    }
    const given = alternativesOf(member)
    const loose = given.filter((one) => allowed.every((other) => gapsOf(one, other, compare).length > 0))
    fitting += given.length - loose.length
    if (loose.length > 0 && named !== null) found.push(...named)
    else strangers.push(...loose)
  }
  return [...found, ...gapsOfStrangers(strangers, allowed, { inner, outer, compare, fitting })]
}

/** Members of a union that is nothing else; the node itself, where it is no such union. */
function membersOf(node: Node): readonly Node[] {
  const union = plainUnion(node)
  return union === null || isOverlapping(union) ? [node] : union.members.flatMap(membersOf)
}

/** Members of both unions that are the same named type are compared with each other first; null where there are none. */
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

/** Alternatives that fit nowhere: told against the nearest alternative, or as values or types that are missing. */
function gapsOfStrangers(
  strangers: readonly Alternative[],
  allowed: readonly Alternative[],
  sides: Sides,
): Finding[] {
  const found: Finding[] = []
  const values: unknown[] = []
  let isOtherMember = false
  let isOtherType = false
  for (const stranger of strangers) {
    const near = allowed.filter(({ type }) => isWithin(stranger.type, type) || isWithin(type, stranger.type))
    const meeting = near.filter((other) => !exclude(stranger, other))
    // Two that exclude each other are compared only where there is nothing else that they could stand for.
    const isAlone = near.length === 1 && strangers.length + sides.fitting === 1
    const comparable = meeting.length === 0 && isAlone ? near : meeting
    const [nearest] = comparable
      .filter(({ only, type }) => only === null && isWithin(stranger.type, type))
      .map((other) => gapsOf(stranger, other, sides.compare))
      .sort((a, b) => a.length - b.length)
    if (nearest !== undefined) found.push(...nearest)
    else if (stranger.only !== null && near.length > 0) values.push(stranger.only.value)
    else if (near.length > 0) isOtherMember = true
    else isOtherType = true
  }
  const whole = (isOptions: boolean): Gap => ({
    path: '',
    inner: `\`${sides.inner.length === 0 ? 'anything' : sides.inner.map(typeWords).join(' & ')}\``,
    outer: `\`${typeWords(sides.outer)}\``,
    isOptions,
  })
  if (isOtherType || isOtherMember) return [whole(!isOtherType)]
  if (values.length > 0 && sides.fitting === 0) return [...found, whole(true)]
  if (values.length > 0) {
    const words = `\`${valueWords(values)}\``
    found.push({ path: '', inner: `with ${words}`, outer: `without ${words}`, isOptions: true })
  }
  return distinct(found)
}

/** Why one alternative is not included in another; empty where it is. */
function gapsOf(inner: Alternative, outer: Alternative, compare: Inclusion): Finding[] {
  const isValue =
    outer.only === null || (inner.only !== null && isDeepStrictEqual(inner.only.value, outer.only.value))
  if (!isWithin(inner.type, outer.type) || !isValue) return [here(`\`${inner.type}\``, `\`${outer.type}\``)]
  return [
    ...notUnderstood(inner, outer),
    ...outer.nodes.flatMap((node) => [
      ...looseLimits(inner, node).map((limit) => here(limit.inner, limit.outer)),
      ...looseParts(inner, node, compare),
    ]),
  ]
}

/** Keywords that nothing is known of must stand on both sides, in nodes that are the same altogether. */
function notUnderstood(inner: Alternative, outer: Alternative): Gap[] {
  const isAlone = (node: Node, others: readonly Node[]): boolean =>
    !others.some((other) => sameMeaning(node, other))
  const innerOnly = inner.nodes.filter((node) => node.unknown.size > 0 && isAlone(node, outer.nodes))
  const outerOnly = outer.nodes.filter(
    (node) => (node.unknown.size > 0 || node.unions.some(isOverlapping)) && isAlone(node, inner.nodes),
  )
  if (innerOnly.length + outerOnly.length === 0) return []
  return [here(unknownWords(innerOnly), unknownWords(outerOnly))]
}

/** As much of a rule that is not understood as a line holds. */
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

const here = (inner: string, outer: string): Gap => ({ path: '', inner, outer, isOptions: false })
