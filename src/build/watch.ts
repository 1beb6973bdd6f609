/** Builds, then watches the seeds and builds again what changed. With errors dist/ stays as it was. */

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { namedCompiler } from '../compile/compile-named.ts'
import { packStore } from '../compile/pack-store.ts'
import { releasedKeysFile } from '../compile/released-keys.ts'
import { rescan, scanFolder } from '../files/scan-folder.ts'
import { watchChanges } from '../files/watch-folders.ts'
import { finishCommit } from '../package/commit.ts'
import { isAsLeft } from '../package/output-index.ts'
import { holdingLock } from './build-once.ts'
import { type BuildJob, buildPackage, previousBuild } from './build-package.ts'
import { inputsOf, lastBuild } from './build-state.ts'
import type { WatchEvent } from './events.ts'
import { distFolder, journalFile, type Project } from './project.ts'

/**
 * Up to this number, files of packages before stay while we watch: each removal would make the page of a development
 * server load again. A build without watching removes them.
 */
const mostStaleFiles = 64

/** Ends when the signal is aborted, when the code has changed, or when nobody iterates any more. */
export async function* watch(project: Project, signal: AbortSignal): AsyncGenerator<WatchEvent, void> {
  const { root, codeKey, sources } = project
  const config = await project.loadConfig()
  const folder = join(root, config.seeds)
  const dist = distFolder(root)
  // Watching begins before reading, so that no change falls between the two.
  const changes = watchChanges(folder, [...sources, ...recordsOf(root)], signal)
  const store = packStore(project.cache, codeKey)
  const compiler = namedCompiler(config, root, codeKey)
  const job = { project, config, compiler, store, strict: false, signal }
  let scan = scanFolder(folder)
  const last = lastBuild(root, codeKey)
  let previous: BuildJob['previous'] = last && previousBuild(last, store)
  let isWatching = false
  try {
    for (;;) {
      const start = performance.now()
      const { result, left } = await holdingLock(project, signal, () => {
        finishCommit(dist, journalFile(root))
        // Somebody may have built or removed it since.
        if (previous?.dist && !isAsLeft(dist, previous.dist.output)) previous = { ...previous, dist: null }
        const keepsStale = isWatching && (previous?.stale.length ?? 0) < mostStaleFiles
        return buildPackage({ ...job, known: { scan, inputs: inputsOf(root, scan) }, previous, keepsStale })
      })
      yield { type: 'built', result, milliseconds: performance.now() - start }
      previous = left ?? previous
      isWatching = true
      const change = await changes.next()
      if (change === 'stop') return
      if (change === 'code') {
        yield { type: 'code-changed' }
        return
      }
      scan = rescan(scan, folder, change)
    }
  } catch (error) {
    if (!signal.aborted || error !== signal.reason) throw error
  } finally {
    store.flush()
    changes.close()
  }
}

/** The compiler holds the record of released keys as it holds the model: another one is for another watch. */
function recordsOf(root: string): readonly string[] {
  const file = join(root, releasedKeysFile)
  return existsSync(file) ? [file] : []
}
