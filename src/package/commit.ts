/**
 * Replaces entries of a package by new ones, all or none, with a journal. The new entries are staged beside the old ones as
 * `<path>.next`; the journal lists them, and writing it is the commit point. A process that dies between two renames
 * leaves the journal to the next one, which finishes the commit.
 */

import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { writeFileAtomic } from '../files/write-file-atomic.ts'

/** Where the new content of an entry waits for the commit. */
export const staged = (path: string): string => `${path}.next`

/** `paths` are relative to the folder of the package. */
export function beginCommit(journal: string, paths: readonly string[]): void {
  writeFileAtomic(journal, JSON.stringify(paths))
}

/** Finishes a commit that this process or one before it began; without a journal there is none. */
export function finishCommit(folder: string, journal: string): void {
  if (!existsSync(journal)) return
  for (const path of JSON.parse(readFileSync(journal, 'utf8')) as string[]) {
    const next = join(folder, staged(path))
    if (existsSync(next)) renameSync(next, join(folder, path))
  }
  rmSync(journal)
}
