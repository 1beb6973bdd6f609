/** What the write engine (`write-package.ts`) needs of the folder that it writes to. */

import type { FileGroup, PackageFile } from './file-group.ts'
import type { OutputIndex } from './output-index.ts'

/** All that the package is to hold. */
export interface Plan {
  /** Paths of the files of groups without keys. */
  readonly common: ReadonlySet<string>
  /** Groups with keys. Their paths are made on demand: there are five times as many. */
  readonly documents: readonly FileGroup[]
  /** How many files there are in the folder of entries. */
  readonly entries: number
  /** How many files there are. */
  readonly files: number
}

export interface Destination {
  /** Whether a group is here as it is to be. */
  readonly has: (group: FileGroup) => boolean
  /**
   * Writes a group before the plan is known, and before the checks of the whole corpus, where no reader can see it: the
   * documents of a first package are written while threads still compile others. A failed check discards them. A folder
   * that readers use takes nothing ahead of the plan.
   */
  readonly stage: (group: FileGroup) => void
  readonly write: (file: PackageFile) => void
  /** Makes what was written the package that readers see, at once. */
  readonly commit: (plan: Plan) => void
  /** Removes what the plan does not have, and lists what there is. */
  readonly prune: (plan: Plan) => Pruned
  /** Takes back what was written; of no effect once the commit has begun. */
  readonly discard: () => void
}

export interface Pruned {
  /** How many files have a new content. */
  readonly written: number
  readonly removed: number
  /** Files named by content that are left for readers of the package before; the next build removes them. */
  readonly stale: readonly string[]
  readonly index: OutputIndex
}

export function pathsOf({ common, documents }: Plan): Set<string> {
  const paths = new Set(common)
  for (const group of documents) for (const path of group.paths()) paths.add(path)
  return paths
}
