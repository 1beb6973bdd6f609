/** Takes nodes or names in two releases; gives what looks different to editors and saves the same (editor-presentation-changed). */

import { isDeepStrictEqual } from 'node:util'
import type { Change } from '../change.ts'
import { changeWords } from './change-words.ts'
import type { Node } from './schema-graph.ts'

const shown = ['title', 'description', 'examples'] as const

export const changedWords = (at: string, before: Node, after: Node): Change[] =>
  shown.flatMap((keyword): Change[] => {
    const [from, to] = [said(before, keyword), said(after, keyword)]
    return isDeepStrictEqual(from, to)
      ? []
      : [{ rule: 'editor-presentation-changed', at, what: `${keyword}: ${changeWords(from, to)}` }]
  })

const said = ({ source }: Node, keyword: string): unknown =>
  (Object(source) as Readonly<Record<string, unknown>>)[keyword]

/** The order of those that were there and still are: what is new or gone has a rule of its own. */
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
      what: `the order of the ${noun} changed: \`${now[place]}\` stands where \`${kept[place]}\` stood`,
    },
  ]
}
