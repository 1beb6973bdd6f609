/** Adds to an error of the file system what has become of dist/. */

import { existsSync } from 'node:fs'
import { isSystemError, type SystemError } from '../diagnostics/system-error.ts'
import { journalFile } from './project.ts'

/** Thrown where the system kept dist/ from being written. */
export class BuildError extends Error {
  override readonly name = 'BuildError'
  override readonly cause: SystemError
  /** False when it failed after the commit point: the next build finishes what this one began. */
  readonly isDistUntouched: boolean

  constructor(cause: SystemError, isDistUntouched: boolean) {
    super(cause.message, { cause })
    this.cause = cause
    this.isDistUntouched = isDistUntouched
  }
}

/** A BuildError for an error of the system in a build; any other error as it is. */
export const withDist = (error: unknown, root: string): unknown =>
  isSystemError(error) ? new BuildError(error, !existsSync(journalFile(root))) : error
