/** Decides from the words that went from block to block which block has whose key. */

import type { Flow } from './word-flow.ts'

/** Whether blocks that stand in the same place are one, edited, or one is a part of the other. */
export function isLinkInPlace(flow: Flow): boolean {
  const { ofLonger, ofShorter } = shares(flow)
  if (ofLonger >= 0.4) return true
  const isInOnePiece = flow.nowLast - flow.nowFirst < flow.count
  return (ofShorter >= 0.6 && flow.weight >= 12) || (ofShorter >= 0.9 && isInOnePiece)
}

/** The same of blocks in different places, where chance is greater. */
export function isLinkElsewhere(flow: Flow): boolean {
  const { ofLonger, ofShorter } = shares(flow)
  return (ofLonger >= 0.5 && flow.weight >= 12) || (ofShorter >= 0.7 && flow.weight >= 24)
}

function shares({ old, now, weight }: Flow): { readonly ofLonger: number; readonly ofShorter: number } {
  const [one, other] = [old.words.weight, now.words.weight]
  return { ofLonger: weight / Math.max(one, other, 1), ofShorter: weight / Math.max(Math.min(one, other), 1) }
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

/** Of each old place the new one that most of its words went to, if half of them went to one. */
export function mainTargets(flows: readonly Flow[]): ReadonlyMap<number, number> {
  const most = new Map<number, Flow>()
  for (const flow of flows) {
    const other = most.get(flow.old.place)
    if (flow.weight * 2 >= flow.old.words.weight && flow.weight > (other?.weight ?? 0))
      most.set(flow.old.place, flow)
  }
  return new Map([...most].map(([place, { now }]) => [place, now.place]))
}
