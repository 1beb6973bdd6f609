/** What the launcher does with code that cannot be run: one report and the end, or with `dev` the next save. */

import { CompileFailure, isAsRead } from './compile-failure.mjs'
import { failureReport } from './failure-report.mjs'
import { knownBundle } from './known-bundle.mjs'
import { nextSave } from './next-save.mjs'

/**
 * @param {unknown} error What making the bundle or running it threw.
 * @param {object} run
 * @param {string} run.root Folder of contentlayer.config.ts.
 * @param {string} run.folder Holds the bundles of this config.
 * @param {import('./known-bundle.mjs').Bundle | null} run.bundle The one that ran.
 * @param {string} run.reported The last report, which is not repeated.
 * @param {boolean} run.isWaiting Whether to wait for a save.
 * @returns {Promise<{ readonly report: string, readonly next: 'again' | 'failed' | 'interrupted' }>}
 * @throws the error when the code is not to blame for it
 */
export async function onFailure(error, { root, folder, bundle, reported, isWaiting }) {
  const report = await failureReport(error, root, bundle)
  if (report === null) throw error
  if (report !== reported) process.stderr.write(report)
  const isCode = error instanceof CompileFailure || bundle !== null
  if (!isWaiting || !isCode) return { report, next: 'failed' }
  const saved =
    error instanceof CompileFailure
      ? nextSave([...error.read.keys()], () => isAsRead(error.read))
      : nextSave(bundle.sources, () => knownBundle(folder) !== null)
  if (report !== reported) process.stdout.write('The code cannot be run; waiting for changes.\n')
  const next = await saved
  return { report, next: next === 'saved' ? 'again' : 'interrupted' }
}
