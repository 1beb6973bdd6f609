/** Compares objects and interfaces: fields and index signatures that were added, removed or changed. */

import type ts from 'typescript'
import { type Comparison, cut, narrowed, type Place, report, widened } from './comparison.ts'
import { reachInherited } from './reach-declarations.ts'

export function compareObjects(comparison: Comparison, before: ts.Type, after: ts.Type, place: Place): void {
  const { checker, print } = comparison.view
  const now = new Map(checker.getPropertiesOfType(after).map((field) => [field.name, field]))
  const old = new Set<string>()
  for (const field of checker.getPropertiesOfType(before)) {
    old.add(field.name)
    const same = now.get(field.name)
    const inside = { ...place, at: fieldAt(comparison, place.at, field) }
    if (same === undefined)
      report(
        comparison,
        'type-field-removed',
        inside.at,
        `removed; it was \`${cut(print(checker.getTypeOfSymbol(field)))}\``,
      )
    else if (!reachInherited(comparison, field, same, place)) compareField(comparison, field, same, inside)
  }
  for (const [name, field] of now) if (!old.has(name)) reportNew(comparison, field, place)
  compareIndexes(comparison, before, after, place)
}

function compareField(comparison: Comparison, before: ts.Symbol, after: ts.Symbol, place: Place): void {
  const { compiler, checker } = comparison.view
  const [wasOptional, isOptional] = [isOptionalField(comparison, before), isOptionalField(comparison, after)]
  if (!wasOptional && isOptional) widened(comparison, place, 'required became optional')
  if (wasOptional && !isOptional) narrowed(comparison, place, 'optional became required')
  reportReadonly(comparison, isReadonly(compiler, before), isReadonly(compiler, after), place)
  const [old, now] = [checker.getTypeOfSymbol(before), checker.getTypeOfSymbol(after)]
  if (wasOptional || isOptional) comparison.compareOptional(old, now, place)
  else comparison.compare(old, now, place)
}

/** Those who pass the object must add a new required field. */
function reportNew(comparison: Comparison, field: ts.Symbol, place: Place): void {
  const { checker, print } = comparison.view
  const at = fieldAt(comparison, place.at, field)
  const type = cut(print(checker.getTypeOfSymbol(field)))
  if (place.direction === 'given' && !isOptionalField(comparison, field))
    narrowed(comparison, { ...place, at }, `added, and to be passed: \`${type}\``)
  else report(comparison, 'type-field-added', at, `added: \`${type}\``)
}

function compareIndexes(comparison: Comparison, before: ts.Type, after: ts.Type, place: Place): void {
  const { checker, print } = comparison.view
  const now = new Map(checker.getIndexInfosOfType(after).map((index) => [print(index.keyType), index]))
  const old = new Map(checker.getIndexInfosOfType(before).map((index) => [print(index.keyType), index]))
  for (const [key, index] of old) {
    const same = now.get(key)
    const inside = { ...place, at: `${place.at}[${key}]` }
    if (same === undefined) {
      report(comparison, 'type-field-removed', inside.at, `removed; it was \`${cut(print(index.type))}\``)
      continue
    }
    reportReadonly(comparison, index.isReadonly, same.isReadonly, inside)
    comparison.compare(index.type, same.type, inside)
  }
  for (const [key, index] of now)
    if (!old.has(key))
      report(comparison, 'type-field-added', `${place.at}[${key}]`, `added: \`${cut(print(index.type))}\``)
}

function reportReadonly(comparison: Comparison, was: boolean, is: boolean, { at }: Place): void {
  if (was !== is)
    report(comparison, 'readonly-changed', at, is ? 'became `readonly`' : 'is no longer `readonly`')
}

const isReadonly = (compiler: Comparison['view']['compiler'], { declarations }: ts.Symbol): boolean =>
  declarations?.some(
    (node) => (compiler.getCombinedModifierFlags(node) & compiler.ModifierFlags.Readonly) !== 0,
  ) ?? false

const isOptionalField = ({ view }: Comparison, { flags }: ts.Symbol): boolean =>
  (flags & view.compiler.SymbolFlags.Optional) !== 0

function fieldAt({ view }: Comparison, at: string, field: ts.Symbol): string {
  const name = view.compiler.unescapeLeadingUnderscores(field.escapedName)
  return /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(name)
    ? `${at}.${name}`
    : `${at}[${JSON.stringify(name)}]`
}
