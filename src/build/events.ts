/** What a builder returns and reports: results of its methods, events of a watch, and progress while it works. */

import type { CompiledCorpus } from '../compile/compile-corpus.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { CorpusDocument } from '../model/document.ts'
import type { Edit } from '../model/edits.ts'
import type { LineAccount } from '../text/line-account.ts'
import type { BuildSummary } from './summary.ts'

/** All diagnostics are sorted; only those of `failed` hold errors, or warnings that `strict` takes for errors. */
export type BuildResult =
  | {
      readonly status: 'built'
      readonly diagnostics: readonly Diagnostic[]
      readonly summary: BuildSummary
      /** Number of files that changed, and of those that are gone. */
      readonly written: number
      readonly removed: number
    }
  | {
      /** dist/ was what the seeds compile to. */
      readonly status: 'unchanged'
      readonly diagnostics: readonly Diagnostic[]
      readonly summary: BuildSummary
    }
  | {
      /** dist/ was not touched. */
      readonly status: 'failed'
      readonly diagnostics: readonly Diagnostic[]
    }

export type WatchEvent =
  | { readonly type: 'built'; readonly result: BuildResult; readonly milliseconds: number }
  /** Compiler, model or released keys changed: the watch has ended, since this process has the old ones. */
  | { readonly type: 'code-changed' }

export interface CheckResult {
  readonly status: 'passed' | 'failed'
  readonly diagnostics: readonly Diagnostic[]
  readonly corpus: CompiledCorpus
}

export interface ShardResult {
  readonly status: 'compiled' | 'failed'
  readonly diagnostics: readonly Diagnostic[]
  /** Number of seeds of this part, and of all parts. */
  readonly seeds: number
  readonly total: number
}

/** No seed that can be read declares the slug. */
export interface UnknownSlug {
  readonly status: 'unknown'
  /** “Did you mean …?” */
  readonly hint: string | undefined
  /** Of the whole corpus: the seed may be one that does not parse. */
  readonly diagnostics: readonly Diagnostic[]
}

/** The document does not compile: its diagnostics say why. */
interface FailedDocument {
  readonly status: 'failed'
  readonly seed: string
  readonly diagnostics: readonly Diagnostic[]
}

export type Explanation =
  | {
      readonly status: 'explained'
      /** File name of the seed. */
      readonly seed: string
      readonly lines: readonly LineAccount[]
      /** Those of the overlay. */
      readonly edits: readonly Edit[]
    }
  | FailedDocument
  | UnknownSlug

export type Preview =
  | {
      readonly status: 'compiled'
      readonly seed: string
      readonly document: CorpusDocument
      /** Of the files of this seed: warnings, and errors that only concern other documents (a slug used twice, say). */
      readonly diagnostics: readonly Diagnostic[]
    }
  | FailedDocument
  | UnknownSlug

export type Progress =
  /** Another process holds the lock of the build. */
  | { readonly type: 'waiting'; readonly pid: number }
  | { readonly type: 'compiled' | 'written'; readonly done: number; readonly total: number }

export type OnProgress = (progress: Progress) => void
