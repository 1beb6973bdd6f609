/** Replaces a file atomically: it has all of the new content, or is as it was before. Loads nothing but Node. */

import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { withPath } from './error-code.ts'

/** Flushes the content to the disk before the rename, so that not even a power failure leaves an empty file. */
export function writeFileAtomic(path: string, content: string | Uint8Array): void {
  replaceFile(path, content, true)
}

/**
 * Without the flush, which takes as long as the disk needs: for files of a cache, whose content is checked whenever it
 * is read: what a power failure damages is made again.
 */
export function writeCacheFile(path: string, content: string | Uint8Array): void {
  replaceFile(path, content, false)
}

/** The temporary file is hidden: a name that begins with a dot is not content of a seeds folder. */
function replaceFile(path: string, content: string | Uint8Array, flush: boolean): void {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  try {
    writeFileSync(temporary, content, { flush })
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw withPath(error, 'write', path)
  }
}
