/** Puts what the capture lost into its place: after the blocks that it followed. */

import type { RenderableLoss, Words } from './content.ts'
import { blocksOf, type Group } from './groups.ts'
import { ownValue } from './words.ts'

/** Losses by the key of the block before them; each is taken once. */
export type Losses = Map<string | null, RenderableLoss[]>

export function lossesByKey(lost: readonly RenderableLoss[]): Losses {
  const losses: Losses = new Map()
  for (const loss of lost) {
    const others = losses.get(loss.after)
    if (others === undefined) losses.set(loss.after, [loss])
    else others.push(loss)
  }
  return losses
}

/** A list and a quotation are not divided: what is lost inside follows them. */
export const lossesAfter = (losses: Losses, group: Group): RenderableLoss[] =>
  losses.size === 0 ? [] : blocksOf(group).flatMap(({ _key }) => takeLosses(losses, _key))

export function takeLosses(losses: Losses, key: string | null): RenderableLoss[] {
  const taken = losses.get(key) ?? []
  losses.delete(key)
  return taken
}

/** Those whose block is not in the text. */
export function takeRest(losses: Losses): RenderableLoss[] {
  const rest = [...losses.values()].flat()
  losses.clear()
  return rest
}

export const nameOfLoss = ({ kind }: RenderableLoss, words: Words): string =>
  `${words.lost}: ${ownValue(words.kinds, kind) ?? kind}`
