/**
 * Finds what two sequences have in common, in one order: of numbers, so that it serves for the blocks of a text and for words.
 *
 * The sequences are parted at what stands once in each (patience), at stretches of four, then two, then one, and what is
 * between is parted again; only what is short enough is compared each with each. So it costs about as much as the sequences
 * are long, and what is long and has nothing in common, or only what repeats, is left unaligned.
 */

import { interner } from './interner.ts'

/** Positions of one thing in the one and in the other sequence. */
export type Pair = readonly [a: number, b: number]

interface Range {
  readonly aFrom: number
  readonly aTo: number
  readonly bFrom: number
  readonly bTo: number
}

interface Sequences {
  readonly a: readonly number[]
  readonly b: readonly number[]
}

/** Ranges with at most so many pairs are compared each with each: a few milliseconds. */
const mostCompared = 250_000

/** `weights`: what each thing of `a` is worth. The pairs are in order, and worth the most where the ranges are short. */
export function alignInOrder(
  a: readonly number[],
  b: readonly number[],
  weights: readonly number[],
  compared: number = mostCompared,
): readonly Pair[] {
  const levels = stretches(a, b)
  const pairs: Pair[] = []
  const open: Range[] = [{ aFrom: 0, aTo: a.length, bFrom: 0, bTo: b.length }]
  for (let range = open.pop(); range !== undefined; range = open.pop()) {
    if ((range.aTo - range.aFrom) * (range.bTo - range.bFrom) <= compared) {
      pairs.push(...worthMost(a, b, weights, range))
      continue
    }
    const rest = withoutCommonEnds(a, b, range, pairs)
    const anchors = firstAnchors(levels, rest)
    if (anchors.length > 0) open.push(...between(rest, anchors))
    pairs.push(...anchors)
  }
  return pairs.sort(([x], [y]) => x - y)
}

/** At each place a number for the four, two and one things that begin there. */
function stretches(a: readonly number[], b: readonly number[]): readonly Sequences[] {
  const ones = { a, b }
  const twos = joined(ones, 1)
  return [joined(twos, 2), twos, ones]
}

function joined({ a, b }: Sequences, distance: number): Sequences {
  const numberOf = interner<string>()
  const join = (list: readonly number[]): number[] =>
    list.map((number, i) => numberOf(`${number} ${list[i + distance] ?? ''}`))
  return { a: join(a), b: join(b) }
}

function withoutCommonEnds(
  a: readonly number[],
  b: readonly number[],
  { aFrom, aTo, bFrom, bTo }: Range,
  pairs: Pair[],
): Range {
  while (aFrom < aTo && bFrom < bTo && a[aFrom] === b[bFrom]) pairs.push([aFrom++, bFrom++])
  while (aFrom < aTo && bFrom < bTo && a[aTo - 1] === b[bTo - 1]) pairs.push([--aTo, --bTo])
  return { aFrom, aTo, bFrom, bTo }
}

function firstAnchors(levels: readonly Sequences[], range: Range): readonly Pair[] {
  for (const { a, b } of levels) {
    const once = onlyOnce(b, range.bFrom, range.bTo)
    const pairs: Pair[] = []
    for (const [number, i] of onlyOnce(a, range.aFrom, range.aTo)) {
      const j = once.get(number)
      if (i >= 0 && j !== undefined && j >= 0) pairs.push([i, j])
    }
    if (pairs.length > 0) return longestRising(pairs)
  }
  return []
}

/** Where each number stands, or -1 for those that stand there more than once. */
function onlyOnce(list: readonly number[], from: number, to: number): ReadonlyMap<number, number> {
  const places = new Map<number, number>()
  for (let i = from; i < to; i++) {
    const number = list[i] ?? 0
    places.set(number, places.has(number) ? -1 : i)
  }
  return places
}

/** The longest part of the pairs, which rise in `a`, that rises in `b` too. */
function longestRising(pairs: readonly Pair[]): readonly Pair[] {
  const ends: number[] = []
  const before: number[] = []
  for (const [k, [, j]] of pairs.entries()) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < j) low = middle + 1
      else high = middle
    }
    before.push(ends[low - 1] ?? -1)
    ends[low] = k
  }
  const rising: Pair[] = []
  for (let k = ends.at(-1) ?? -1; k >= 0; k = before[k] ?? -1) {
    const pair = pairs[k]
    if (pair !== undefined) rising.push(pair)
  }
  return rising.reverse()
}

function between(range: Range, anchors: readonly Pair[]): Range[] {
  const ranges: Range[] = []
  let [aFrom, bFrom] = [range.aFrom, range.bFrom]
  for (const [a, b] of [...anchors, [range.aTo, range.bTo] as const]) {
    ranges.push({ aFrom, aTo: a, bFrom, bTo: b })
    ;[aFrom, bFrom] = [a + 1, b + 1]
  }
  return ranges
}

/** The common subsequence that is worth most. Between equal ones that with equal neighbours: repeated things stay in place. */
function worthMost(
  a: readonly number[],
  b: readonly number[],
  weights: readonly number[],
  { aFrom, aTo, bFrom, bTo }: Range,
): Pair[] {
  const width = bTo - bFrom + 1
  const worth = new Float64Array((aTo - aFrom + 1) * width)
  const worthOf = (i: number, j: number): number =>
    (weights[i] ?? 1) + (a[i - 1] === b[j - 1] ? 0.01 : 0) + (a[i + 1] === b[j + 1] ? 0.01 : 0)
  for (let i = aTo - 1; i >= aFrom; i--)
    for (let j = bTo - 1; j >= bFrom; j--) {
      const at = (i - aFrom) * width + j - bFrom
      const skipped = Math.max(worth[at + width] ?? 0, worth[at + 1] ?? 0)
      worth[at] = a[i] === b[j] ? Math.max(skipped, (worth[at + width + 1] ?? 0) + worthOf(i, j)) : skipped
    }
  const pairs: Pair[] = []
  for (let [i, j] = [aFrom, bFrom]; i < aTo && j < bTo; ) {
    const at = (i - aFrom) * width + j - bFrom
    if (a[i] === b[j] && worth[at] === (worth[at + width + 1] ?? 0) + worthOf(i, j)) pairs.push([i++, j++])
    else if (worth[at] === worth[at + width]) i++
    else j++
  }
  return pairs
}
