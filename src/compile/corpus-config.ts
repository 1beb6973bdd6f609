/** What a build is given: a model and the folder that holds the seeds. `contentlayer.config.ts` binds the two. */

import type { Model } from '../model/define.ts'

export interface CorpusConfig {
  readonly model: Model
  /** Folder of the seeds, relative to the folder of the config. */
  readonly seeds: string
}
