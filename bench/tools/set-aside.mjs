/** Removes what a build has made, so that the next one is cold. */

import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'

export const asideOf = (folder) => join(folder, '.aside')

/**
 * Set aside, not removed: for minutes after thousands of files are deleted, ext4 walks past each of their numbers when it
 * makes a new one, and a cold build would pay for the cleaning.
 */
export function setAside(folder, names) {
  const aside = join(asideOf(folder), String(process.hrtime.bigint()))
  mkdirSync(aside, { recursive: true })
  for (const name of names)
    if (existsSync(join(folder, name))) renameSync(join(folder, name), join(aside, name))
}
