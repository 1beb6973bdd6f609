/** Puts what the capture lost into its place: after the blocks that it followed, or beside its caption. */

import type { RenderableLoss, Words } from './content.ts'
import { blocksOf, type Group } from './groups.ts'
import { ownValue } from './words.ts'

/** Each is taken once. */
export interface Losses {
  /** By the key of the block before them. */
  readonly byBlock: Map<string | null, RenderableLoss[]>
  /** Those that are shown together with their caption, by the key of its block. */
  readonly byCaption: Map<string, RenderableLoss>
}

/** @param figures Whether captions are shown together with what they are of. */
export function lossesByKey(lost: readonly RenderableLoss[], figures: boolean): Losses {
  const losses: Losses = { byBlock: new Map(), byCaption: new Map() }
  for (const loss of lost) {
    const caption = figures ? (loss.caption ?? null) : null
    const others = losses.byBlock.get(loss.after)
    if (caption !== null && !losses.byCaption.has(caption)) losses.byCaption.set(caption, loss)
    else if (others === undefined) losses.byBlock.set(loss.after, [loss])
    else others.push(loss)
  }
  return losses
}

/** A list and a quotation are not divided: what is lost inside follows them. */
export const lossesAfter = (losses: Losses, group: Group): RenderableLoss[] =>
  losses.byBlock.size === 0 ? [] : blocksOf(group).flatMap(({ _key }) => takeLosses(losses, _key))

export function takeLosses({ byBlock }: Losses, key: string | null): RenderableLoss[] {
  const taken = byBlock.get(key) ?? []
  byBlock.delete(key)
  return taken
}

export function takeCaptioned({ byCaption }: Losses, key: string): RenderableLoss | null {
  const taken = byCaption.get(key) ?? null
  byCaption.delete(key)
  return taken
}

/** Those whose block is not in the text. */
export function takeRest({ byBlock, byCaption }: Losses): RenderableLoss[] {
  const rest = [...[...byBlock.values()].flat(), ...byCaption.values()]
  byBlock.clear()
  byCaption.clear()
  return rest
}

export const nameOfLoss = ({ kind }: RenderableLoss, words: Words): string =>
  `${words.lost}: ${ownValue(words.kinds, kind) ?? kind}`
