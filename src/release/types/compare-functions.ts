/**
 * Compares types that can be called, as callers see them: parameters (`getDocument(slug)`), results (`getDocument()`), bounds
 * of type parameters (`getDocument<S>`).
 */

import type ts from 'typescript'
import { compareByAssignability } from './compare-by-assignability.ts'
import { type Comparison, cut, narrowed, opposite, type Place, report, widened } from './comparison.ts'

export function compareFunctions(
  comparison: Comparison,
  before: ts.Type,
  after: ts.Type,
  place: Place,
): void {
  const whole = () => compareByAssignability(comparison, before, after, place)
  const calls: [ts.Signature, ts.Signature][] | null = pairUp(
    before.getCallSignatures(),
    after.getCallSignatures(),
  )
  const news = pairUp(before.getConstructSignatures(), after.getConstructSignatures())
  if (calls === null || news === null) {
    whole()
    return
  }
  for (const [old, now] of calls) compareSignatures(comparison, old, now, place, whole)
  const made = { ...place, at: `new ${place.at}` }
  for (const [old, now] of news) compareSignatures(comparison, old, now, made, whole)
}

function pairUp<T>(before: readonly T[], after: readonly T[]): [T, T][] | null {
  if (before.length !== after.length) return null
  return before.flatMap((old, index): [T, T][] => {
    const now = after[index]
    return now === undefined ? [] : [[old, now]]
  })
}

function compareSignatures(
  comparison: Comparison,
  before: ts.Signature,
  after: ts.Signature,
  place: Place,
  whole: () => void,
): void {
  const { checker } = comparison.view
  const bounds = pairUp(before.getTypeParameters() ?? [], after.getTypeParameters() ?? [])
  const [oldRest, nowRest] = [restOf(before), restOf(after)]
  if (bounds === null || oldRest !== nowRest) {
    whole()
    return
  }
  pairParameters(comparison, bounds, place)
  before.parameters.forEach((parameter, index) => {
    compareParameter(comparison, parameter, after.parameters[index], place)
  })
  for (const parameter of after.parameters.slice(before.parameters.length))
    reportNewParameter(comparison, parameter, place)
  const returned = { ...place, at: `${place.at}()` }
  comparePredicates(comparison, before, after, returned)
  comparison.compare(
    checker.getReturnTypeOfSignature(before),
    checker.getReturnTypeOfSignature(after),
    returned,
  )
}

/** From here on, the type parameters of both sides correspond to each other. */
export function pairParameters(
  comparison: Comparison,
  pairs: readonly (readonly [ts.TypeParameter, ts.TypeParameter])[],
  { at, direction }: Place,
): void {
  const { parameters } = comparison.view
  for (const [old, now] of pairs) {
    const key = `parameter ${parameters.size}`
    parameters.set(old, key).set(now, key)
  }
  for (const [old, now] of pairs) {
    const place = { at: `${at}<${now.symbol.name}>`, direction: opposite(direction) }
    const [wide, narrow] = [old.getConstraint(), now.getConstraint()]
    if (wide !== undefined && narrow !== undefined) comparison.compare(wide, narrow, place)
    else if (wide !== undefined) widened(comparison, place, 'the bound was removed')
    else if (narrow !== undefined)
      narrowed(comparison, place, `bound to \`${cut(comparison.view.print(narrow))}\``)
  }
}

function compareParameter(
  comparison: Comparison,
  before: ts.Symbol,
  after: ts.Symbol | undefined,
  around: Place,
): void {
  const { checker, print } = comparison.view
  const place = parameterPlace(after ?? before, around)
  const old = checker.getTypeOfSymbol(before)
  if (after === undefined) {
    report(comparison, 'type-field-removed', place.at, `removed; it was \`${cut(print(old))}\``)
    return
  }
  const [wasOptional, isOptional] = [
    isOptionalParameter(comparison, before),
    isOptionalParameter(comparison, after),
  ]
  if (!wasOptional && isOptional) widened(comparison, place, 'required became optional')
  if (wasOptional && !isOptional) narrowed(comparison, place, 'optional became required')
  const now = checker.getTypeOfSymbol(after)
  if (wasOptional || isOptional) comparison.compareOptional(old, now, place)
  else comparison.compare(old, now, place)
}

function reportNewParameter(comparison: Comparison, parameter: ts.Symbol, around: Place): void {
  const { checker, print } = comparison.view
  const place = parameterPlace(parameter, around)
  const type = cut(print(checker.getTypeOfSymbol(parameter)))
  if (place.direction === 'given' && !isOptionalParameter(comparison, parameter))
    narrowed(comparison, place, `added, and to be passed: \`${type}\``)
  else report(comparison, 'type-field-added', place.at, `added: \`${type}\``)
}

/** `value is Slug`: what a call proves is received as well. */
function comparePredicates(
  comparison: Comparison,
  before: ts.Signature,
  after: ts.Signature,
  place: Place,
): void {
  const { checker } = comparison.view
  const [old, now] = [checker.getTypePredicateOfSignature(before), checker.getTypePredicateOfSignature(after)]
  if (old === undefined && now === undefined) return
  if (!old || !now || old.parameterIndex !== now.parameterIndex || old.kind !== now.kind) {
    if (old === undefined) narrowed(comparison, place, 'a call now proves a type')
    else widened(comparison, place, 'a call no longer proves the same')
  } else if (old.type !== undefined && now.type !== undefined) comparison.compare(old.type, now.type, place)
}

const parameterPlace = ({ name }: ts.Symbol, { at, direction }: Place): Place => ({
  at: `${at}(${name})`,
  direction: opposite(direction),
})

const parameterOf = (
  { view }: Comparison,
  { valueDeclaration }: ts.Symbol,
): ts.ParameterDeclaration | null =>
  valueDeclaration && view.compiler.isParameter(valueDeclaration) ? valueDeclaration : null

function isOptionalParameter(comparison: Comparison, symbol: ts.Symbol): boolean {
  const parameter = parameterOf(comparison, symbol)
  return parameter !== null && (comparison.view.checker.isOptionalParameter(parameter) || isRest(parameter))
}

const isRest = ({ dotDotDotToken }: ts.ParameterDeclaration): boolean => dotDotDotToken !== undefined

/** Index of the rest parameter; -1 without one. */
const restOf = ({ parameters }: ts.Signature): number =>
  parameters.findIndex(
    ({ valueDeclaration }) =>
      valueDeclaration !== undefined &&
      'dotDotDotToken' in valueDeclaration &&
      valueDeclaration.dotDotDotToken !== undefined,
  )
