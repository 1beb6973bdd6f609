/**
 * Says what each member of a chain is worth to it: the best total of a chain that does without the member. Such a chain
 * ends before it, begins after it, takes another reading of the same digits, or jumps over it, from some number before it
 * to a higher one after it. A tree over the numbers keeps the best jump while the members are gone through in the order
 * of the text, so the cost is that of the candidates times the logarithm of their numbers.
 */

import { at, gapPrice, longestGap, startPrice, type Totals } from './chain.ts'

/** @param chain indices of its members, in the order of the text */
export function totalsWithout(chain: readonly number[], totals: Totals): number[] {
  const { candidates, forward, backward, byEnd } = totals
  const startingLater = bestStarts(totals)
  const furthestEnd = runningMaximum(candidates.map(({ end }) => end))
  const jumps = jumpsOver(totals)
  let ended = 0
  let begun = 0
  let endingBefore = 0
  return chain.map((skipped) => {
    const gone = at(candidates, skipped)
    // The members stand in the order of the text: what is before one is before the next.
    for (; ended < byEnd.length && at(candidates, at(byEnd, ended)).end <= gone.start; ended++) {
      endingBefore = Math.max(endingBefore, forward[at(byEnd, ended)] ?? 0)
      jumps.mayBegin(at(byEnd, ended))
    }
    for (; begun < candidates.length && at(candidates, begun).start < gone.end; begun++)
      jumps.mayNotEnd(begun)
    let best = Math.max(endingBefore, startingLater[begun] ?? 0, jumps.best())
    for (let i = begun - 1; i >= 0 && at(furthestEnd, i) > gone.start; i--) {
      const { end, weight } = at(candidates, i)
      if (i !== skipped && end > gone.start)
        best = Math.max(best, (forward[i] ?? 0) + (backward[i] ?? 0) - weight)
    }
    return best
  })
}

/** For each candidate, the best total of a chain that begins there or later. */
function bestStarts({ candidates, backward }: Totals): Float64Array {
  const best = new Float64Array(candidates.length + 1)
  for (let i = candidates.length - 1; i >= 0; i--)
    best[i] = Math.max(best[i + 1] ?? 0, (backward[i] ?? 0) - startPrice(at(candidates, i)))
  return best
}

function runningMaximum(values: readonly number[]): number[] {
  let most = Number.NEGATIVE_INFINITY
  return values.map((value) => {
    most = Math.max(most, value)
    return most
  })
}

interface Jumps {
  /** A jump may begin at this candidate from now on. */
  readonly mayBegin: (candidate: number) => void
  /** No jump may end at this candidate any more; it is called for one after another. */
  readonly mayNotEnd: (candidate: number) => void
  /** The best total of a chain with a jump that is allowed. */
  readonly best: () => number
}

function jumpsOver({ candidates, forward, backward }: Totals): Jumps {
  const numbers = [...new Set(candidates.map(({ number }) => number))].sort((a, b) => a - b)
  const slots = new Map(numbers.map((number, slot) => [number, slot]))
  const from = new Float64Array(numbers.length).fill(Number.NEGATIVE_INFINITY)
  const to = new Float64Array(numbers.length).fill(Number.NEGATIVE_INFINITY)
  /** For each candidate, the best total of those with its number behind it. */
  const behind = new Float64Array(candidates.length)
  for (let i = candidates.length - 1; i >= 0; i--) {
    const slot = slots.get(at(candidates, i).number) ?? 0
    behind[i] = to[slot] ?? 0
    to[slot] = Math.max(to[slot] ?? 0, backward[i] ?? 0)
  }
  const tree = maximumTree(numbers.length)
  const update = (number: number): void => {
    const slot = slots.get(number)
    if (slot === undefined || from[slot] === Number.NEGATIVE_INFINITY) return
    let best = Number.NEGATIVE_INFINITY
    for (let missing = 0; missing <= longestGap; missing++) {
      const end = slots.get(number + 1 + missing)
      if (end !== undefined) best = Math.max(best, (to[end] ?? 0) - gapPrice(missing))
    }
    tree.set(slot, (from[slot] ?? 0) + best)
  }
  return {
    mayBegin(candidate) {
      const { number } = at(candidates, candidate)
      const slot = slots.get(number) ?? 0
      const total = forward[candidate] ?? 0
      if (total <= (from[slot] ?? 0)) return
      from[slot] = total
      update(number)
    },
    mayNotEnd(candidate) {
      const { number } = at(candidates, candidate)
      const slot = slots.get(number) ?? 0
      const total = to[slot] ?? 0
      to[slot] = behind[candidate] ?? 0
      for (let missing = 0; missing <= longestGap; missing++) {
        const before = slots.get(number - 1 - missing)
        // Only the best jump from a number is in the tree.
        if (before !== undefined && (from[before] ?? 0) + total - gapPrice(missing) >= tree.at(before))
          update(number - 1 - missing)
      }
    },
    best: tree.best,
  }
}

/** Numbers by their place, of which the greatest is known at any time. All are minus infinity at first. */
function maximumTree(size: number) {
  let leaves = 1
  while (leaves < size) leaves *= 2
  const nodes = new Float64Array(2 * leaves).fill(Number.NEGATIVE_INFINITY)
  return {
    set(place: number, value: number): void {
      let node = leaves + place
      nodes[node] = value
      for (node >>= 1; node >= 1; node >>= 1)
        nodes[node] = Math.max(nodes[2 * node] ?? 0, nodes[2 * node + 1] ?? 0)
    },
    at: (place: number): number => nodes[leaves + place] ?? 0,
    best: (): number => nodes[1] ?? 0,
  }
}
