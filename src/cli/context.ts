/** What every command is given. */

import { join } from 'node:path'
import type { CorpusConfig } from '../compile/corpus-config.ts'

export interface Context {
  /** Folder of contentlayer.config.ts, seeds and package.json. */
  readonly root: string
  /** Folder of the compiler. */
  readonly repository: string
  /** Folder of the bundle that runs: it holds the code that ships, and the module of a thread. */
  readonly bundle: string
  /** Stands for compiler and model in every cache key. */
  readonly codeKey: string
  /** Files that compiler and model were bundled from. */
  readonly sources: readonly string[]
}

/** Loads contentlayer.config.ts, and with it zod and the model: only commands that compile call it. */
export type LoadCorpus = () => Promise<CorpusConfig>

/** A command says what it did on the streams and returns its exit code. */
export type Command = (args: readonly string[], context: Context, loadCorpus: LoadCorpus) => Promise<number>

export const cacheFolder = (root: string): string => join(root, '.cache', 'seeds')
export const lockFile = (root: string): string => join(root, '.cache', 'build.lock')
export const journalFile = (root: string): string => join(root, '.cache', 'commit.json')
