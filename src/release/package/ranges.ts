/** Takes two version ranges; tells whether the second leaves versions of the first out, or lets others in. */

import { subset, validRange } from 'semver'

/** A range that cannot be read leaves out everything that is not written the same. */
export const allowsLess = (before: string, after: string): boolean => !holds(after, before)

export const allowsMore = (before: string, after: string): boolean => !holds(before, after)

function holds(range: string, part: string): boolean {
  if (range === part) return true
  return validRange(range) !== null && validRange(part) !== null && subset(part, range)
}
