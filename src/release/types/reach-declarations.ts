/**
 * Queues types with a name, so that each is compared once, where it is declared, however many types lead to it. The queue is
 * worked off by the type comparer.
 */

import type ts from 'typescript'
import type { Change } from '../change.ts'
import { type Comparison, compareAll, type DeclaredPair, type Direction, type Place } from './comparison.ts'
import type { Part } from './type-view.ts'

export function reachDeclaration(
  { declared, pending }: Comparison,
  { name, before, after }: Omit<DeclaredPair, 'changes'>,
  direction: Direction,
): void {
  const partners = declared.get(before) ?? new Map<ts.Symbol, DeclaredPair>()
  const pair = partners.get(after) ?? { name, before, after, changes: new Map<Direction, Change[]>() }
  declared.set(before, partners.set(after, pair))
  if (pair.changes.has(direction)) return
  pair.changes.set(direction, [])
  pending.push({ pair, direction })
}

/** Two parts with the same name. Their type arguments are compared in place. */
export function reachPart(comparison: Comparison, before: Part, after: Part, place: Place): void {
  if (before.named === null || after.named === null || before.kind === 'foreign') return
  const pair = { name: before.named.name, before: before.named.symbol, after: after.named.symbol }
  reachDeclaration(comparison, pair, place.direction)
  compareAll(comparison, before.named.args, after.named.args, () => place)
}

/**
 * A field that both sides inherit from the same interface is compared there.
 *
 * @returns whether it is such a field.
 */
export function reachInherited(
  comparison: Comparison,
  before: ts.Symbol,
  after: ts.Symbol,
  place: Place,
): boolean {
  const { nameOf } = comparison.vocabulary
  const [old, now] = [interfaceOf(comparison, before), interfaceOf(comparison, after)]
  const name = old && nameOf(old)
  if (!old || !now || !name || name !== nameOf(now) || place.at === name) return false
  reachDeclaration(comparison, { name, before: old, after: now }, place.direction)
  return true
}

function interfaceOf({ view }: Comparison, { declarations, flags }: ts.Symbol): ts.Symbol | undefined {
  const { compiler, checker } = view
  const [declaration, ...others] = declarations ?? []
  if (declaration === undefined || others.length > 0) return undefined
  if (flags & compiler.SymbolFlags.Transient) return undefined
  const { parent } = declaration
  return compiler.isInterfaceDeclaration(parent) ? checker.getSymbolAtLocation(parent.name) : undefined
}
