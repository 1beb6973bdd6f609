/** Decides from the words that went from block to block which block has whose key. */

import type { Flow, Reading } from './word-flow.ts'

/** Of flows between blocks of the same place those whose blocks are one, edited, or of which one is a part of the other. */
export function linksInPlace(flows: readonly Flow[]): readonly Flow[] {
  const found = new Map<Reading, number>()
  for (const { old, now, weight } of flows)
    for (const block of [old, now]) found.set(block, (found.get(block) ?? 0) + weight)
  return flows.filter((flow) => {
    const { longer, ofLonger, ofShorter } = shares(flow)
    if (ofLonger >= (flow.weight < littleText ? 0.5 : 0.4)) return true
    // A few words can stand in a long text by chance: unless they are an end of it, and the rest is accounted for, too.
    const restIsKnown = ((found.get(longer) ?? 0) - flow.weight) * 2 >= longer.words.weight - flow.weight
    if (flow.weight < littleText) return ofShorter >= 0.9 && restIsKnown && isEnd(flow)
    return isDense(flow) && ofShorter >= (restIsKnown ? 0.6 : 0.7)
  })
}

/** Letters by which a text is hardly known. */
const littleText = 12

/** Whether the words stand together in either block. */
const isDense = ({ oldFirst, oldLast, nowFirst, nowLast, count }: Flow): boolean =>
  Math.max(oldLast - oldFirst, nowLast - nowFirst) * 0.6 < count

/** Whether the words are in one piece the beginning or the end of either block. */
const isEnd = ({ old, now, oldFirst, oldLast, nowFirst, nowLast, count }: Flow): boolean =>
  Math.max(oldLast - oldFirst, nowLast - nowFirst) < count &&
  (oldFirst === 0 || oldLast === old.words.words.length - 1) &&
  (nowFirst === 0 || nowLast === now.words.words.length - 1)

/** The same of blocks in different places, where chance is greater. */
export function isLinkElsewhere(flow: Flow): boolean {
  const { ofLonger, ofShorter } = shares(flow)
  return (
    (ofLonger >= 0.5 && flow.weight >= littleText) ||
    (ofLonger >= 0.75 && flow.weight >= 4) ||
    (ofShorter >= 0.7 && flow.weight >= 2 * littleText && isDense(flow))
  )
}

interface Shares {
  readonly longer: Reading
  readonly ofLonger: number
  readonly ofShorter: number
}

function shares({ old, now, weight }: Flow): Shares {
  const [longer, shorter] = old.words.weight > now.words.weight ? [old, now] : [now, old]
  return {
    longer,
    ofLonger: weight / Math.max(longer.words.weight, 1),
    ofShorter: weight / Math.max(shorter.words.weight, 1),
  }
}

/**
 * Of each old place the new one that has its key. The first part of a block that was split, and the first block of those that
 * were merged, belong together; of what is left then, those that have most in common.
 */
export function keepers(links: readonly Flow[]): ReadonlyMap<number, number> {
  const firstOld = new Map<number, Flow>()
  const firstNow = new Map<number, Flow>()
  for (const link of links) {
    const [ofNow, ofOld] = [firstOld.get(link.now.place), firstNow.get(link.old.place)]
    if (ofNow === undefined || link.nowFirst < ofNow.nowFirst) firstOld.set(link.now.place, link)
    if (ofOld === undefined || link.oldFirst < ofOld.oldFirst) firstNow.set(link.old.place, link)
  }
  const keeperOf = new Map<number, number>()
  const isGiven = new Set<number>()
  const give = ({ old, now }: Flow): void => {
    if (keeperOf.has(old.place) || isGiven.has(now.place)) return
    keeperOf.set(old.place, now.place)
    isGiven.add(now.place)
  }
  for (const link of links)
    if (firstOld.get(link.now.place) === link && firstNow.get(link.old.place) === link) give(link)
  for (const link of [...links].sort((one, other) => other.weight - one.weight)) give(link)
  return keeperOf
}

/** Of each old place the new one that most of its words went to, if they are half of them or a sentence. */
export function mainTargets(flows: readonly Flow[]): ReadonlyMap<number, number> {
  const most = new Map<number, Flow>()
  for (const flow of flows) {
    const other = most.get(flow.old.place)
    const isHalf = flow.weight * 2 >= flow.old.words.weight
    const isMain = isDense(flow) ? flow.weight >= (isHalf ? littleText : 2 * littleText) : false
    if ((isMain || (isHalf && isEnd(flow))) && flow.weight > (other?.weight ?? 0))
      most.set(flow.old.place, flow)
  }
  return new Map([...most].map(([place, { now }]) => [place, now.place]))
}
