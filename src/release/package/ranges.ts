/** Compares two version ranges: whether the second excludes versions that the first allows, or allows others. */

import { subset, validRange } from 'semver'

/** A range that cannot be read excludes everything that is not written the same way. */
export const allowsLess = (before: string, after: string): boolean => !holds(after, before)

export const allowsMore = (before: string, after: string): boolean => !holds(before, after)

function holds(range: string, part: string): boolean {
  if (range === part) return true
  return validRange(range) !== null && validRange(part) !== null && subset(part, range)
}
