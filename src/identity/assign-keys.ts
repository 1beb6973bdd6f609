/**
 * Gives the blocks of a text the keys that they had in the last release, wherever they stand now and however they were edited.
 *
 * Unchanged texts are paired first, white space aside, then those that differ in signs and letter case only, as after another
 * capture. Between those that kept their order, words are followed from old blocks into new ones, and elsewhere too where
 * nothing is found in place. A block has the key of the one whose words it begins with.
 */

import { collapsed } from './block-sum.ts'
import { type EqualTexts, equalTexts } from './equal-texts.ts'
import { freeKey } from './free-key.ts'
import { interner } from './interner.ts'
import { isLinkElsewhere, keepers, linksInPlace, mainTargets } from './links.ts'
import { movedFlows } from './moved-texts.ts'
import { letterFlows } from './short-texts.ts'
import type { KeyAssignment, PlacedBlock, ReleasedBlock } from './types.ts'
import { type Flow, type Reading, wordFlows } from './word-flow.ts'
import { wordReader } from './words.ts'

/**
 * Keys of the blocks of one text: of its body, then of its replies. A text that did not change keeps its key whatever happened
 * around it; new blocks have their natural key, with letters where it is one of `before`, of `taken` (keys of earlier releases,
 * which are never given again), or given already.
 */
export function assignKeys(
  before: readonly ReleasedBlock[],
  after: readonly PlacedBlock[],
  taken: Iterable<string>,
): KeyAssignment {
  const { placeOf, targetOf } = follow(
    before.map(({ text }) => collapsed(text)),
    after.map(({ text }) => collapsed(text)),
  )
  const known: (string | undefined)[] = after.map(() => undefined)
  for (const [i, { key }] of before.entries()) {
    const place = placeOf[i] ?? -1
    if (place !== -1) known[place] = key
  }
  const used = new Set([...taken, ...before.map(({ key }) => key)])
  const keys = after.map(({ at }, j) => {
    const key = known[j] ?? freeKey(at, (candidate) => used.has(candidate))
    used.add(key)
    return key
  })
  const former: Record<string, string | null> = {}
  for (const [i, { key }] of before.entries())
    if (placeOf[i] === -1) former[key] = keys[targetOf.get(i) ?? -1] ?? null
  return { keys, former }
}

interface Followed {
  /** Of each old block the place of that which has its key now, or -1. */
  readonly placeOf: readonly number[]
  /** Of those without one the place where most of their words are now. */
  readonly targetOf: ReadonlyMap<number, number>
}

function follow(old: readonly string[], now: readonly string[]): Followed {
  const same = unchanged(old, now)
  const { placeOf, fixed } = same
  const isPaired = new Set(placeOf)
  const read = wordReader()
  const reading = (text: string, place: number): Reading => ({ place, words: read(text) })
  const olds = old.flatMap((text, i) => (placeOf[i] === -1 ? [reading(text, i)] : []))
  const news = now.flatMap((text, j) => (isPaired.has(j) ? [] : [reading(text, j)]))

  const inPlace = gaps(olds, news, fixed).flatMap(([olds, news]) => flowsInPlace(olds, news))
  const links = linksInPlace(inPlace)
  const linkedOld = new Set(links.map((link) => link.old))
  const linkedNow = new Set(links.map((link) => link.now))
  const moved = movedFlows(
    olds.filter((block) => !linkedOld.has(block)),
    news,
  )
  const movedLinks = moved.filter((flow) => !linkedNow.has(flow.now) && isLinkElsewhere(flow))

  const keeperOf = keepers([...links, ...movedLinks])
  return {
    placeOf: placeOf.map((place, i) => (place === -1 ? (keeperOf.get(i) ?? -1) : place)),
    targetOf: mainTargets([...inPlace, ...moved.filter(isLinkElsewhere)]),
  }
}

function flowsInPlace(olds: readonly Reading[], news: readonly Reading[]): readonly Flow[] {
  const flows = wordFlows(olds, news)
  const links = linksInPlace(flows)
  const linked = new Set(links.flatMap(({ old, now }) => [old, now]))
  const isLeft = (block: Reading): boolean => !linked.has(block)
  return [...flows, ...letterFlows(olds.filter(isLeft), news.filter(isLeft))]
}

function unchanged(old: readonly string[], now: readonly string[]): EqualTexts {
  const numberOf = interner<string>()
  return equalTexts(
    old.map(numberOf),
    now.map(numberOf),
    old.map((text) => text.length + 1),
  )
}

/** Old and new blocks that stand between the same fixed points. */
function gaps(
  olds: readonly Reading[],
  news: readonly Reading[],
  fixed: EqualTexts['fixed'],
): (readonly [readonly Reading[], readonly Reading[]])[] {
  const found: (readonly [readonly Reading[], readonly Reading[]])[] = []
  let [i, j] = [0, 0]
  for (const [a, b] of [...fixed, [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]] as const) {
    const [oldFrom, newFrom] = [i, j]
    while (i < olds.length && (olds[i]?.place ?? 0) < a) i++
    while (j < news.length && (news[j]?.place ?? 0) < b) j++
    if (i > oldFrom && j > newFrom) found.push([olds.slice(oldFrom, i), news.slice(newFrom, j)])
  }
  return found
}
