/** Takes a path and a content; the file then has all of it or is as it was before. Loads nothing but Node. */

import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** Hidden beside it: a name with a dot is no content of a seeds folder. */
export function writeFileAtomic(path: string, content: string | Uint8Array): void {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  try {
    writeFileSync(beside, content)
    renameSync(beside, path)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
}
