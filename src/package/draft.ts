/** A package that is being written where none is yet: it lies beside the place of it, and appears there whole. */

import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { makeFolder, resolveInside, withUmask022, writeContent } from './disk.ts'
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
  /** Keys of groups. Paths are five times as many, and live as long. */
  const written = new Set<string>()
  const abandon = (): void => rmSync(beside, { recursive: true, force: true })
  const write = (group: FileGroup): void => {
    for (const [path, content] of group.make()) {
      if (content === null) throw new Error(`${path} is to stay as it is, but there is no package yet.`)
      const target = resolveInside(beside, path)
      makeFolder(dirname(target), folders)
      writeContent(target, content)
    }
    if (group.key !== null) written.add(group.key)
  }
  return {
    add: (group) => withUmask022(() => write(group)),
    async finish(groups, pause) {
      const documents: FileGroup[] = []
      /** Not their groups: some hold contents. */
      const others: string[] = []
      let files = 0
      let entries = 0
      try {
        for (const group of groups) {
          const own = group.paths()
          if (group.key === null) others.push(...own)
          else documents.push(group)
          if (group.key === null || !written.has(group.key)) write(group)
          files += own.length
          entries += group.entries
          const paused = pause()
          if (paused !== undefined) await paused
        }
        // Of a seed that changed while it was compiled.
        for (const { key } of documents) if (key !== null) written.delete(key)
        if (written.size > 0)
          removeOthers(beside, new Set([...others, ...documents.flatMap(({ paths }) => paths())]))
        renameSync(beside, root)
      } catch (error) {
        abandon()
        throw error
      }
      return { files, output: { index: indexOutput(root) ?? new Map(), entries } }
    },
    abandon,
  }
}

function removeOthers(folder: string, wanted: ReadonlySet<string>): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile() && !wanted.has(relative(folder, path).replaceAll(sep, '/'))) rmSync(path)
  }
}

/** What first builds left that did not live to their end; who holds the lock knows that none is alive. */
export function removeHalfBuilt(folder: string): void {
  const root = resolve(folder)
  const start = `${basename(root)}.tmp-`
  for (const name of readdirSync(dirname(root)))
    if (name.startsWith(start)) rmSync(join(dirname(root), name), { recursive: true, force: true })
}
