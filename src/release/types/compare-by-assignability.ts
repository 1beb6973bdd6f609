/** Compares two types as a whole, where no closer look can say what changed: by whether each is assignable to the other. */

import type ts from 'typescript'
import { became, type Comparison, narrowed, type Place, report, widened } from './comparison.ts'

export function compareByAssignability(
  comparison: Comparison,
  before: ts.Type,
  after: ts.Type,
  place: Place,
): void {
  const { checker, print } = comparison.view
  const [old, now] = [print(before), print(after)]
  if (old === now) return
  const [wholeBefore, wholeAfter] = comparison.generic ?? [before, after]
  const fitsOld = checker.isTypeAssignableTo(wholeAfter, wholeBefore)
  const fitsNew = checker.isTypeAssignableTo(wholeBefore, wholeAfter)
  if (!fitsOld && !fitsNew) report(comparison, 'type-widened', place.at, became(old, now))
  else if (!fitsOld) widened(comparison, place, became(old, now))
  else if (!fitsNew) narrowed(comparison, place, became(old, now))
}
