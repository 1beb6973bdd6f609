/** What a pull is asked, and what it answers: what was edited in a CMS, what cannot be kept, and what was written. */

import type { AnyTarget } from '../cms/target.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Edit } from '../model/edits.ts'

export interface PullOptions {
  readonly target: AnyTarget
  /** A file of JSON lines (or one JSON list), a folder of entries, or the URL of an API. Paths start at the root. */
  readonly from: string
  /** Sent to an API as the header `Authorization`. */
  readonly authorization?: string | undefined
  /** Keeps the edits: those of documents in overlays, those of records in their files. */
  readonly write?: boolean
}

export type PullResult =
  | {
      /** The corpus has errors: there is nothing to compare with. */
      readonly status: 'failed'
      readonly diagnostics: readonly Diagnostic[]
    }
  | {
      readonly status: 'pulled'
      readonly diagnostics: readonly Diagnostic[]
      /** Number of entries that were read. */
      readonly entries: number
      /** Entries that differ from the corpus. */
      readonly changes: readonly EntryChange[]
      /** Why some entries, or records that are not entries, cannot be kept. */
      readonly refusals: readonly string[]
      /** Documents that did not come back. */
      readonly missing: readonly { readonly type: string; readonly id: string }[]
      /** Files that were written; empty unless the pull was to write. */
      readonly files: readonly ChangedFile[]
    }

/** One entry: what was edited, and the file that keeps it. */
export interface EntryChange {
  /** `Post well` */
  readonly name: string
  /** From what the package has to what came. */
  readonly edits: readonly Edit[]
  /** Why it cannot be kept. */
  readonly refusals: readonly string[]
  readonly file: ChangedFile | null
}

export interface ChangedFile {
  /** Relative to the root, with `/`. */
  readonly path: string
  /** null: the file is removed, since nothing is edited any more. */
  readonly text: string | null
}

export const refused = (name: string, reason: string): EntryChange => ({
  name,
  edits: [],
  refusals: [`${name} ${reason}`],
  file: null,
})
