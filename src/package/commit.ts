/**
 * Puts new entries of a package in the place of the old ones, all or none: the new ones lie beside the old ones already,
 * as `<path>.next`, and a journal names them; once the journal is there the new package is the one that counts. A
 * process that dies between two renames leaves the journal to the next one, which finishes the work.
 */

import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { writeFileAtomic } from '../files/write-file-atomic.ts'

export const staged = (path: string): string => `${path}.next`

/** `paths` are relative to the folder. */
export function commit(folder: string, journal: string, paths: readonly string[]): void {
  writeFileAtomic(journal, JSON.stringify(paths))
  finishCommit(folder, journal)
}

/** Finishes what a process before this one began; does nothing when there is nothing to finish. */
export function finishCommit(folder: string, journal: string): void {
  if (!existsSync(journal)) return
  for (const path of JSON.parse(readFileSync(journal, 'utf8')) as string[]) {
    const next = join(folder, staged(path))
    if (existsSync(next)) renameSync(next, join(folder, path))
  }
  rmSync(journal)
}
