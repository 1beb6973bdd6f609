/** Removes files below a folder, and the folders that they leave empty. */

import { rmdirSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { hasCode } from './error-code.ts'

/** `paths` are relative to the root, which itself stays. */
export function removeFiles(root: string, paths: readonly string[]): void {
  for (const path of paths) rmSync(join(root, path), { force: true })
  for (const folder of new Set(paths.map((path) => dirname(join(root, path))))) {
    if (folder !== resolve(root)) removeEmpty(folder)
  }
}

/** Tries to remove it instead of listing it first: a folder of texts has thousands of names. */
function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch (error) {
    if (!hasCode(error, 'ENOTEMPTY')) throw error
  }
}
