/** Reads files that may not exist. */

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { hasCode } from './error-code.ts'

/** null when there is no such file. @throws the system's error when it cannot be read. */
export function readOrNull(path: string): Buffer | null {
  try {
    return readFileSync(path)
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null
    throw error
  }
}

/** sha256 of a file, in hex; null when there is no such file. */
export function hashOrNull(path: string): string | null {
  const bytes = readOrNull(path)
  return bytes === null ? null : createHash('sha256').update(bytes).digest('hex')
}
