/** What the launcher gives to every command. */

import type { CorpusConfig } from '../compile/corpus-config.ts'

export interface Context {
  /** Folder of contentlayer.config.ts, seeds and package.json. */
  readonly root: string
  /** Folder of the compiler. */
  readonly repository: string
  /** Folder of the running bundle: it holds the code that ships, and the module of a thread. */
  readonly bundle: string
  /** Hash of compiler and model: part of every cache key. */
  readonly codeKey: string
  /** Files that compiler and model were bundled from. */
  readonly sources: readonly string[]
}

/** Loads contentlayer.config.ts, and with it zod and the model: only commands that compile call it. */
export type LoadCorpus = () => Promise<CorpusConfig>

export interface CommandContext extends Context {
  readonly loadCorpus: LoadCorpus
}
