/** The error of code that does not compile, with what the bundlers had read by then. */

import { readFileSync } from 'node:fs'

/** Entries of a bundle that exist in memory only are named with it; no report shows them. */
export const entryNamespace = 'launcher'

export class CompileFailure extends Error {
  /**
   * @param {readonly unknown[]} causes What the bundlers threw.
   * @param {ReadonlyMap<string, Buffer>} read Contents by absolute path.
   */
  constructor(causes, read) {
    super('The code does not compile.')
    this.causes = causes
    this.read = read
  }
}

/** Whether the files still hold what was read from them. */
export function isAsRead(read) {
  try {
    return [...read].every(([path, bytes]) => bytes.equals(readFileSync(path)))
  } catch {
    return false
  }
}
