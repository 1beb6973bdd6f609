/** The destination of a first package: a staging folder beside dist/, which takes its name when all is written. */

import { readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { folderMaker } from '../files/folder-maker.ts'
import { resolveInside } from '../files/resolve-inside.ts'
import { withUmask022 } from '../files/umask.ts'
import { writeContent } from '../files/write-content.ts'
import { type Destination, pathsOf } from './destination.ts'
import { type PackageFile, unchanged } from './file-group.ts'
import { indexOutput } from './output-index.ts'

/** `root` does not exist. */
export function stagingFolder(root: string): Destination {
  const staging = `${root}.tmp-${process.pid}`
  const makeFolder = folderMaker()
  /** Keys of the groups that were staged. */
  const staged = new Set<string>()
  function write([path, content]: PackageFile): void {
    if (content === unchanged) throw new Error(`${path} cannot be unchanged in a first package.`)
    const target = resolveInside(staging, path)
    makeFolder(dirname(target))
    writeContent(target, content)
  }
  return {
    has: ({ keys }) => keys.every((key) => staged.has(key)),
    stage(group) {
      withUmask022(() => group.make().forEach(write))
      for (const key of group.keys) staged.add(key)
    },
    write,
    commit(plan) {
      for (const { keys } of plan.documents) for (const key of keys) staged.delete(key)
      // A seed changed while it was compiled: what was staged of it before belongs to no document.
      if (staged.size > 0) removeOthers(staging, pathsOf(plan))
      renameSync(staging, root)
    },
    prune: (plan) => ({
      written: plan.files,
      removed: 0,
      stale: [],
      index: indexOutput(root) ?? new Map(),
    }),
    discard: () => rmSync(staging, { recursive: true, force: true }),
  }
}

function removeOthers(folder: string, wanted: ReadonlySet<string>): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile() && !wanted.has(relative(folder, path).replaceAll(sep, '/'))) rmSync(path)
  }
}

/** Removes the staging folders of builds that died. Only the holder of the lock may call it: it knows that none is alive. */
export function removeStagingFolders(folder: string): void {
  const root = resolve(folder)
  const start = `${basename(root)}.tmp-`
  for (const name of readdirSync(dirname(root)))
    if (name.startsWith(start)) rmSync(join(dirname(root), name), { recursive: true, force: true })
}
