/** Compares arrays, tuples and other generic types of the language (`Promise<…>`) by their type arguments. */

import type ts from 'typescript'
import { compareByAssignability } from './compare-by-assignability.ts'
import { type Comparison, compareAll, narrowed, type Place, widened } from './comparison.ts'

export function compareArrays(comparison: Comparison, before: ts.Type, after: ts.Type, place: Place): void {
  compareReadonly(comparison, isReadonlyArray(before), isReadonlyArray(after), place)
  compareArguments(comparison, before, after, () => ({ ...place, at: `${place.at}[]` }))
}

export function compareTuples(comparison: Comparison, before: ts.Type, after: ts.Type, place: Place): void {
  const [old, now] = [before, after].map((type) => (type as ts.TupleTypeReference).target)
  if (old === undefined || now === undefined) return
  compareReadonly(comparison, old.readonly, now.readonly, place)
  if (old.elementFlags.join() === now.elementFlags.join())
    compareArguments(comparison, before, after, (index) => ({ ...place, at: `${place.at}[${index}]` }))
  else compareByAssignability(comparison, before, after, place)
}

export function compareReferences(
  comparison: Comparison,
  before: ts.Type,
  after: ts.Type,
  place: Place,
): void {
  compareArguments(comparison, before, after, () => place)
}

function compareArguments(
  comparison: Comparison,
  before: ts.Type,
  after: ts.Type,
  placeOf: (index: number) => Place,
): void {
  const { checker } = comparison.view
  const [old, now] = [before, after].map((type) => checker.getTypeArguments(type as ts.TypeReference))
  compareAll(comparison, old ?? [], now ?? [], placeOf)
}

/** A list that one may write to is taken everywhere where a `readonly` one is; the other way round the compiler refuses. */
function compareReadonly(comparison: Comparison, was: boolean, is: boolean, place: Place): void {
  if (!was && is) widened(comparison, place, 'became `readonly`')
  if (was && !is) narrowed(comparison, place, 'is no longer `readonly`')
}

const isReadonlyArray = ({ symbol }: ts.Type): boolean => symbol.name === 'ReadonlyArray'
