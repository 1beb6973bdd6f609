/** Compares what looks different to editors and saves the same: labels, and the order of fields and options. */

import { isDeepStrictEqual } from 'node:util'
import type { Change } from '../change.ts'
import { describeChange } from '../json-schemas/describe-change.ts'
import type { Node } from '../json-schemas/schema-graph.ts'

const shown = ['title', 'description', 'examples'] as const

export const changedLabels = (at: string, before: Node, after: Node): Change[] =>
  shown.flatMap((keyword): Change[] => {
    const [from, to] = [said(before, keyword), said(after, keyword)]
    return isDeepStrictEqual(from, to)
      ? []
      : [{ rule: 'editor-presentation-changed', at, what: `${keyword}: ${describeChange(from, to)}` }]
  })

const said = ({ source }: Node, keyword: string): unknown =>
  (Object(source) as Readonly<Record<string, unknown>>)[keyword]

/** Compares the order of what both releases have; added and removed names have rules of their own. */
export function changedOrder(
  at: string,
  noun: 'fields' | 'options',
  before: Iterable<string>,
  after: Iterable<string>,
): Change[] {
  const [from, to] = [[...before], [...after]]
  const [old, current] = [new Set(from), new Set(to)]
  const kept = from.filter((name) => current.has(name))
  const now = to.filter((name) => old.has(name))
  const place = now.findIndex((name, index) => name !== kept[index])
  if (place === -1) return []
  return [
    {
      rule: 'editor-presentation-changed',
      at,
      what: `the order of the ${noun} changed: \`${now[place]}\` is where \`${kept[place]}\` was`,
    },
  ]
}
