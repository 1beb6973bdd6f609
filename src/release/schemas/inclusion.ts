/**
 * Takes two schema nodes; gives every place where something fits the inner one that the outer one refuses, as deep as it
 * can be named. Where that cannot be told, it is a gap: nothing that is refused goes unreported.
 *
 * Recursive types are taken for included until a gap is found in them; then all is looked at again without that belief.
 */

import { type Finding, gapsBetween, type Inclusion } from './mismatches.ts'
import { behindReferences, sharedName } from './plain-nodes.ts'
import type { Node } from './schema-graph.ts'

/** What one comparison found out stays known for the next one, since the gaps of a pair do not depend on where it stands. */
export function createInclusion(): Inclusion {
  const refuted = new Map<string, readonly Finding[]>()
  const numbers = new Map<Node, number>()
  const numberOf = (node: Node): number => {
    const number = numbers.get(node) ?? numbers.size
    numbers.set(node, number)
    return number
  }
  return (inner, outer) => {
    for (;;) {
      const before = refuted.size
      const believed = new Set<string>()
      const compare: Inclusion = (a, b) => {
        const from = [...new Set(a.map(behindReferences))]
        const to = behindReferences(b)
        const pair = `${from.map(numberOf).join('+')}:${numberOf(to)}`
        if (!refuted.has(pair) && !believed.has(pair)) {
          believed.add(pair)
          const gaps = gapsBetween(from, to, compare)
          if (gaps.length > 0) refuted.set(pair, gaps)
        }
        const gaps = refuted.get(pair) ?? []
        const name = sharedName(a, b)
        return gaps.length === 0 || name === null ? gaps : [{ name, gaps }]
      }
      const findings = compare(inner, outer)
      if (refuted.size === before) return findings
    }
  }
}
