/** A package that is being written where none is yet: it lies beside the place of it, and appears there whole. */

import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { makeFolder, placeOf, withOpenMask, writeContent } from './disk.ts'
import type { FileGroup } from './files.ts'
import { indexOutput, type KnownOutput } from './output-index.ts'

export interface Draft {
  /** Writes files that are known before the rest. */
  readonly add: (group: FileGroup) => void
  /** Writes the rest, and puts the package in its place. */
  readonly finish: (groups: Iterable<FileGroup>, pause: () => Promise<void> | undefined) => Promise<Finished>
  readonly abandon: () => void
}

export interface Finished {
  /** Number of files of the package. */
  readonly files: number
  readonly output: KnownOutput
}

/** null when the folder exists. */
export function draftPackage(folder: string): Draft | null {
  const root = resolve(folder)
  removeHalfBuilt(root)
  if (existsSync(root)) return null
  const beside = `${root}.tmp-${process.pid}`
  const folders = new Set<string>()
  const written = new Set<string>()
  const abandon = (): void => rmSync(beside, { recursive: true, force: true })
  const write = (group: FileGroup): void => {
    for (const [path, content] of group.make()) {
      if (content === null) throw new Error(`${path} is to stay as it is, but there is no package yet.`)
      const target = placeOf(beside, path)
      makeFolder(dirname(target), folders)
      writeContent(target, content)
      written.add(path)
    }
  }
  return {
    add: (group) => withOpenMask(() => write(group)),
    async finish(groups, pause) {
      const wanted = new Set<string>()
      let entries = 0
      try {
        for (const group of groups) {
          const paths = group.paths()
          if (!paths.every((path) => written.has(path))) write(group)
          for (const path of paths) wanted.add(path)
          entries += group.entries
          const paused = pause()
          if (paused !== undefined) await paused
        }
        // Of a seed that changed while it was compiled.
        for (const path of written) if (!wanted.has(path)) rmSync(join(beside, path))
        renameSync(beside, root)
      } catch (error) {
        abandon()
        throw error
      }
      return { files: wanted.size, output: { index: indexOutput(root) ?? new Map(), entries } }
    },
    abandon,
  }
}

/** What first builds left that did not live to their end; who holds the lock knows that none is alive. */
export function removeHalfBuilt(folder: string): void {
  const root = resolve(folder)
  const start = `${basename(root)}.tmp-`
  for (const name of readdirSync(dirname(root)))
    if (name.startsWith(start)) rmSync(join(dirname(root), name), { recursive: true, force: true })
}
