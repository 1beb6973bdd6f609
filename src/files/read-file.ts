/** Reads files, with errors that name them. */

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { hasCode, withPath } from './error-code.ts'

/** @throws the system's error, which names the file. */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw withPath(error, 'read', path)
  }
}

/** null when there is no such file. @throws the system's error when it cannot be read. */
export function readOrNull(path: string): Buffer | null {
  try {
    return readFileSync(path)
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null
    throw withPath(error, 'read', path)
  }
}

/** sha256 of a file, in hex; null when there is no such file. */
export function hashOrNull(path: string): string | null {
  const bytes = readOrNull(path)
  return bytes === null ? null : createHash('sha256').update(bytes).digest('hex')
}
