/**
 * Takes an alternative of the inner side and a node of the outer one; gives the gaps of what they hold: fields of objects,
 * items of lists.
 */

import { type Alternative, alternativesOf, underName } from './alternatives.ts'
import type { Finding, Inclusion } from './mismatches.ts'
import type { Node } from './schema-graph.ts'

export function looseParts(inner: Alternative, outer: Node, compare: Inclusion): Finding[] {
  if (inner.type === 'object') return looseFields(inner.nodes, outer, compare)
  if (inner.type === 'array') return looseItems(inner.nodes, outer, compare)
  return []
}

function looseFields(inner: readonly Node[], outer: Node, compare: Inclusion): Finding[] {
  const names = new Set([...outer.properties.keys(), ...inner.flatMap((node) => [...node.properties.keys()])])
  const fields = [...names].flatMap((name): readonly Finding[] => {
    const wanted = outer.properties.get(name) ?? outer.others
    if (wanted === null) return []
    const held = underName(inner, name)
    if (!isNever(wanted)) return within(`.${name}`, compare(held, wanted))
    return alternativesOf(held).length === 0 ? [] : [gap(`.${name}`, 'allowed', 'refused')]
  })
  return [...fields, ...looseOthers(inner, outer, compare), ...looseRequired(inner, outer)]
}

function looseOthers(inner: readonly Node[], { others }: Node, compare: Inclusion): readonly Finding[] {
  if (others === null) return []
  const held = inner.flatMap((node) => node.others ?? [])
  if (!isNever(others)) return within('.*', compare(held, others))
  return alternativesOf(held).length === 0 ? [] : [gap('', 'other fields allowed', 'other fields refused')]
}

const looseRequired = (inner: readonly Node[], outer: Node): Finding[] =>
  [...outer.required]
    .filter((name) => !inner.some((node) => node.required.has(name)))
    .map((name) => {
      const isKnown = inner.some((node) => node.properties.has(name))
      return gap(`.${name}`, isKnown ? 'optional' : 'no field', 'required')
    })

function looseItems(inner: readonly Node[], outer: Node, compare: Inclusion): Finding[] {
  const places = Math.max(outer.prefix.length, ...inner.map((node) => node.prefix.length))
  const byPlace = Array.from({ length: places }, (_, place) => {
    const wanted = outer.prefix[place] ?? outer.items
    const held = inner.flatMap((node) => node.prefix[place] ?? node.items ?? [])
    return wanted === null ? [] : within(`[${place}]`, compare(held, wanted))
  }).flat()
  if (outer.items === null) return byPlace
  return [
    ...byPlace,
    ...within(
      '[]',
      compare(
        inner.flatMap((node) => node.items ?? []),
        outer.items,
      ),
    ),
  ]
}

const isNever = (node: Node): boolean => node.types?.length === 0

/** Gaps of a part, from the whole. Named types have their own place. */
const within = (step: string, findings: readonly Finding[]): readonly Finding[] =>
  findings.map((finding) => ('name' in finding ? finding : { ...finding, path: `${step}${finding.path}` }))

const gap = (path: string, inner: string, outer: string): Finding => ({
  path,
  inner,
  outer,
  isOptions: false,
})
