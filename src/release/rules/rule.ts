/** What a rule says: which change it is about, and how large a release that change needs. */

import type { Level } from '../level.ts'

export interface Rule {
  /** Id in the tables of releases before 1.1.0. People may still name the rule by it; new rules have none. */
  readonly number?: string
  readonly description: string
  /** For those who import the package, follow its links or validate with `schema.json`. */
  readonly readers: Level
  /** For those who edit the content: seeds, annotations, `schema.strict.json`, a CMS set up from the model. */
  readonly writers: Level
  readonly reason: string
  /** Address of the convention that the rule follows. */
  readonly reference: string
  /** What no program can decide. It is printed with each change that falls under the rule. */
  readonly question?: string
  /** A package with such a change is not released at any size. */
  readonly forbidden?: true
}

export interface DocumentRule extends Rule {
  /** What the sentence of a generated changeset says of the document; null: nothing. */
  readonly mentionedAs: Mention | null
}

export type Mention = 'added' | 'removed' | 'renamed' | 'edited' | 'described'

export interface TypeRule extends Rule {
  /** Documents that come and go cause such a change in the types that list slugs; there, rules over documents report it. */
  readonly followsDocuments: boolean
  /** The change may correct a type that was wrong, which only a person can tell (`possible-type-fix`). */
  readonly mayBeFix: boolean
}
