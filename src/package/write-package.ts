/**
 * Takes the files of a package; writes them into a folder so that a reader finds the old content or the new one of
 * each file, never a part: a temporary file beside it, then a rename. What imports comes after what it imports, the
 * manifest is last, and files that no longer belong go only after that. A folder that does not exist yet appears whole.
 */

import { mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import type { PackageFile } from './emit-documents.ts'

export interface WriteResult {
  /** Files whose content changed. */
  readonly written: number
  readonly removed: number
  /** All files of the package, as written, sorted. */
  readonly paths: readonly string[]
}

export function writePackage(folder: string, files: Iterable<PackageFile>): WriteResult {
  const root = resolve(folder)
  // The umask must not reach the tarball: folders are 755 and files 644 whatever it is.
  const umask = process.umask(0o022)
  try {
    const existing = listFiles(root)
    return existing === null ? writeNew(root, files) : writeOver(root, files, existing)
  } finally {
    process.umask(umask)
  }
}

const temporary = /\.tmp-\d+$/

function writeNew(root: string, files: Iterable<PackageFile>): WriteResult {
  const beside = `${root}.tmp-${process.pid}`
  const paths: string[] = []
  try {
    mkdirSync(beside, { recursive: true })
    const folders = new Set([beside])
    for (const [path, content] of files) {
      const target = placeOf(beside, path)
      makeFolder(dirname(target), folders)
      writeFileSync(target, content)
      paths.push(path)
    }
    renameSync(beside, root)
  } catch (error) {
    rmSync(beside, { recursive: true, force: true })
    throw error
  }
  return { written: paths.length, removed: 0, paths: paths.sort() }
}

function writeOver(root: string, files: Iterable<PackageFile>, existing: ReadonlySet<string>): WriteResult {
  const paths: string[] = []
  const folders = new Set<string>()
  let written = 0
  for (const [path, content] of files) {
    const target = placeOf(root, path)
    makeFolder(dirname(target), folders)
    if (!existing.has(path) || !readFileSync(target).equals(Buffer.from(content))) {
      replaceFile(target, content)
      written++
    }
    paths.push(path)
  }
  return { written, removed: prune(root, root, new Set(paths)), paths: paths.sort() }
}

/** Slugs are checked long before; this is the last gate before the disk. */
function placeOf(root: string, path: string): string {
  const target = resolve(root, path)
  if (!target.startsWith(root + sep)) throw new Error(`${path} would leave the package folder.`)
  return target
}

function makeFolder(folder: string, known: Set<string>): void {
  if (known.has(folder)) return
  known.add(folder)
  mkdirSync(folder, { recursive: true })
}

function replaceFile(target: string, content: string): void {
  const beside = `${target}.tmp-${process.pid}`
  try {
    writeFileSync(beside, content)
    renameSync(beside, target)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
}

/** Paths of all files below a folder, with `/`; null when there is no such folder. */
function listFiles(root: string): ReadonlySet<string> | null {
  try {
    const entries = readdirSync(root, { recursive: true, withFileTypes: true })
    return new Set(
      entries.flatMap((e) => (e.isFile() ? [slashed(relative(root, join(e.parentPath, e.name)))] : [])),
    )
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

const slashed = (path: string): string => path.split(sep).join('/')

function prune(root: string, folder: string, keep: ReadonlySet<string>): number {
  let removed = 0
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) {
      removed += prune(root, path, keep)
      if (readdirSync(path).length === 0) rmdirSync(path)
    } else if (temporary.test(entry.name) || !keep.has(slashed(relative(root, path)))) {
      rmSync(path, { force: true })
      removed++
    }
  }
  return removed
}
