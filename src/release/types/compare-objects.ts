/** Takes two objects or interfaces; reports fields and index signatures that came, went or changed. */

import type ts from 'typescript'
import { type Comparison, cut, type Place } from './comparison.ts'

/** `inherited` follows a field to the interface that declares it for others, and tells whether it did. */
export type FollowInherited = (before: ts.Symbol, after: ts.Symbol, place: Place) => boolean

export function compareObjects(
  walk: Comparison,
  followInherited: FollowInherited,
  before: ts.Type,
  after: ts.Type,
  place: Place,
): void {
  const { checker, print } = walk.lens
  const now = new Map(checker.getPropertiesOfType(after).map((field) => [field.name, field]))
  const old = new Set<string>()
  for (const field of checker.getPropertiesOfType(before)) {
    old.add(field.name)
    const same = now.get(field.name)
    const inside = { ...place, at: fieldAt(walk, place.at, field) }
    if (same === undefined)
      walk.report(
        'type-field-removed',
        inside.at,
        `removed; it was \`${cut(print(checker.getTypeOfSymbol(field)))}\``,
      )
    else if (!followInherited(field, same, place)) compareField(walk, field, same, inside)
  }
  for (const [name, field] of now) if (!old.has(name)) reportNew(walk, field, place)
  compareIndexes(walk, before, after, place)
}

function compareField(walk: Comparison, before: ts.Symbol, after: ts.Symbol, place: Place): void {
  const { compiler, checker } = walk.lens
  const [wasOptional, isOptional] = [isOptionalField(walk, before), isOptionalField(walk, after)]
  if (!wasOptional && isOptional) walk.widened(place, 'required became optional')
  if (wasOptional && !isOptional) walk.narrowed(place, 'optional became required')
  reportReadonly(walk, isReadonly(compiler, before), isReadonly(compiler, after), place)
  const [old, now] = [checker.getTypeOfSymbol(before), checker.getTypeOfSymbol(after)]
  if (wasOptional || isOptional) walk.compareOptional(old, now, place)
  else walk.compare(old, now, place)
}

/** Whoever passes the object has to know a new required field. */
function reportNew(walk: Comparison, field: ts.Symbol, place: Place): void {
  const { checker, print } = walk.lens
  const at = fieldAt(walk, place.at, field)
  const type = cut(print(checker.getTypeOfSymbol(field)))
  if (place.direction === 'given' && !isOptionalField(walk, field))
    walk.narrowed({ ...place, at }, `added, and to be given: \`${type}\``)
  else walk.report('type-field-added', at, `added: \`${type}\``)
}

function compareIndexes(walk: Comparison, before: ts.Type, after: ts.Type, place: Place): void {
  const { checker, print } = walk.lens
  const now = new Map(checker.getIndexInfosOfType(after).map((index) => [print(index.keyType), index]))
  const old = new Map(checker.getIndexInfosOfType(before).map((index) => [print(index.keyType), index]))
  for (const [key, index] of old) {
    const same = now.get(key)
    const inside = { ...place, at: `${place.at}[${key}]` }
    if (same === undefined) {
      walk.report('type-field-removed', inside.at, `removed; it was \`${cut(print(index.type))}\``)
      continue
    }
    reportReadonly(walk, index.isReadonly, same.isReadonly, inside)
    walk.compare(index.type, same.type, inside)
  }
  for (const [key, index] of now)
    if (!old.has(key))
      walk.report('type-field-added', `${place.at}[${key}]`, `added: \`${cut(print(index.type))}\``)
}

export function reportReadonly(walk: Comparison, was: boolean, is: boolean, { at }: Place): void {
  if (was !== is) walk.report('readonly-changed', at, is ? 'became `readonly`' : 'is no longer `readonly`')
}

const isReadonly = (compiler: Comparison['lens']['compiler'], { declarations }: ts.Symbol): boolean =>
  declarations?.some(
    (node) => (compiler.getCombinedModifierFlags(node) & compiler.ModifierFlags.Readonly) !== 0,
  ) ?? false

const isOptionalField = ({ lens }: Comparison, { flags }: ts.Symbol): boolean =>
  (flags & lens.compiler.SymbolFlags.Optional) !== 0

function fieldAt({ lens }: Comparison, at: string, field: ts.Symbol): string {
  const name = lens.compiler.unescapeLeadingUnderscores(field.escapedName)
  return /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(name)
    ? `${at}.${name}`
    : `${at}[${JSON.stringify(name)}]`
}
