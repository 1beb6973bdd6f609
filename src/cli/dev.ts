/**
 * `dev`: builds, then watches the seeds and builds again what changed, until it is interrupted. Problems are printed when
 * they come and when they go; with errors dist/ stays as it was.
 */

import { join } from 'node:path'
import { type BuildJob, leftBy, type Made, makePackage } from '../build/build-changed.ts'
import { inputsOf, lastBuild } from '../build/build-state.ts'
import { namedCompiler } from '../compile/compile-named.ts'
import { packStore } from '../compile/pack-store.ts'
import { withLock } from '../files/lock.ts'
import { rescan, scanFolder } from '../files/scan-folder.ts'
import { watchChanges } from '../files/watch-folders.ts'
import { finishCommit } from '../package/commit.ts'
import { isAsLeft } from '../package/output-index.ts'
import { tellWaiting } from './build.ts'
import { type Command, cacheFolder, journalFile, lockFile } from './context.ts'
import { progressOn } from './progress.ts'

/** Tells the launcher that the sources of this program have changed. */
const startAgain = 75

export const dev: Command = async (_, context, loadCorpus) => {
  const { root, codeKey } = context
  const config = await loadCorpus()
  const folder = join(root, config.seeds)
  const dist = join(root, 'dist')
  // Watching begins before reading, so that no change falls between the two.
  const changes = watchChanges(folder, context.sources)
  const store = packStore(cacheFolder(root), codeKey)
  const compiler = namedCompiler(config, root, codeKey)
  const job = { context, config, compiler, store, progress: progressOn(process.stderr) }
  let scan = scanFolder(folder)
  const before = lastBuild(root, codeKey)
  let last: BuildJob['last'] = before && leftBy(before, store)
  let told = ''
  try {
    for (;;) {
      const start = performance.now()
      const made = await withLock(lockFile(root), tellWaiting, () => {
        finishCommit(dist, journalFile(root))
        // Somebody may have built or removed it since.
        if (last?.dist && !isAsLeft(dist, last.dist.output)) last = { ...last, dist: null }
        return makePackage({ ...job, known: { scan, inputs: inputsOf(root, scan) }, last })
      })
      tell(made, told, performance.now() - start)
      told = made.report
      last = made.written?.left ?? last
      const change = await changes.next()
      if (change === 'stop') return 0
      if (change === 'code') {
        process.stdout.write('The code changed: starting again.\n')
        return startAgain
      }
      scan = rescan(scan, folder, change)
    }
  } finally {
    store.flush()
    changes.close()
  }
}

function tell({ report, written }: Made, told: string, milliseconds: number): void {
  if (report !== told) process.stderr.write(report === '' ? 'All problems are mended.\n' : report)
  const time = `${Math.round(milliseconds)} ms`
  if (written === null) process.stdout.write(`dist/ is as it was; waiting for changes. (${time})\n`)
  else
    process.stdout.write(
      `${written.result.written} files written, ${written.result.removed} removed; waiting for changes. (${time})\n`,
    )
}
