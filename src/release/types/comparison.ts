/** The state of one comparison of types, which the comparisons of single kinds of types are handed. */

import type ts from 'typescript'
import type { Change } from '../change.ts'
import type { RuleId } from '../rules.ts'
import type { Part, TypeView } from './type-view.ts'

/** `received`: readers get the value. `given`: they pass it, so that wider is better for them. */
export type Direction = 'received' | 'given'

export const opposite = (direction: Direction): Direction => (direction === 'received' ? 'given' : 'received')

export interface Place {
  /** As a person would write it: `Article.body[]`. */
  readonly at: string
  readonly direction: Direction
}

/** What is known of the names of both sides. */
export interface Vocabulary {
  /** Literals of an open alias on each side. */
  readonly literalsOf: Readonly<Record<'before' | 'after', (alias: Part) => readonly string[]>>
  /** Whether a named union was declared `@open`. */
  isOpen(side: 'before' | 'after', name: string): boolean
  /** Name of a type that the package declares; null for all others, and for those of files that are not compared. */
  nameOf(symbol: ts.Symbol): string | null
}

/** A type with a name on both sides, and the changes in it for each direction in which it was reached. */
export interface DeclaredPair {
  readonly name: string
  readonly before: ts.Symbol
  readonly after: ts.Symbol
  readonly changes: Map<Direction, Change[]>
}

export interface Comparison {
  readonly view: TypeView
  readonly vocabulary: Vocabulary
  /** Where changes are reported: those of values, or of the declaration that is being compared. */
  changes: Change[]
  /** Declarations that were reached, by the symbols of both sides. */
  readonly declared: Map<ts.Symbol, Map<ts.Symbol, DeclaredPair>>
  /** Declarations that were reached and not compared yet. */
  readonly pending: { readonly pair: DeclaredPair; readonly direction: Direction }[]
  /** Pairs under comparison: when one leads back to itself, there is nothing more to find. */
  readonly underway: Map<ts.Type, Set<ts.Type>>
  /** Number of pairs under comparison. */
  depth: number
  /** The generic functions under comparison: only as a whole do their type parameters correspond. */
  generic: readonly [before: ts.Type, after: ts.Type] | null

  compare(before: ts.Type, after: ts.Type, place: Place): void
  /** As `compare`, for fields that may be missing: `undefined` is ignored. */
  compareOptional(before: ts.Type, after: ts.Type, place: Place): void
  /** Compares two parts of the same kind that do not have the same name. */
  compareStructures(before: Part, after: Part, place: Place): void
}

export function report({ changes }: Comparison, rule: RuleId, at: string, what: string): void {
  changes.push({ rule, at, what })
}

export const widened = (comparison: Comparison, { at, direction }: Place, what: string): void =>
  report(comparison, direction === 'received' ? 'type-widened' : 'type-narrowed', at, what)

export const narrowed = (comparison: Comparison, { at, direction }: Place, what: string): void =>
  report(comparison, direction === 'received' ? 'type-narrowed' : 'type-widened', at, what)

export function compareAll(
  comparison: Comparison,
  before: readonly ts.Type[],
  after: readonly ts.Type[],
  placeOf: (index: number) => Place,
): void {
  for (const [index, old] of before.entries()) {
    const now = after[index]
    if (now !== undefined) comparison.compare(old, now, placeOf(index))
  }
}

const longest = 160

/** “`string` became `string | null`”, cut where it gets long. */
export const became = (before: string, after: string): string => `\`${cut(before)}\` became \`${cut(after)}\``

export const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text)
