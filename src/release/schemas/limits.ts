/**
 * Takes an alternative of the inner schema and a node of the outer one; gives the bounds and patterns of the outer one that
 * the inner does not promise to keep, both sides in words.
 */

import { type Alternative, isWithin } from './alternatives.ts'
import { measures } from './measures.ts'
import type { JsonType, Node } from './schema-graph.ts'

export interface LooseLimit {
  readonly inner: string
  readonly outer: string
}

export const looseLimits = (inner: Alternative, outer: Node): LooseLimit[] => [
  ...looseBounds(inner, outer),
  ...looseRules(inner, outer),
]

/** An end of a range. */
interface Edge {
  readonly at: number
  readonly excluded: boolean
}

function looseBounds(inner: Alternative, outer: Node): LooseLimit[] {
  const measure = measures[inner.type]
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

/** Keywords with which only the same value is sure to allow the same documents. */
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

function looseRules({ type, only, nodes }: Alternative, outer: Node): LooseLimit[] {
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

/** Whether one value obeys a rule; no, where that cannot be told. */
function keeps(keyword: string, wanted: unknown, value: unknown): boolean {
  if (keyword === 'pattern' && typeof wanted === 'string' && typeof value === 'string')
    return new RegExp(wanted, 'u').test(value)
  if (keyword === 'multipleOf' && typeof wanted === 'number' && typeof value === 'number')
    return Number.isInteger(value / wanted)
  return false
}
