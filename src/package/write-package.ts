/**
 * Takes the files of a package; writes them into a folder so that whoever loads an entry of it, with all that the entry
 * loads, finds the old package or the new one. A folder that does not exist yet appears whole (`draft.ts`). In one that
 * does, files that are named by their content come first, unseen; then all changed entries change places in one go
 * (`commit.ts`); what no longer belongs goes last.
 */

import { existsSync, renameSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { commit, staged } from './commit.ts'
import {
  hashOrNull,
  makeFolder,
  readOrNull,
  removeFiles,
  resolveInside,
  withUmask022,
  writeContent,
} from './disk.ts'
import { type Draft, draftPackage } from './draft.ts'
import { bytesOf, entriesFolder, type FileGroup, isImmutable, type PackageFile } from './files.ts'
import { indexOutput, type KnownOutput, namesIn, signatureOf } from './output-index.ts'

export interface WriteOptions {
  /** Where an unfinished commit is noted down. */
  readonly journal: string
  /** What the last build of the same code left, untouched since; null when that is not known. */
  readonly known: KnownOutput | null
  /** Files named by content that the last build no longer needed: readers have had a whole build's time to leave them. */
  readonly stale: readonly string[]
  /** What is written of a first package already. */
  readonly draft?: Draft | null
  /** Called after each group that is written: for progress, and to let signals in. */
  readonly pause: () => Promise<void> | undefined
}

export interface WriteResult {
  /** Files whose content changed. */
  readonly written: number
  readonly removed: number
  /** Number of files of the package. */
  readonly files: number
  readonly output: KnownOutput
  /** Files named by content that are left for readers of the old package; the next build removes them. */
  readonly stale: readonly string[]
}

export async function writePackage(
  folder: string,
  groups: Iterable<FileGroup>,
  options: WriteOptions,
): Promise<WriteResult> {
  const root = resolve(folder)
  const draft = options.draft ?? draftPackage(root)
  return withUmask022(async () => {
    if (draft === null) return writeOver(root, groups, options)
    const { files, output } = await draft.finish(groups, options.pause)
    return { written: files, removed: 0, files, output, stale: [] }
  })
}

const temporary = /\.(next|tmp-\d+)$/

async function writeOver(
  root: string,
  groups: Iterable<FileGroup>,
  { journal, known, stale: old, pause }: WriteOptions,
): Promise<WriteResult> {
  const existing = known?.index ?? indexOutput(root) ?? new Map<string, string>()
  const wanted = new Set<string>()
  const documents: FileGroup[] = []
  let entries = 0
  const added: string[] = []
  const replaced: string[] = []
  const folders = new Set<string>()
  let newEntries = 0
  // What the last package did not need any more is there, but the entries lead elsewhere.
  const isAsItWas = (key: string): boolean => known?.index.has(key) === true && !old.includes(key)
  const write = ([path, content]: PackageFile): void => {
    if (content === null) return
    if (isImmutable(path) && known?.index.has(path) === true) return
    const target = resolveInside(root, path)
    if (typeof content !== 'function' && isWritten(target, content)) return
    makeFolder(dirname(target), folders)
    const next = isImmutable(path) ? `${target}.tmp-${process.pid}` : staged(target)
    const list = isImmutable(path) ? added : replaced
    list.push(path)
    const hash = writeContent(next, content)
    if (hash !== null && hash === hashOrNull(target)) {
      rmSync(next)
      list.pop()
    } else if (list === added) renameSync(next, target)
    else if (path.startsWith(entriesFolder) && !existsSync(target)) newEntries++
  }
  try {
    for (const group of groups) {
      if (group.key === null) for (const path of group.paths()) wanted.add(path)
      else documents.push(group)
      entries += group.entries
      if (group.key === null || !isAsItWas(group.key)) for (const file of group.make()) write(file)
      const paused = pause()
      if (paused !== undefined) await paused
    }
    commit(root, journal, replaced)
  } catch (error) {
    for (const path of replaced) rmSync(staged(join(root, path)), { force: true })
    for (const path of added) {
      rmSync(join(root, `${path}.tmp-${process.pid}`), { force: true })
      if (!existing.has(path)) rmSync(join(root, path), { force: true })
    }
    throw error
  }
  // Ten thousand names are read only when there is one too many among them.
  const areEntriesRight = known !== null && known.entries + newEntries === entries
  const found = [...existing.keys(), ...added, ...(areEntriesRight ? [] : entriesOf(root))]
  for (const { key, paths } of documents)
    for (const path of areEntriesRight && key !== null ? [key] : paths()) wanted.add(path)
  const unwanted = found.filter((path) => path !== entriesFolder && !wanted.has(path))
  const isLeft = (path: string): boolean => isImmutable(path) && !temporary.test(path) && !old.includes(path)
  const stale = unwanted.filter(isLeft)
  const removed = unwanted.filter((path) => !isLeft(path))
  removeFiles(root, removed)
  const index = new Map(existing)
  for (const path of removed) index.delete(path)
  for (const path of [...added, ...replaced])
    if (!path.startsWith(entriesFolder)) index.set(path, signatureOf(root, path))
  if (entries > 0) index.set(entriesFolder, signatureOf(root, entriesFolder))
  return {
    written: added.length + replaced.length,
    removed: removed.length,
    files: index.size - (entries > 0 ? 1 : 0) - stale.length + entries,
    output: { index, entries },
    stale,
  }
}

const isWritten = (target: string, content: string | Uint8Array): boolean =>
  readOrNull(target)?.equals(bytesOf(content)) === true

const entriesOf = (root: string): string[] =>
  (namesIn(join(root, entriesFolder)) ?? []).map((name) => entriesFolder + name)
