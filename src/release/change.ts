/** One difference between two releases: the rule that it falls under, its place, and a description. */

import type { RuleId } from './rules.ts'

export interface Change {
  readonly rule: RuleId
  /** What changed, as a reader would name it: `document <id>`, `Article.place`, `exports["./list"]`, `Topic`. */
  readonly at: string
  /** In words, from the old to the new: “`string` became `string | null`”. */
  readonly what: string
  /** What only a person can decide about this change, in addition to the question of its rule. */
  readonly question?: string
}
