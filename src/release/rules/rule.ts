/** What a rule says. */

import type { Level } from '../level.ts'

export interface Rule {
  readonly watches: string
  /** Who imports the package, follows its links or validates with `schema.json`. */
  readonly readers: Level
  /** Who edits the content: seeds, annotations, `schema.strict.json`, a CMS made from the model. */
  readonly writers: Level
  readonly reason: string
  /** Where the rule comes from. */
  readonly reference: string
  /** What no program can tell. It is printed with each change that the rule finds. */
  readonly question?: string
  /** A package with such a change is not released at any size. */
  readonly forbidden?: true
}
