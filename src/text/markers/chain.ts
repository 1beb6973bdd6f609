/** What a chain of note numbers costs, and the totals that its optimum is found by. */

import type { Candidate } from './candidates.ts'

/** Price of numbers left out: a lost marker happens, two in a row seldom, ten never. */
export const gapPrice = (missing: number): number => (missing === 0 ? 0 : 2 + 2 * missing)
export const longestGap = 10

/** Weight of a marker that the annotation confirms: a chain may begin with it, whatever its number. */
export const confirmed = 1000

/** Price for a chain to begin with a candidate. */
export function startPrice({ number, weight }: Candidate): number {
  if (number - 1 <= longestGap) return gapPrice(number - 1)
  return weight >= confirmed ? 0 : Number.POSITIVE_INFINITY
}

export interface Totals {
  /** In the order in which they begin. */
  readonly candidates: readonly Candidate[]
  /** What the best chain is worth that ends at each of them, itself included. */
  readonly forward: Float64Array
  /** What the best chain is worth that begins there, without the price to begin. */
  readonly backward: Float64Array
  /** Indices of the candidates in the order in which they end. */
  readonly byEnd: readonly number[]
}

/** @throws RangeError outside the list */
export function at<T>(list: readonly T[], index: number): T {
  const value = list[index]
  if (value === undefined) throw new RangeError(`No element ${index} in a list of ${list.length}.`)
  return value
}
