/** Replaces a file at once: it has all of the new content, or is as it was before. Loads nothing but Node. */

import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { withPath } from './system-error.ts'

/** The temporary file beside it is hidden: the scan of a seeds folder skips names that begin with a dot. */
export function writeFileAtomic(path: string, content: string | Uint8Array): void {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  try {
    writeFileSync(beside, content)
    renameSync(beside, path)
  } catch (error) {
    rmSync(beside, { force: true })
    throw withPath(error, 'write', path)
  }
}
