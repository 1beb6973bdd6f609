/** Brings dist/ up to date once. With nothing changed it costs one pass of hashes, and loads no compiler. */

import { withLock } from '../files/lock.ts'
import { removeFiles } from '../files/remove-files.ts'
import { finishCommit } from '../package/commit.ts'
import { signFolders } from '../package/output-index.ts'
import { type LastBuild, lastBuild, rememberBuild } from './build-state.ts'
import type { BuildResult } from './events.ts'
import { distFolder, journalFile, lockFile, type Project } from './project.ts'

export interface BuildOptions {
  /** Leave no files for readers of the package before: for a package that is packed, not read. */
  readonly tidy?: boolean
  /** Whether warnings keep the package from being written, as errors do. */
  readonly strict?: boolean
  /** Ends the build: it throws the reason of the signal, and leaves dist/ as it was. */
  readonly signal?: AbortSignal
}

export function buildOnce(
  project: Project,
  { tidy = false, strict = false, signal }: BuildOptions,
): Promise<BuildResult> {
  const { root, codeKey } = project
  return holdingLock(project, signal, async () => {
    finishCommit(distFolder(root), journalFile(root))
    const last = lastBuild(root, codeKey)
    if (last?.isUnchanged === true) {
      const { diagnostics, summary } = last.state
      if (strict && diagnostics.length > 0) return { status: 'failed', diagnostics }
      removeStale(root, last)
      return { status: 'unchanged', diagnostics, summary }
    }
    const { buildChanged } = await import('./build-package.ts')
    const result = await buildChanged(project, last, { strict, signal })
    if (result.status === 'built' && tidy) removeStale(root, lastBuild(root, codeKey))
    return result
  })
}

/** Lets one build at a time write dist/. @throws BuildError for an error of the file system. */
export async function holdingLock<T>(
  { root, onProgress }: Project,
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await withLock(lockFile(root), (pid) => onProgress({ type: 'waiting', pid }), work, signal)
  } catch (error) {
    // Loaded when it is needed: an unchanged build loads as few modules as it can.
    throw (await import('./build-error.ts')).withDist(error, root)
  }
}

/** Removes what was left for readers of the package before: they have had their time, or nobody reads it here. */
function removeStale(root: string, last: LastBuild | null): void {
  if (last === null || last.output === null || last.state.stale.length === 0) return
  removeFiles(distFolder(root), last.state.stale)
  for (const path of last.state.stale) last.output.index.delete(path)
  signFolders(last.output.index, distFolder(root))
  rememberBuild(root, { ...last.state, stale: [] }, last.output)
}
