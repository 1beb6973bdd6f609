/** What became of an entry in a CMS, and the file that keeps it. */

import type { Edit } from '../model/edits.ts'

export interface CameBack {
  /** `Post well` */
  readonly name: string
  /** From what the package has to what came. */
  readonly edits: readonly Edit[]
  /** Why it cannot be kept. */
  readonly refusals: readonly string[]
  /** Without text, the file goes: nothing is edited any more. null: there is nothing to keep. */
  readonly file: { readonly path: string; readonly text: string | null } | null
}

export const unchanged: CameBack = { name: '', edits: [], refusals: [], file: null }

export const refusal = (name: string, words: string): CameBack => ({
  ...unchanged,
  name,
  refusals: [`${name} ${words}`],
})
