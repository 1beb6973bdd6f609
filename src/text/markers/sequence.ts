/**
 * Chooses the candidates that are note markers.
 *
 * Notes are numbered 1, 2, 3 … in the order of the text, so the markers form an increasing chain. Of all chains the
 * one with the greatest total is taken: the sum of the weights of its members, less a price for every number that it
 * leaves out. A year or a quantity fits into no chain without leaving out many numbers; a marker that looks just like
 * a decimal (“1976.38”) is the only way to get from 37 to 39 without paying. The optimum is found over the whole text by
 * dynamic programming, forwards and backwards, which also gives the margin of every member: how much the total
 * would lose without it (alternatives.ts). A small margin means that the sequence hardly decides, and a person should
 * look. Of the candidates with one number only the best so far is kept, so the cost is that of the candidates.
 */

import { totalsWithout } from './alternatives.ts'
import type { Candidate } from './candidates.ts'
import { at, gapPrice, longestGap, startPrice } from './chain.ts'

export interface Chosen extends Candidate {
  /** Loss of the best chain that does without this candidate. */
  readonly margin: number
}

/** @param candidates in the order in which they begin */
export function longestPlausibleChain(candidates: readonly Candidate[]): Chosen[] {
  const byEnd = candidates.map((_, i) => i).sort((a, b) => at(candidates, a).end - at(candidates, b).end)
  const { forward, previous } = totalsForward(candidates, byEnd)
  const totals = { candidates, forward, backward: totalsBackward(candidates, byEnd), byEnd }
  const chain = bestChain(forward, previous)
  const best = chain.length === 0 ? 0 : (forward[at(chain, chain.length - 1)] ?? 0)
  const without = totalsWithout(chain, totals)
  return chain.map((i, n) => ({ ...at(candidates, i), margin: best - at(without, n) }))
}

function totalsForward(candidates: readonly Candidate[], byEnd: readonly number[]) {
  const forward = new Float64Array(candidates.length)
  const previous = new Int32Array(candidates.length).fill(-1)
  /** The best of those with a number that end before the candidate at hand. */
  const ending = new Map<number, number>()
  let ended = 0
  for (const [i, here] of candidates.entries()) {
    for (; ended < byEnd.length && at(candidates, at(byEnd, ended)).end <= here.start; ended++) {
      const before = at(byEnd, ended)
      const { number } = at(candidates, before)
      const known = ending.get(number)
      if (known === undefined || (forward[before] ?? 0) > (forward[known] ?? 0)) ending.set(number, before)
    }
    forward[i] = here.weight - startPrice(here)
    for (let missing = 0; missing <= longestGap; missing++) {
      const before = ending.get(here.number - 1 - missing)
      if (before === undefined) continue
      const total = (forward[before] ?? 0) + here.weight - gapPrice(missing)
      if (total <= (forward[i] ?? 0)) continue
      forward[i] = total
      previous[i] = before
    }
  }
  return { forward, previous }
}

function totalsBackward(candidates: readonly Candidate[], byEnd: readonly number[]): Float64Array {
  const backward = new Float64Array(candidates.length)
  /** The best total of those with a number that begin after the candidate at hand. */
  const beginning = new Map<number, number>()
  let begun = candidates.length - 1
  for (const i of [...byEnd].reverse()) {
    const here = at(candidates, i)
    for (; begun >= 0 && at(candidates, begun).start >= here.end; begun--) {
      const { number } = at(candidates, begun)
      beginning.set(number, Math.max(beginning.get(number) ?? 0, backward[begun] ?? 0))
    }
    let best = 0
    for (let missing = 0; missing <= longestGap; missing++)
      best = Math.max(best, (beginning.get(here.number + 1 + missing) ?? 0) - gapPrice(missing))
    backward[i] = here.weight + best
  }
  return backward
}

function bestChain(forward: Float64Array, previous: Int32Array): number[] {
  let end = -1
  let best = 0
  forward.forEach((total, i) => {
    if (total > best) {
      best = total
      end = i
    }
  })
  const chain: number[] = []
  for (let i = end; i >= 0; i = previous[i] ?? -1) chain.push(i)
  return chain.reverse()
}
