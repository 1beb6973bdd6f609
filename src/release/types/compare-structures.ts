/** Compares two parts of the same kind that do not have the same name, each kind in its own way. */

import type ts from 'typescript'
import { compareDeferred } from './compare-deferred.ts'
import { compareFunctions } from './compare-functions.ts'
import { compareArrays, compareReferences, compareTuples } from './compare-lists.ts'
import { compareObjects } from './compare-objects.ts'
import type { Comparison, Place } from './comparison.ts'
import type { Part, PartKind } from './type-view.ts'

type Compare = (comparison: Comparison, before: ts.Type, after: ts.Type, place: Place) => void

const byKind: Readonly<Partial<Record<PartKind, Compare>>> = {
  array: compareArrays,
  tuple: compareTuples,
  reference: compareReferences,
  deferred: compareDeferred,
  function: compareCallables,
}

export function compareStructures(comparison: Comparison, before: Part, after: Part, place: Place): void {
  const compare = byKind[after.kind] ?? compareObjects
  compare(comparison, before.type, after.type, place)
}

/** What can be called may have fields as well. */
function compareCallables(comparison: Comparison, before: ts.Type, after: ts.Type, place: Place): void {
  const outer = comparison.generic
  const isGeneric = before.getCallSignatures().some(({ typeParameters }) => typeParameters !== undefined)
  if (isGeneric) comparison.generic = [before, after]
  compareFunctions(comparison, before, after, place)
  comparison.generic = outer
  compareObjects(comparison, before, after, place)
}
