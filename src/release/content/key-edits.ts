/** Tells from the sums of two releases of a document whether keys of edited texts may have moved unnoticed. */

import type { ReleasedDocument } from '../release.ts'

export interface KeyEdits {
  /** A key has another text, and another block has an edited or a new one: its words may be there. */
  readonly mayMove: boolean
  /** Blocks came or went. */
  readonly isOtherNumber: boolean
}

const none: KeyEdits = { mayMove: false, isOtherNumber: false }

/** Of documents whose text did not change, and of those without keys, nothing is looked at. */
export function editsOf(before: ReleasedDocument, after: ReleasedDocument | undefined): KeyEdits {
  if (before.textHash === after?.textHash || before.keys === null || !after?.keys) return none
  const [old, now] = [before.keys.blocks, after.keys.blocks]
  const keys = Object.keys(now)
  const edited = keys.filter((key) => Object.hasOwn(old, key) && old[key] !== now[key]).length
  const added = keys.filter((key) => !Object.hasOwn(old, key)).length
  const removed = Object.keys(old).length - (keys.length - added)
  return { mayMove: edited > 0 && edited + added > 1, isOtherNumber: added + removed > 0 }
}
