/** Follows the words of old blocks into new ones. */

import { alignInOrder, type Pair } from './align-in-order.ts'
import type { Words } from './words.ts'

/** A block by its place in the text, and its words. */
export interface Reading {
  readonly place: number
  readonly words: Words
}

/** Words of an old block that stand in a new one. */
export interface Flow {
  readonly old: Reading
  readonly now: Reading
  /** Letters of these words. */
  weight: number
  /** Number of these words. */
  count: number
  /** Of the first and the last of them: their numbers among the words of either block. */
  readonly oldFirst: number
  oldLast: number
  readonly nowFirst: number
  nowLast: number
}

/** Words compared each with each: larger gaps are parted first, at what stands there once. */
const mostCompared = 20_000

/** Of stretches of common words, those with fewer letters say nothing, as `the` and `و`. */
const leastStretch = 4

interface Chain {
  readonly numbers: readonly number[]
  readonly weights: readonly number[]
  readonly words: readonly string[]
  readonly owners: readonly Reading[]
  /** Number of each word in its own block. */
  readonly positions: readonly number[]
}

/** Of blocks that follow each other, and those that stand in their place now. */
export function wordFlows(olds: readonly Reading[], news: readonly Reading[]): readonly Flow[] {
  const [old, now] = [chainOf(olds), chainOf(news)]
  const pairs = alignInOrder(old.numbers, now.numbers, old.weights, mostCompared)
  const flows = new Map<number, Flow>()
  for (const [i, j] of withTypos(old, now, meaningful(pairs, old))) {
    const [oldBlock, nowBlock] = [old.owners[i], now.owners[j]]
    if (oldBlock === undefined || nowBlock === undefined) continue
    const id = oldBlock.place * 2 ** 24 + nowBlock.place
    const flow = flows.get(id)
    const [weight, oldAt, nowAt] = [old.weights[i] ?? 0, old.positions[i] ?? 0, now.positions[j] ?? 0]
    if (flow === undefined) {
      flows.set(id, {
        ...{ old: oldBlock, now: nowBlock, weight, count: 1 },
        ...{ oldFirst: oldAt, oldLast: oldAt, nowFirst: nowAt, nowLast: nowAt },
      })
      continue
    }
    flow.weight += weight
    flow.count++
    flow.oldLast = oldAt
    flow.nowLast = nowAt
  }
  return [...flows.values()]
}

function chainOf(blocks: readonly Reading[]): Chain {
  const numbers: number[] = []
  const weights: number[] = []
  const words: string[] = []
  const owners: Reading[] = []
  const positions: number[] = []
  for (const block of blocks)
    for (const [position, word] of block.words.words.entries()) {
      numbers.push(block.words.numbers[position] ?? 0)
      weights.push(word.length)
      words.push(word)
      owners.push(block)
      positions.push(position)
    }
  return { numbers, weights, words, owners, positions }
}

/** Without stretches of a few letters, unless the block is as short itself. */
function meaningful(pairs: readonly Pair[], { weights, owners }: Chain): readonly Pair[] {
  const kept: Pair[] = []
  let stretch: Pair[] = []
  let letters = 0
  const close = (): void => {
    const [first] = stretch
    const isShort = first !== undefined && (owners[first[0]]?.words.weight ?? 0) < shortBlock
    if (letters >= leastStretch || isShort) kept.push(...stretch)
    stretch = []
    letters = 0
  }
  for (const [k, pair] of pairs.entries()) {
    const before = pairs[k - 1]
    if (before !== undefined && (before[0] + 1 !== pair[0] || before[1] + 1 !== pair[1])) close()
    stretch.push(pair)
    letters += weights[pair[0]] ?? 0
  }
  close()
  return kept
}

/** Letters. */
const shortBlock = 24

/** Between common words, as many others on either side can be the same ones, typed otherwise. */
function withTypos(old: Chain, now: Chain, pairs: readonly Pair[]): readonly Pair[] {
  const all: Pair[] = []
  let [i, j] = [0, 0]
  for (const [a, b] of [...pairs, [old.numbers.length, now.numbers.length] as const]) {
    if (a - i === b - j)
      for (let k = 0; i + k < a; k++)
        if (isTypo(old.words[i + k] ?? '', now.words[j + k] ?? '')) all.push([i + k, j + k])
    if (a < old.numbers.length) all.push([a, b])
    ;[i, j] = [a + 1, b + 1]
  }
  return all
}

/** Whether the words begin and end alike, but for a third of their letters. */
function isTypo(one: string, other: string): boolean {
  const longest = Math.max(one.length, other.length)
  const shortest = Math.min(one.length, other.length)
  let head = 0
  while (head < shortest && one[head] === other[head]) head++
  let tail = 0
  while (tail < shortest - head && one.at(-1 - tail) === other.at(-1 - tail)) tail++
  return longest >= 3 && (head + tail) * 3 >= longest * 2
}
