/** Finds the mismatches inside objects and lists: fields, required fields, items. */

import type { Finding, Inclusion } from './mismatch.ts'
import { type Alternative, alternativesOf, underName } from './schema-alternatives.ts'
import type { Node } from './schema-graph.ts'

export function childMismatches(inner: Alternative, outer: Node, compare: Inclusion): Finding[] {
  if (inner.type === 'object') return fieldMismatches(inner.nodes, outer, compare)
  if (inner.type === 'array') return itemMismatches(inner.nodes, outer, compare)
  return []
}

function fieldMismatches(inner: readonly Node[], outer: Node, compare: Inclusion): Finding[] {
  const names = new Set([...outer.properties.keys(), ...inner.flatMap((node) => [...node.properties.keys()])])
  const fields = [...names].flatMap((name): readonly Finding[] => {
    const wanted = outer.properties.get(name) ?? outer.others
    if (wanted === null) return []
    const held = underName(inner, name)
    if (!isNever(wanted)) return within(`.${name}`, compare(held, wanted))
    return alternativesOf(held).length === 0 ? [] : [mismatch(`.${name}`, 'allowed', 'refused')]
  })
  return [...fields, ...otherFieldMismatches(inner, outer, compare), ...requiredFieldMismatches(inner, outer)]
}

function otherFieldMismatches(
  inner: readonly Node[],
  { others }: Node,
  compare: Inclusion,
): readonly Finding[] {
  if (others === null) return []
  const held = inner.flatMap((node) => node.others ?? [])
  if (!isNever(others)) return within('.*', compare(held, others))
  return alternativesOf(held).length === 0
    ? []
    : [mismatch('', 'other fields allowed', 'other fields refused')]
}

const requiredFieldMismatches = (inner: readonly Node[], outer: Node): Finding[] =>
  [...outer.required]
    .filter((name) => !inner.some((node) => node.required.has(name)))
    .map((name) => {
      const isKnown = inner.some((node) => node.properties.has(name))
      return mismatch(`.${name}`, isKnown ? 'optional' : 'no field', 'required')
    })

function itemMismatches(inner: readonly Node[], outer: Node, compare: Inclusion): Finding[] {
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

/** Mismatches of a part, addressed from the whole. Named types keep their own address. */
const within = (step: string, findings: readonly Finding[]): readonly Finding[] =>
  findings.map((finding) => ('name' in finding ? finding : { ...finding, path: `${step}${finding.path}` }))

const mismatch = (path: string, inner: string, outer: string): Finding => ({
  path,
  inner,
  outer,
  isOptions: false,
})
