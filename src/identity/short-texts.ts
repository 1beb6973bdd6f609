/** Compares short blocks letter by letter: of two words, one mended letter leaves nothing that words could be followed by. */

import { alignInOrder } from './align-in-order.ts'
import type { Flow, Reading } from './word-flow.ts'

/** Letters of a short block, and blocks of one gap that are compared each with each. */
const longestText = 30
const mostBlocks = 30

/** Flows between blocks of one gap of which words are not enough to be known by. */
export function letterFlows(olds: readonly Reading[], news: readonly Reading[]): readonly Flow[] {
  const short = ({ words }: Reading): boolean => words.weight <= longestText
  const others = news.filter(short).slice(0, mostBlocks)
  return olds
    .filter(short)
    .slice(0, mostBlocks)
    .flatMap((old) => others.map((now) => letterFlow(old, now)))
    .filter(({ old, now, weight }) => weight >= 0.6 * Math.max(old.words.weight, now.words.weight))
}

function letterFlow(old: Reading, now: Reading): Flow {
  const [one, other] = [lettersOf(old), lettersOf(now)]
  const weight = alignInOrder(
    one,
    other,
    one.map(() => 1),
  ).length
  return { old, now, weight, count: 1, oldFirst: 0, oldLast: 0, nowFirst: 0, nowLast: 0 }
}

const lettersOf = ({ words }: Reading): readonly number[] =>
  [...words.words.join('')].map((letter) => letter.codePointAt(0) ?? 0)
