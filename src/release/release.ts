/** One release as it is compared: what readers and writers may rely on, read from a package or from a kept baseline. */

import type { DocumentKeys } from '../identity/document-keys.ts'
import type { ReleasedBlock } from '../identity/types.ts'

/** The part of package.json that is compared. */
export interface PackageJson {
  readonly name: string
  readonly version: string
  readonly type?: string
  readonly exports?: unknown
  readonly types?: string
  readonly main?: string
  readonly engines?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>
}

export interface Release {
  readonly packageJson: PackageJson
  readonly types: TypeSurface
  readonly schemas: {
    /** Open: what readers validate with. null when the package has none. */
    readonly reader: JsonSchema | null
    /** Strict: what writers validate with, and what CMS schemas are generated from. */
    readonly writer: JsonSchema | null
  }
  readonly content: ReleasedContent
  /** Bytes of all files. */
  readonly size: number
}

/** JSON Schema 2020-12, in the subset that zod writes. */
export type JsonSchema = Readonly<Record<string, unknown>>

export interface TypeSurface {
  /** Declaration file of each entry, by subpath: `.` -> `dist/index.d.ts`. Entries of single documents are left out. */
  readonly entries: ReadonlyMap<string, string>
  /** Text of every declaration file that the entries lead to, by path in the package. */
  readonly files: ReadonlyMap<string, string>
}

export interface ReleasedContent {
  /** In list order. */
  readonly documents: readonly ReleasedDocument[]
  /** Former or retired slug -> slug. */
  readonly redirects: Readonly<Record<string, string>>
  /** Field that lists are sorted by, newest first; null: by id. */
  readonly newestFirstBy: string | null
  /** The same, oldest first. */
  readonly oldestFirstBy?: string
}

export interface PastContent {
  readonly version: string
  readonly content: ReleasedContent
}

export interface ReleasedDocument {
  readonly id: string
  readonly type: string
  readonly slug: string
  readonly aliases: readonly string[]
  /** Title, date, topics, rights … */
  readonly metadata: Readonly<Record<string, unknown>>
  /** Hash of body and replies. */
  readonly textHash: string
  /** Hash of what is computed from it: number of words, contents … */
  readonly derivedHash: string
  /** Hash of where each value and part comes from. */
  readonly provenanceHash: string
  /** Hash of the bytes of its seed; null when the package does not say. */
  readonly seedHash: string | null
  /** Plain text of body and replies; null when only hashes are known. */
  readonly text: (() => string) | null
  /** null for a release that was recorded without. */
  readonly keys: ReleasedDocumentKeys | null
  /** Blocks with their texts, body and replies; null when only their sums are known. */
  readonly blocks: (() => readonly ReleasedBlock[]) | null
}

export interface ReleasedDocumentKeys extends DocumentKeys {
  /** Key of a block that is gone -> the key of the block where its text went, or null. */
  readonly former: Readonly<Record<string, string | null>>
}
