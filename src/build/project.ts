/** What the parts of a builder work on: the folders of one corpus, its configuration, and who is shown the progress. */

import { join } from 'node:path'
import type { CorpusConfig } from '../compile/corpus-config.ts'
import type { OnProgress } from './events.ts'

export interface Project {
  /** Folder of the seeds folder, package.json and dist/. */
  readonly root: string
  /** Folder of the bundled code: what ships (`runtime.js`, `cms-<target>.js`), and the module of a thread. */
  readonly bundle: string
  /** Hash of compiler and model: part of every cache key. */
  readonly codeKey: string
  /** Files that compiler and model were bundled from. */
  readonly sources: readonly string[]
  /** Folder of compiled seeds. */
  readonly cache: string
  /** Whether other builds use that folder too. */
  readonly isCacheShared: boolean
  /** Loads the configuration, and with it zod and the model: an unchanged build never calls it. */
  readonly loadConfig: () => Promise<CorpusConfig>
  readonly onProgress: OnProgress
}

export const distFolder = (root: string): string => join(root, 'dist')
export const cacheFolder = (root: string): string => join(root, '.cache', 'seeds')
export const lockFile = (root: string): string => join(root, '.cache', 'build.lock')
export const journalFile = (root: string): string => join(root, '.cache', 'commit.json')
