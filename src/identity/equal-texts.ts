/** Finds the blocks whose text did not change, those that moved and those that stand there several times included. */

import { alignInOrder, type Pair } from './align-in-order.ts'

export interface EqualTexts {
  /** Of each old block its new place, or -1. */
  readonly placeOf: readonly number[]
  /** Those of them that did not move against each other, in their order: the fixed points between which edits are sought. */
  readonly fixed: readonly Pair[]
}

/**
 * Old and new texts as numbers, equal ones of one number. As many blocks as both have of a text are paired. Of texts that
 * stand there several times first those are paired that are in order, then neighbours of blocks that moved, then the rest.
 */
export function equalTexts(
  old: readonly number[],
  now: readonly number[],
  weights: readonly number[],
): EqualTexts {
  const placeOf = old.map(() => -1)
  const isTaken = now.map(() => false)
  const pair = (i: number, j: number): boolean => {
    if (placeOf[i] !== -1 || isTaken[j] !== false || old[i] !== now[j]) return false
    placeOf[i] = j
    isTaken[j] = true
    return true
  }
  const fixed = alignInOrder(old, now, weights)
  for (const [i, j] of fixed) pair(i, j)
  for (const [i, j] of left(old, now, placeOf, isTaken, 'once')) pair(i, j)
  for (let i = 1; i < old.length; i++) if (placeOf[i - 1] !== -1) pair(i, (placeOf[i - 1] ?? 0) + 1)
  for (let i = old.length - 2; i >= 0; i--) if (placeOf[i + 1] !== -1) pair(i, (placeOf[i + 1] ?? 0) - 1)
  for (const [i, j] of left(old, now, placeOf, isTaken, 'all')) pair(i, j)
  return { placeOf, fixed }
}

/** Pairs of what is not paired yet, in their order: those of all texts, or of those that are left once on either side. */
function left(
  old: readonly number[],
  now: readonly number[],
  placeOf: readonly number[],
  isTaken: readonly boolean[],
  which: 'once' | 'all',
): readonly Pair[] {
  const olds = placesOf(old, (i) => placeOf[i] === -1)
  const news = placesOf(now, (j) => isTaken[j] === false)
  return [...olds].flatMap(([text, places]) => {
    const others = news.get(text) ?? []
    if (which === 'once' && (places.length > 1 || others.length > 1)) return []
    return places.slice(0, others.length).map((i, k): Pair => [i, others[k] ?? -1])
  })
}

function placesOf(
  texts: readonly number[],
  isLeft: (place: number) => boolean,
): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>()
  for (const [place, text] of texts.entries()) {
    if (!isLeft(place)) continue
    const others = places.get(text)
    if (others === undefined) places.set(text, [place])
    else others.push(place)
  }
  return places
}
