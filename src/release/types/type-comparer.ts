/**
 * Compares the types of two sides from given roots on and collects the changes. What has a name is compared once, where it is
 * declared: as received if readers receive it anywhere, as given if they only pass it.
 */

import type ts from 'typescript'
import type { Change } from '../change.ts'
import { compareByAssignability } from './compare-by-assignability.ts'
import { compareDeclaration } from './compare-declarations.ts'
import { compareParts } from './compare-parts.ts'
import { compareStructures } from './compare-structures.ts'
import { became, type Comparison, type Place, report, type Vocabulary } from './comparison.ts'
import { reachDeclaration } from './reach-declarations.ts'
import type { Part, TypeView } from './type-view.ts'

export interface TypeComparer {
  compareValue(name: string, before: ts.Type, after: ts.Type): void
  compareDeclared(name: string, before: ts.Symbol, after: ts.Symbol): void
  /** @returns the changes in everything that the roots lead to. */
  finish(): readonly Change[]
}

export function createTypeComparer(view: TypeView, vocabulary: Vocabulary): TypeComparer {
  const ofValues: Change[] = []
  const comparison: Comparison = {
    view,
    vocabulary,
    changes: ofValues,
    declared: new Map(),
    pending: [],
    underway: new Map(),
    depth: 0,
    generic: null,
    compare: (before, after, place) => compare(comparison, { before, after, place, isOptional: false }),
    compareOptional: (before, after, place) =>
      compare(comparison, { before, after, place, isOptional: true }),
    compareStructures: (before, after, place) => compareStructures(comparison, before, after, place),
  }
  return {
    compareValue(name, before, after) {
      comparison.changes = ofValues
      comparison.compare(before, after, { at: name, direction: 'received' })
    },
    compareDeclared(name, before, after) {
      comparePending(comparison)
      if (comparison.declared.get(before)?.has(after)) return
      reachDeclaration(comparison, { name, before, after }, 'received')
    },
    finish() {
      comparePending(comparison)
      const pairs = [...comparison.declared.values()].flatMap((partners) => [...partners.values()])
      const ofDeclarations = pairs.flatMap(
        ({ changes }) => changes.get('received') ?? changes.get('given') ?? [],
      )
      return [...ofValues, ...ofDeclarations]
    },
  }
}

/** Compares declarations that were reached, and those that these lead to. */
function comparePending(comparison: Comparison): void {
  for (let next = comparison.pending.pop(); next !== undefined; next = comparison.pending.pop()) {
    const { pair, direction } = next
    comparison.changes = pair.changes.get(direction) ?? []
    compareDeclaration(comparison, pair, { at: pair.name, direction })
  }
}

interface Pair {
  readonly before: ts.Type
  readonly after: ts.Type
  readonly place: Place
  /** `undefined` is ignored. */
  readonly isOptional: boolean
}

/** A type whose members are ever new types of its own is compared as a whole below this depth. */
const deepest = 40

function compare(comparison: Comparison, pair: Pair): void {
  const { view, underway } = comparison
  const { before, after, place } = pair
  if (before === after || underway.get(before)?.has(after)) return
  const what = (): string => became(view.print(before), view.print(after))
  if (view.isAny(after) && !view.isAny(before)) report(comparison, 'type-became-any', place.at, what())
  else if (view.isAny(before) !== view.isAny(after)) report(comparison, 'type-widened', place.at, what())
  else if (comparison.depth === deepest) compareByAssignability(comparison, before, after, place)
  else compareInside(comparison, pair)
}

function compareInside(comparison: Comparison, { before, after, place, isOptional }: Pair): void {
  const { view, underway } = comparison
  const isCompared = ({ key }: Part): boolean => !(isOptional && key === 'undefined')
  const partners = underway.get(before) ?? new Set()
  underway.set(before, partners.add(after))
  comparison.depth += 1
  const parts = {
    before: view.partsOf(before).filter(isCompared),
    after: view.partsOf(after).filter(isCompared),
    open: false,
  }
  compareParts(comparison, parts, place)
  comparison.depth -= 1
  partners.delete(after)
}
