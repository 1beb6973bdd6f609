/** What goes into the compilation of one seed, and what comes out of it. Places and lines are computed when asked for. */

import type { Diagnostic, Location } from '../diagnostics/diagnostic.ts'
import type { OverlayFile } from '../edits/overlay.ts'
import type { Edit } from '../model/edits.ts'
import type { Block } from '../model/portable-text.ts'

/** A document as a value; its fields are the model's. */
export interface CorpusDocument {
  readonly id: string
  readonly type: string
  readonly slug: string
  readonly aliases: readonly string[]
  readonly title: string
  readonly body: readonly Block[]
  readonly words: number
  readonly [field: string]: unknown
}

export interface SeedInput {
  /** Paths as problems print them. */
  readonly seedFile: string
  readonly annotationFile: string
  /** File name of the seed, as the document records it. */
  readonly name: string
  readonly bytes: Uint8Array
  /** sha256 of the bytes. */
  readonly hash: string
  readonly annotation: string
  /** What editors changed in a CMS; null when nobody did. */
  readonly overlay: OverlayFile | null
}

/** What became of each line: the rows of `--explain`. */
export interface LineAccount {
  readonly line: number
  readonly roles: readonly PieceAccount[]
}

export interface PieceAccount {
  readonly role: string
  /** Key of the block that holds the text; null when none does. */
  readonly key: string | null
  /** Key of the reply that it belongs to; null outside replies. */
  readonly reply: string | null
  /** Labels of the note references in it. */
  readonly notes: readonly string[]
  readonly text: string
}

export interface CompiledSeed {
  readonly document: CorpusDocument | null
  /** The document as it is without its overlay. */
  readonly original: CorpusDocument | null
  /** Those of the overlay. */
  readonly edits: readonly Edit[]
  readonly diagnostics: readonly Diagnostic[]
  /** What checks over the whole corpus need to point at. */
  readonly declarations: Declarations
  readonly lines: readonly LineAccount[]
  readonly tally: Tally
}

/** Numbers of lines and note references. A line of several pieces can be kept and omitted. */
export interface Tally {
  readonly lines: number
  readonly kept: number
  /** By role. */
  readonly omitted: Readonly<Record<string, number>>
  readonly notes: number
}

/**
 * What a document claims for itself alone, and what it expects to exist, with the places that say so. A seed that does
 * not compile still claims, so that one run reports all problems.
 */
export interface Declarations {
  readonly id: Declaration | null
  readonly slug: Declaration | null
  readonly aliases: readonly Declaration[]
  readonly references: readonly (Declaration & { readonly to: string; readonly field: string })[]
}

export interface Declaration {
  readonly value: string
  readonly location: Location
}
