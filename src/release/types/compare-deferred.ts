/** Compares types that only the types of a caller decide: `T[K]`, `keyof T`, conditional types. */

import type ts from 'typescript'
import { compareByAssignability } from './compare-by-assignability.ts'
import { type Comparison, compareAll, type Place } from './comparison.ts'

export function compareDeferred(comparison: Comparison, before: ts.Type, after: ts.Type, place: Place): void {
  const { TypeFlags } = comparison.view.compiler
  const isBoth = (flag: ts.TypeFlags): boolean => (before.flags & after.flags & flag) !== 0
  if (isBoth(TypeFlags.IndexedAccess)) {
    const [old, now] = [before as ts.IndexedAccessType, after as ts.IndexedAccessType]
    comparison.compare(old.objectType, now.objectType, place)
    comparison.compare(old.indexType, now.indexType, place)
  } else if (isBoth(TypeFlags.Index)) {
    comparison.compare((before as ts.IndexType).type, (after as ts.IndexType).type, place)
  } else if (before.aliasSymbol !== undefined && before.aliasSymbol === after.aliasSymbol) {
    compareAll(comparison, before.aliasTypeArguments ?? [], after.aliasTypeArguments ?? [], () => place)
  } else compareByAssignability(comparison, before, after, place)
}
