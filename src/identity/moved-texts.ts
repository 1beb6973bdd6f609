/** Looks for blocks that were moved and edited at once: in the whole text, by pairs of words that are rare in it. */

import type { Flow, Reading } from './word-flow.ts'
import { wordFlows } from './word-flow.ts'

/** Pairs of words that stand in more blocks say little about where a text went. */
const mostPlaces = 8

/** Blocks that are compared with one, those that share most with it. */
const mostCandidates = 3

/** Flows between blocks of which one has found no other in its place. */
export function movedFlows(olds: readonly Reading[], news: readonly Reading[]): readonly Flow[] {
  const index = new Map<string, Reading[]>()
  for (const old of olds)
    for (const pair of pairsOf(old)) {
      const blocks = index.get(pair)
      if (blocks === undefined) index.set(pair, [old])
      else if (blocks.length <= mostPlaces) blocks.push(old)
    }
  return news.flatMap((now) => candidates(now, index).flatMap((old) => wordFlows([old], [now])))
}

function candidates(now: Reading, index: ReadonlyMap<string, readonly Reading[]>): readonly Reading[] {
  const shared = new Map<Reading, number>()
  for (const pair of pairsOf(now)) {
    const blocks = index.get(pair) ?? []
    if (blocks.length > mostPlaces) continue
    for (const block of blocks) shared.set(block, (shared.get(block) ?? 0) + 1)
  }
  return [...shared]
    .sort(([, one], [, other]) => other - one)
    .slice(0, mostCandidates)
    .map(([block]) => block)
}

/** Each once. */
const pairsOf = ({ words: { numbers } }: Reading): ReadonlySet<string> =>
  new Set(numbers.map((number, i) => `${number} ${numbers[i + 1] ?? ''}`))
