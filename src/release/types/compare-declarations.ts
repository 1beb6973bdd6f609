/** Compares a type with a name on both sides: its type parameters, whether it is `@open`, and its parts. */

import type ts from 'typescript'
import { pairParameters } from './compare-functions.ts'
import { compareParts } from './compare-parts.ts'
import { type Comparison, type DeclaredPair, type Place, report } from './comparison.ts'

export function compareDeclaration(
  comparison: Comparison,
  { name, before, after }: DeclaredPair,
  place: Place,
): void {
  const { view, vocabulary } = comparison
  const old = view.checker.getDeclaredTypeOfSymbol(before)
  const now = view.checker.getDeclaredTypeOfSymbol(after)
  const [parameters, others] = [parametersOf(old), parametersOf(now)]
  if (parameters.length !== others.length) {
    const what = `takes ${others.length} type arguments, not ${parameters.length}`
    report(comparison, 'type-widened', place.at, what)
    return
  }
  pairParameters(
    comparison,
    parameters.flatMap((parameter, index) => pairOf(parameter, others[index])),
    place,
  )
  if (view.isAny(old) || view.isAny(now)) {
    comparison.compare(old, now, place)
    return
  }
  const parts = { before: view.partsOf(old, name), after: view.partsOf(now, name) }
  const [wasOpen, isOpen] = [vocabulary.isOpen('before', name), vocabulary.isOpen('after', name)]
  const isUnion = parts.before.length > 1 && parts.after.length > 1
  if (isUnion && wasOpen && !isOpen)
    report(comparison, 'union-closed', place.at, 'no longer declared `@open`')
  if (isUnion && !wasOpen && isOpen) report(comparison, 'union-opened', place.at, 'now declared `@open`')
  compareParts(comparison, { ...parts, open: wasOpen }, place)
}

const pairOf = <T>(before: T, after: T | undefined): [T, T][] =>
  after === undefined ? [] : [[before, after]]

function parametersOf(type: ts.Type): readonly ts.TypeParameter[] {
  const own = (type as ts.InterfaceType).typeParameters ?? type.aliasTypeArguments ?? []
  return own as readonly ts.TypeParameter[]
}
