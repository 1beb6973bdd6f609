/** Finds keys that edited texts have lost to each other, which their sums cannot tell: the words are followed. */

import { assignKeys } from './assign-keys.ts'
import { collapsed } from './block-sum.ts'
import type { KeyFault } from './key-faults.ts'
import type { ReleasedBlock } from './types.ts'

/**
 * `before` and `after`: the blocks of a text, with the keys that they had and have. A key is lost where another block has it than
 * the one that its words went to. Keys that `assignKeys` gave have no such faults, and neither have texts that stand there
 * several times, or keys that no block has: `keyFaults` tells of those.
 */
export function editedKeyFaults(
  before: readonly ReleasedBlock[],
  after: readonly ReleasedBlock[],
): readonly KeyFault[] {
  const old = textsOf(before)
  const now = textsOf(after)
  const isAsItWas = (key: string): boolean => old.get(key) === now.get(key)
  const { keys } = assignKeys(
    before,
    after.map(({ key, text }) => ({ at: key, text })),
    [],
  )
  return after.flatMap(({ key: textNowAt }, j): KeyFault[] => {
    const key = keys[j] ?? textNowAt
    if (key === textNowAt || !old.has(key) || !now.has(key)) return []
    if (isAsItWas(key) || isAsItWas(textNowAt)) return []
    return [{ kind: 'other-text', key, textNowAt, textWasAt: null }]
  })
}

const textsOf = (blocks: readonly ReleasedBlock[]): ReadonlyMap<string, string> =>
  new Map(blocks.map(({ key, text }) => [key, collapsed(text)]))
