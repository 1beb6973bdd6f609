/**
 * Takes the files of a package; writes them into a folder so that a reader finds the old content or the new one of
 * each file, never a part: a temporary file beside it, then a rename. What imports comes after what it imports, the
 * manifest is last, and files that no longer belong go only after that.
 */

import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import type { PackageFile } from './emit-documents.ts'

export interface WriteResult {
  /** Files whose content changed. */
  readonly written: number
  readonly removed: number
  /** All files of the package, as written, sorted. */
  readonly paths: readonly string[]
}

const temporary = /\.tmp-\d+$/

export function writePackage(folder: string, files: Iterable<PackageFile>): WriteResult {
  const root = resolve(folder)
  const paths: string[] = []
  let written = 0
  const folders = new Set<string>()
  for (const [path, content] of files) {
    const target = resolve(root, path)
    // Slugs are checked long before; this is the last gate before the disk.
    if (!target.startsWith(root + sep)) throw new Error(`${path} would leave the package folder.`)
    makeFolder(dirname(target), folders)
    if (writeIfChanged(target, Buffer.from(content))) written++
    paths.push(path)
  }
  const keep = new Set(paths)
  return { written, removed: prune(root, root, keep), paths: paths.sort() }
}

/** The umask must not reach the tarball: 755 and 644 whatever it is. */
function makeFolder(folder: string, known: Set<string>): void {
  if (known.has(folder)) return
  known.add(folder)
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o755)
}

function writeIfChanged(target: string, content: Buffer): boolean {
  if (isEqual(target, content)) return false
  const beside = `${target}.tmp-${process.pid}`
  try {
    writeFileSync(beside, content, { mode: 0o644 })
    chmodSync(beside, 0o644)
    renameSync(beside, target)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
  return true
}

function isEqual(target: string, content: Buffer): boolean {
  try {
    return readFileSync(target).equals(content)
  } catch {
    return false
  }
}

function prune(root: string, folder: string, keep: ReadonlySet<string>): number {
  let removed = 0
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) {
      removed += prune(root, path, keep)
      if (readdirSync(path).length === 0) rmdirSync(path)
    } else if (temporary.test(entry.name) || !keep.has(relative(root, path).split(sep).join('/'))) {
      rmSync(path, { force: true })
      removed++
    }
  }
  return removed
}
