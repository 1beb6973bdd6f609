/** Follows blocks that editors had added in a CMS, and that a release had, once their overlay has them no more. */

import { keyPattern } from '../../annotation/key-place.ts'
import { assignKeys } from '../../identity/assign-keys.ts'
import type { ReleasedBlock } from '../../identity/types.ts'
import { type FormerKeys, leadsTo } from '../../model/former-keys.ts'

/**
 * Their keys, each with that of the block where its words are now, or null. No block of a seed can have a key that a CMS gave.
 * `now`: the blocks of the seed with their keys. `isKept`: whether an overlay still adds the block.
 */
export function editorsFormerKeys(
  released: readonly ReleasedBlock[],
  now: readonly ReleasedBlock[],
  isKept: (key: string) => boolean,
): FormerKeys {
  const gone = released.filter(({ key }) => !keyPattern.test(key) && !isKept(key))
  if (gone.length === 0) return {}
  const { keys, former } = assignKeys(
    gone,
    now.map(({ key, text }) => ({ at: key, text })),
    [],
  )
  const keyNow = new Map(keys.map((key, j) => [key, now[j]?.key ?? null]))
  return Object.fromEntries(
    gone.map(({ key }) => [key, keyNow.get(keyNow.has(key) ? key : (leadsTo(former, key) ?? '')) ?? null]),
  )
}
