/** Finds the bounds and patterns of an outer schema that the inner one does not guarantee, and describes both sides. */

import { boundedQuantities } from './bounded-quantities.ts'
import { type Alternative, isWithin } from './schema-alternatives.ts'
import type { JsonType, Node } from './schema-graph.ts'

export interface ConstraintMismatch {
  readonly inner: string
  readonly outer: string
}

export const constraintMismatches = (inner: Alternative, outer: Node): ConstraintMismatch[] => [
  ...boundMismatches(inner, outer),
  ...ruleMismatches(inner, outer),
]

/** An end of a range. */
interface Edge {
  readonly at: number
  readonly excluded: boolean
}

function boundMismatches(inner: Alternative, outer: Node): ConstraintMismatch[] {
  const measure = boundedQuantities[inner.type]
  if (measure === undefined) return []
  const exact = inner.only === null ? null : measure.of(inner.only.value)
  const isWhole = inner.type === 'integer' || measure.isWhole
  return (['least', 'most'] as const).flatMap((end) => {
    const sign = end === 'least' ? 1 : -1
    const edgeOf = (nodes: readonly Node[], implied: number): Edge => {
      const edges = nodes.flatMap((node) => [
        ...edgesOf(node.limits.get(measure[end]), false),
        ...edgesOf(node.limits.get(measure.excluded[end]), true),
      ])
      return edges
        .map((edge) => (isWhole ? wholeEdge(edge, sign) : edge))
        .reduce((a, b) => (isTighter(b, a, sign) ? b : a), { at: implied, excluded: false })
    }
    const wanted = edgeOf([outer], -sign * Infinity)
    const kept =
      exact === null ? edgeOf(inner.nodes, measure.implied(inner.nodes)[end]) : { at: exact, excluded: false }
    if (!isTighter(wanted, kept, sign)) return []
    const words = (edge: Edge): string =>
      Number.isFinite(edge.at) && !(end === 'least' && edge.at === 0 && measure.isWhole)
        ? `${edge.excluded ? beyond[end] : within[end]} ${measure.words(edge.at)}`
        : measure.unbounded[end]
    return [{ inner: words(kept), outer: words(wanted) }]
  })
}

const within = { least: 'at least', most: 'at most' }
const beyond = { least: 'more than', most: 'less than' }

const edgesOf = (bound: unknown, excluded: boolean): Edge[] =>
  typeof bound === 'number' ? [{ at: bound, excluded }] : []

/** Of whole numbers, “more than 2.5” and “more than 2” are “at least 3”. */
const wholeEdge = ({ at, excluded }: Edge, sign: number): Edge => {
  const whole = sign * Math.ceil(sign * at)
  return { at: excluded && whole === at ? whole + sign : whole, excluded: false }
}

const isTighter = (a: Edge, b: Edge, sign: number): boolean =>
  sign * a.at > sign * b.at || (a.at === b.at && a.excluded && !b.excluded)

/** Keywords of which only an equal value is certain to allow the same documents. */
const rules: readonly Rule[] = [
  { keyword: 'pattern', type: 'string', words: (value) => `pattern \`${value}\``, none: 'no pattern' },
  { keyword: 'format', type: 'string', words: (value) => `format \`${value}\``, none: 'no format' },
  { keyword: 'multipleOf', type: 'number', words: (value) => `a multiple of ${value}`, none: 'any number' },
  { keyword: 'uniqueItems', type: 'array', words: () => 'no item twice', none: 'items more than once' },
]

interface Rule {
  readonly keyword: string
  readonly type: JsonType
  readonly words: (value: unknown) => string
  readonly none: string
}

function ruleMismatches({ type, only, nodes }: Alternative, outer: Node): ConstraintMismatch[] {
  return rules.flatMap((rule) => {
    const wanted = outer.limits.get(rule.keyword)
    if (!isWithin(type, rule.type) || wanted === undefined || wanted === false) return []
    const own = nodes.map((node) => node.limits.get(rule.keyword)).filter((value) => value !== undefined)
    if (own.includes(wanted) || (only !== null && keeps(rule.keyword, wanted, only.value))) return []
    return [
      { inner: own.length === 0 ? rule.none : own.map(rule.words).join(' and '), outer: rule.words(wanted) },
    ]
  })
}

/** Whether one value satisfies a rule; false when that cannot be decided. */
function keeps(keyword: string, wanted: unknown, value: unknown): boolean {
  if (keyword === 'pattern' && typeof wanted === 'string' && typeof value === 'string')
    return new RegExp(wanted, 'u').test(value)
  if (keyword === 'multipleOf' && typeof wanted === 'number' && typeof value === 'number')
    return Number.isInteger(value / wanted)
  return false
}
