/** Compares arrays, tuples and other generic types of the language (`Promise<…>`) by their type arguments. */

import type ts from 'typescript'
import { compareByAssignability } from './compare-by-assignability.ts'
import { reportReadonly } from './compare-objects.ts'
import { type Comparison, compareAll, type Place } from './comparison.ts'

export function compareArrays(comparison: Comparison, before: ts.Type, after: ts.Type, place: Place): void {
  reportReadonly(comparison, isReadonlyArray(before), isReadonlyArray(after), place)
  compareArguments(comparison, before, after, () => ({ ...place, at: `${place.at}[]` }))
}

export function compareTuples(comparison: Comparison, before: ts.Type, after: ts.Type, place: Place): void {
  const [old, now] = [before, after].map((type) => (type as ts.TupleTypeReference).target)
  if (old === undefined || now === undefined) return
  reportReadonly(comparison, old.readonly, now.readonly, place)
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

const isReadonlyArray = ({ symbol }: ts.Type): boolean => symbol.name === 'ReadonlyArray'
