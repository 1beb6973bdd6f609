/** One difference between two releases: the rule that it falls under, where it is, and what it is. */

import type { RuleId } from './rules.ts'

export interface Change {
  readonly rule: RuleId
  /** What changed, as a reader would name it: `document <id>`, `Article.place`, `exports["./list"]`, `Topic`. */
  readonly at: string
  /** In words, from the old to the new: “`string` became `string | null`”. */
  readonly what: string
  /** What only a person can tell of this change; beside the question of its rule. */
  readonly question?: string
}
