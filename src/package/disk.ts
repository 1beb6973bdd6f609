/** Puts files of a package on the disk, or takes them away: never outside its folder, and readable for all. */

import { createHash } from 'node:crypto'
import { closeSync, mkdirSync, openSync, readFileSync, rmdirSync, rmSync, writeSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { hasCode } from '../files/error-code.ts'
import { bytesOf, type Content } from './files.ts'

/** The umask must not reach the tarball: folders are 755 and files 644 whatever it is. */
export function withUmask022<T>(work: () => T): T {
  const umask = process.umask(0o022)
  const restore = (): void => {
    process.umask(umask)
  }
  try {
    const result = work()
    if (result instanceof Promise) return result.finally(restore) as T
    restore()
    return result
  } catch (error) {
    restore()
    throw error
  }
}

/** Removes files of a package, and the folders that they leave empty. */
export function removeFiles(root: string, paths: readonly string[]): void {
  for (const path of paths) rmSync(join(root, path), { force: true })
  for (const folder of new Set(paths.map((path) => dirname(join(root, path))))) {
    if (folder !== resolve(root)) removeEmpty(folder)
  }
}

/** Asks the system, not for the names: a folder of texts has thousands. */
function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch (error) {
    if (!hasCode(error, 'ENOTEMPTY')) throw error
  }
}

/** Slugs are checked long before; this is the last gate before the disk. */
export function resolveInside(root: string, path: string): string {
  if (/^\/|(^|[/\\])\.\.([/\\]|$)|:/.test(path)) throw new Error(`${path} would leave the package folder.`)
  return `${root}/${path}`
}

export function makeFolder(folder: string, known: Set<string>): void {
  if (known.has(folder)) return
  known.add(folder)
  mkdirSync(folder, { recursive: true })
}

/** Gives the hash of a content that came in pieces, which nobody could compare before it was written; else null. */
export function writeContent(target: string, content: Content): string | null {
  const file = openSync(target, 'w', 0o644)
  try {
    if (typeof content !== 'function') {
      if (typeof content === 'string') writeText(file, content)
      else writeBytes(file, content, 0)
      return null
    }
    const hash = createHash('sha256')
    for (const piece of content()) {
      const bytes = bytesOf(piece)
      hash.update(bytes)
      writeBytes(file, bytes, 0)
    }
    return hash.digest('hex')
  } finally {
    closeSync(file)
  }
}

/** Goes to the system as it is: a buffer for each of many thousand small files would be most of the garbage. */
function writeText(file: number, text: string): void {
  const done = writeSync(file, text)
  if (done < Buffer.byteLength(text)) writeBytes(file, Buffer.from(text), done)
}

/** A disk that is nearly full takes a part, and says why not the rest when it is asked again. */
function writeBytes(file: number, bytes: Uint8Array, from: number): void {
  for (let done = from; done < bytes.length; ) done += writeSync(file, bytes, done)
}

export function hashOrNull(path: string): string | null {
  const bytes = readOrNull(path)
  return bytes === null ? null : createHash('sha256').update(bytes).digest('hex')
}

export function readOrNull(path: string): Buffer | null {
  try {
    return readFileSync(path)
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null
    throw error
  }
}
