/**
 * What the package declares for a target: plain types of its own, so that a site compiles without the CMS. A build reads the
 * declarations and loads the code of no target.
 */

import type { AnyTarget } from './target.ts'

export interface Declaration {
  /** Name of the folder, and of the entry in the package. */
  readonly name: string
  /** Type of `schema`, with the sentence that a reader of the package sees. */
  readonly schema: string
  readonly help: string
  /** Members of a record to import. */
  readonly record: string
  /** Whether the CMS reads its schema from files. */
  readonly hasFiles: boolean
  /** Interfaces that these need. */
  readonly types?: string
  readonly load: () => Promise<AnyTarget>
}

export const object = 'Readonly<Record<string, unknown>>'

/** Members of the record of a CMS that keeps each entry in a file. */
export const fileMembers = `readonly collection: string; readonly slug: string; readonly entry: ${object}`
