/**
 * Builds, checks, watches and explains one corpus: the compiler as a library. Everything comes back as a value, so that a
 * script, a plugin or a test can use it as the command line does. Each method loads its own code.
 */

import type { CorpusConfig } from '../compile/corpus-config.ts'
import type { PullOptions, PullResult } from '../sync/pull-result.ts'
import { type BuildOptions, buildOnce } from './build-once.ts'
import type {
  BuildResult,
  CheckResult,
  Explanation,
  OnProgress,
  Preview,
  ShardResult,
  WatchEvent,
} from './events.ts'
import { cacheFolder, type Project } from './project.ts'
import type { Shard } from './shard.ts'

export interface BuilderOptions {
  /** Folder of the seeds folder, package.json and dist/. */
  readonly root: string
  /** Folder of the bundled code: what ships (`runtime.js`, `cms-<target>.js`), and `thread.js`. */
  readonly bundle: string
  /** Hash of compiler and model: part of every cache key. */
  readonly codeKey: string
  /** Files that compiler and model were bundled from: a watch ends when one of them changes. */
  readonly sources?: readonly string[] | undefined
  /** Folder of compiled seeds that machines share; without it, one below the root. */
  readonly cache?: string | undefined
  readonly onProgress?: OnProgress | undefined
}

export interface Builder {
  /** Compiles the corpus, and writes nothing. */
  readonly check: (options?: Pick<BuildOptions, 'strict'>) => Promise<CheckResult>
  /**
   * Brings dist/ up to date.
   *
   * @throws BuildError when the file system fails, and the reason of `signal` when that is aborted.
   */
  readonly build: (options?: BuildOptions) => Promise<BuildResult>
  /** Compiles one part of the seeds into the cache. */
  readonly compileShard: (shard: Shard, options?: Pick<BuildOptions, 'strict'>) => Promise<ShardResult>
  /** Builds now, and again whenever a seed changes. @throws BuildError when the file system fails. */
  readonly watch: (signal: AbortSignal) => AsyncIterable<WatchEvent>
  /** Returns what became of every line of the document with this slug or alias. */
  readonly explain: (slug: string) => Promise<Explanation>
  /** Compiles the document with this slug or alias as readers would get it, and writes nothing. */
  readonly preview: (slug: string) => Promise<Preview>
  /**
   * Compares records that come from a CMS with the corpus, and keeps the edits when asked.
   *
   * @throws UserError when there is nothing to read, or what is there is not valid JSON.
   */
  readonly pull: (options: PullOptions) => Promise<PullResult>
  /** Puts the exports that a build makes into package.json, and keeps all else. */
  readonly writeExports: () => Promise<void>
  /** Gives the files that npm packs beside dist/ the modes that make a tarball reproducible. */
  readonly normaliseFileModes: () => Promise<void>
}

/** `config` may be a function, so that a build with nothing changed does not load the model. */
export function createBuilder(
  config: CorpusConfig | (() => Promise<CorpusConfig>),
  { root, bundle, codeKey, sources = [], cache, onProgress = () => undefined }: BuilderOptions,
): Builder {
  const project: Project = {
    root,
    bundle,
    codeKey,
    sources,
    cache: cache ?? cacheFolder(root),
    isCacheShared: cache !== undefined,
    loadConfig: typeof config === 'function' ? config : async () => config,
    onProgress,
  }
  return {
    async check({ strict = false } = {}) {
      const { compileReadOnly } = await import('./compile-read-only.ts')
      const { isRefused } = await import('../diagnostics/diagnostic.ts')
      const { corpus } = await compileReadOnly(project)
      const { diagnostics } = corpus
      return { status: isRefused(diagnostics, strict) ? 'failed' : 'passed', diagnostics, corpus }
    },
    build: (options = {}) => buildOnce(project, options),
    compileShard: async (shard, { strict = false } = {}) =>
      (await import('./shard.ts')).compileShard(project, shard, strict),
    async *watch(signal) {
      yield* (await import('./watch.ts')).watch(project, signal)
    },
    explain: async (slug) => (await import('./explain.ts')).explain(project, slug),
    preview: async (slug) => (await import('./preview.ts')).preview(project, slug),
    async pull(options) {
      const { compileReadOnly } = await import('./compile-read-only.ts')
      const { pull } = await import('../sync/pull.ts')
      return pull(await compileReadOnly(project), root, options)
    },
    writeExports: async () => (await import('./write-exports.ts')).writeExports(root),
    normaliseFileModes: async () => (await import('../package/file-modes.ts')).normaliseFileModes(root),
  }
}
