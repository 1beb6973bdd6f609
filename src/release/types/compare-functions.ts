/**
 * Takes two types that can be called; reports what changed for callers: parameters (`getDocument(slug)`), what comes back
 * (`getDocument()`, awaited), bounds of type parameters (`getDocument<S>`).
 */

import type ts from 'typescript'
import { type Comparison, cut, opposite, type Place } from './comparison.ts'

export function compareFunctions(walk: Comparison, before: ts.Type, after: ts.Type, place: Place): void {
  const whole = () => walk.compareByAssignability(before, after, place)
  const calls: [ts.Signature, ts.Signature][] | null = pairUp(
    before.getCallSignatures(),
    after.getCallSignatures(),
  )
  const news = pairUp(before.getConstructSignatures(), after.getConstructSignatures())
  if (calls === null || news === null) {
    whole()
    return
  }
  for (const [old, now] of calls) compareSignatures(walk, old, now, place, whole)
  const made = { ...place, at: `new ${place.at}` }
  for (const [old, now] of news) compareSignatures(walk, old, now, made, whole)
}

function pairUp<T>(before: readonly T[], after: readonly T[]): [T, T][] | null {
  if (before.length !== after.length) return null
  return before.flatMap((old, index): [T, T][] => {
    const now = after[index]
    return now === undefined ? [] : [[old, now]]
  })
}

function compareSignatures(
  walk: Comparison,
  before: ts.Signature,
  after: ts.Signature,
  place: Place,
  whole: () => void,
): void {
  const { checker } = walk.lens
  const bounds = pairUp(before.getTypeParameters() ?? [], after.getTypeParameters() ?? [])
  const [oldRest, nowRest] = [restOf(before), restOf(after)]
  if (bounds === null || oldRest !== nowRest) {
    whole()
    return
  }
  pairParameters(walk, bounds, place)
  before.parameters.forEach((parameter, index) => {
    compareParameter(walk, parameter, after.parameters[index], place)
  })
  for (const parameter of after.parameters.slice(before.parameters.length))
    reportNewParameter(walk, parameter, place)
  const returned = { ...place, at: `${place.at}()` }
  comparePredicates(walk, before, after, returned)
  walk.compare(checker.getReturnTypeOfSignature(before), checker.getReturnTypeOfSignature(after), returned)
}

/** From here on, the type parameters of both sides stand for each other. */
export function pairParameters(
  walk: Comparison,
  pairs: readonly (readonly [ts.TypeParameter, ts.TypeParameter])[],
  { at, direction }: Place,
): void {
  const { parameters } = walk.lens
  for (const [old, now] of pairs) {
    const key = `parameter ${parameters.size}`
    parameters.set(old, key).set(now, key)
  }
  for (const [old, now] of pairs) {
    const place = { at: `${at}<${now.symbol.name}>`, direction: opposite(direction) }
    const [wide, narrow] = [old.getConstraint(), now.getConstraint()]
    if (wide !== undefined && narrow !== undefined) walk.compare(wide, narrow, place)
    else if (wide !== undefined) walk.widened(place, 'the bound is gone')
    else if (narrow !== undefined) walk.narrowed(place, `bound to \`${cut(walk.lens.print(narrow))}\``)
  }
}

function compareParameter(
  walk: Comparison,
  before: ts.Symbol,
  after: ts.Symbol | undefined,
  around: Place,
): void {
  const { checker, print } = walk.lens
  const place = parameterPlace(after ?? before, around)
  const old = checker.getTypeOfSymbol(before)
  if (after === undefined) {
    walk.report('type-field-removed', place.at, `removed; it was \`${cut(print(old))}\``)
    return
  }
  const [wasOptional, isOptional] = [isOptionalParameter(walk, before), isOptionalParameter(walk, after)]
  if (!wasOptional && isOptional) walk.widened(place, 'required became optional')
  if (wasOptional && !isOptional) walk.narrowed(place, 'optional became required')
  const now = checker.getTypeOfSymbol(after)
  if (wasOptional || isOptional) walk.compareOptional(old, now, place)
  else walk.compare(old, now, place)
}

function reportNewParameter(walk: Comparison, parameter: ts.Symbol, around: Place): void {
  const { checker, print } = walk.lens
  const place = parameterPlace(parameter, around)
  const type = cut(print(checker.getTypeOfSymbol(parameter)))
  if (place.direction === 'given' && !isOptionalParameter(walk, parameter))
    walk.narrowed(place, `added, and to be given: \`${type}\``)
  else walk.report('type-field-added', place.at, `added: \`${type}\``)
}

/** `value is Slug`: what a call proves is received, too. */
function comparePredicates(walk: Comparison, before: ts.Signature, after: ts.Signature, place: Place): void {
  const { checker } = walk.lens
  const [old, now] = [checker.getTypePredicateOfSignature(before), checker.getTypePredicateOfSignature(after)]
  if (old === undefined && now === undefined) return
  if (!old || !now || old.parameterIndex !== now.parameterIndex || old.kind !== now.kind) {
    if (old === undefined) walk.narrowed(place, 'a call now proves a type')
    else walk.widened(place, 'a call no longer proves the same')
  } else if (old.type !== undefined && now.type !== undefined) walk.compare(old.type, now.type, place)
}

const parameterPlace = ({ name }: ts.Symbol, { at, direction }: Place): Place => ({
  at: `${at}(${name})`,
  direction: opposite(direction),
})

const parameterOf = (
  { lens }: Comparison,
  { valueDeclaration }: ts.Symbol,
): ts.ParameterDeclaration | null =>
  valueDeclaration && lens.compiler.isParameter(valueDeclaration) ? valueDeclaration : null

function isOptionalParameter(walk: Comparison, symbol: ts.Symbol): boolean {
  const parameter = parameterOf(walk, symbol)
  return parameter !== null && (walk.lens.checker.isOptionalParameter(parameter) || isRest(parameter))
}

const isRest = ({ dotDotDotToken }: ts.ParameterDeclaration): boolean => dotDotDotToken !== undefined

/** Place of the parameter that takes all others; -1 without one. */
const restOf = ({ parameters }: ts.Signature): number =>
  parameters.findIndex(
    ({ valueDeclaration }) =>
      valueDeclaration !== undefined &&
      'dotDotDotToken' in valueDeclaration &&
      valueDeclaration.dotDotDotToken !== undefined,
  )
