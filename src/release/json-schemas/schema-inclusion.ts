/**
 * Decides whether one schema accepts everything that another accepts, and finds every place where it does not, as precisely as
 * it can be addressed. What cannot be decided counts as a mismatch, so that nothing that is refused goes unreported.
 *
 * Recursive types are assumed to be included until a mismatch is found in them; then everything that relied on the assumption
 * is compared again.
 */

import type { Finding, Inclusion } from './mismatch.ts'
import { mismatchesBetween } from './mismatches.ts'
import { behindReferences, sharedName } from './resolve-references.ts'
import type { Node } from './schema-graph.ts'

/** Results are kept from one comparison to the next, since the mismatches of a pair do not depend on where it occurs. */
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
          const mismatches = mismatchesBetween(from, to, compare)
          if (mismatches.length > 0) refuted.set(pair, mismatches)
        }
        const mismatches = refuted.get(pair) ?? []
        const name = sharedName(a, b)
        return mismatches.length === 0 || name === null ? mismatches : [{ name, mismatches }]
      }
      const findings = compare(inner, outer)
      if (refuted.size === before) return findings
    }
  }
}
