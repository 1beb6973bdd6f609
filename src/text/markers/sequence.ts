/**
 * Chooses the candidates that are note markers.
 *
 * Notes are numbered 1, 2, 3 … in the order of the text, so the markers form an increasing chain. Of all chains the
 * one with the greatest total is taken: the sum of the weights of its members, less a price for every number that it
 * leaves out. A year or a quantity fits into no chain without leaving out many numbers; a marker that looks just like
 * a decimal (“1976.38”) is the only way to get from 37 to 39 without paying. The optimum is found over the whole text by
 * dynamic programming, forwards and backwards, which also gives the margin of every member: how much the total
 * would lose without it. A small margin means that the sequence hardly decides, and a person should look.
 */

import type { Candidate } from './candidates.ts'

export interface Chosen extends Candidate {
  /** Loss of the best chain that does without this candidate. */
  readonly margin: number
}

/** Price of numbers left out: a lost marker happens, two in a row seldom, ten never. */
const gapPrice = (missing: number): number => (missing === 0 ? 0 : 2 + 2 * missing)
const longestGap = 10
/** Weight of a marker that the annotation confirms: a chain may begin with it, whatever its number. */
export const confirmed = 1000

export function longestPlausibleChain(candidates: readonly Candidate[]): Chosen[] {
  const count = candidates.length
  // Best total of a chain that ends (forward) or begins (backward) at each candidate, itself included.
  const forward = new Float64Array(count)
  const backward = new Float64Array(count)
  const previous = new Int32Array(count).fill(-1)

  const byNumber = new Map<number, number[]>()
  for (let i = 0; i < count; i++) {
    const here = at(candidates, i)
    forward[i] = here.weight - gapPrice(here.number - 1)
    if (here.number - 1 > longestGap)
      forward[i] = here.weight >= confirmed ? here.weight : Number.NEGATIVE_INFINITY
    for (let missing = 0; missing <= longestGap; missing++) {
      for (const j of byNumber.get(here.number - 1 - missing) ?? []) {
        if (at(candidates, j).end > here.start) continue
        const total = (forward[j] ?? 0) + here.weight - gapPrice(missing)
        if (total > (forward[i] ?? 0)) {
          forward[i] = total
          previous[i] = j
        }
      }
    }
    push(byNumber, here.number, i)
  }

  const following = new Map<number, number[]>()
  for (let i = count - 1; i >= 0; i--) {
    const here = at(candidates, i)
    backward[i] = here.weight
    for (let missing = 0; missing <= longestGap; missing++) {
      for (const j of following.get(here.number + 1 + missing) ?? []) {
        if (here.end > at(candidates, j).start) continue
        backward[i] = Math.max(backward[i] ?? 0, here.weight - gapPrice(missing) + (backward[j] ?? 0))
      }
    }
    push(following, here.number, i)
  }

  const chain = bestChain(forward, previous)
  const best = chain.length === 0 ? 0 : (forward[at(chain, chain.length - 1)] ?? 0)
  const totals = totalsWithout(chain, candidates, forward, backward)
  return chain.map((i, n) => ({ ...at(candidates, i), margin: best - at(totals, n) }))
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
  for (let i = end; i >= 0; i = previous[i] ?? -1) chain.unshift(i)
  return chain
}

/**
 * For each member of the chain, the best total of a chain that does without it: one that ends before it, begins after
 * it, jumps over it, or takes another reading of the same digits.
 */
function totalsWithout(
  chain: readonly number[],
  candidates: readonly Candidate[],
  forward: Float64Array,
  backward: Float64Array,
): number[] {
  const byEnd = candidates.map((_, i) => i).sort((a, b) => at(candidates, a).end - at(candidates, b).end)
  // Best total of a chain that ends before the member at hand, and the same for each number that it may end with.
  // The members stand in the order of the text, so what is before one is before the next.
  let bestBefore = 0
  const bestEnding = new Map<number, number>()
  let next = 0
  return chain.map((skipped) => {
    const gone = at(candidates, skipped)
    for (; next < byEnd.length && at(candidates, at(byEnd, next)).end <= gone.start; next++) {
      const { number } = at(candidates, at(byEnd, next))
      const total = forward[at(byEnd, next)] ?? 0
      bestBefore = Math.max(bestBefore, total)
      bestEnding.set(number, Math.max(bestEnding.get(number) ?? Number.NEGATIVE_INFINITY, total))
    }
    let best = bestBefore
    for (let i = 0; i < candidates.length; i++) {
      const { start, end, number, weight } = at(candidates, i)
      const total = backward[i] ?? 0
      if (end <= gone.start || i === skipped) continue
      if (start < gone.end) best = Math.max(best, (forward[i] ?? 0) + total - weight)
      // Most cannot do better, whatever they follow.
      else if (bestBefore + total > best) {
        if (number - 1 <= longestGap) best = Math.max(best, total - gapPrice(number - 1))
        for (let missing = 0; missing <= longestGap; missing++) {
          const ending = bestEnding.get(number - 1 - missing) ?? Number.NEGATIVE_INFINITY
          best = Math.max(best, ending + total - gapPrice(missing))
        }
      }
    }
    return best
  })
}

function push(map: Map<number, number[]>, key: number, value: number): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

function at<T>(list: readonly T[], index: number): T {
  const value = list[index]
  if (value === undefined) throw new RangeError(`No element ${index} in a list of ${list.length}.`)
  return value
}
