/** What the parts of the walk share: where they are, and what they may ask of it. */

import type ts from 'typescript'
import type { RuleId } from '../rules.ts'
import type { Lens, Part } from './type-view.ts'

/** `received`: readers get the value. `given`: they pass it, so that wider is better for them. */
export type Direction = 'received' | 'given'

export const opposite = (direction: Direction): Direction => (direction === 'received' ? 'given' : 'received')

export interface Place {
  /** As a person would write it: `Article.body[]`. */
  readonly at: string
  readonly direction: Direction
}

export interface Comparison {
  readonly lens: Lens
  compare(before: ts.Type, after: ts.Type, place: Place): void
  /** As `compare`, for fields that may be missing: `undefined` is not looked at. */
  compareOptional(before: ts.Type, after: ts.Type, place: Place): void
  /** Two parts of the same kind that are not the same by name. */
  compareStructures(before: Part, after: Part, place: Place): void
  report(rule: RuleId, at: string, what: string): void
  /** What no closer look explains: type-widened or type-narrowed, if one side does not fit the other. */
  compareByAssignability(before: ts.Type, after: ts.Type, place: Place): void
  widened(place: Place, what: string): void
  narrowed(place: Place, what: string): void
}

const longest = 160

/** “`string` became `string | null`”, cut where it gets long. */
export const became = (before: string, after: string): string => `\`${cut(before)}\` became \`${cut(after)}\``

export const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text)
