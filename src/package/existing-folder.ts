/**
 * The destination of every later package: dist/ itself, while readers may load it. Files that are named by their content
 * are added first, since no reader knows their names; changed entries are staged beside the old ones and replace them in
 * one journaled commit (`commit.ts`); what no longer belongs is removed last.
 */

import { existsSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { folderMaker } from '../files/folder-maker.ts'
import { hashOrNull, readOrNull } from '../files/read-file.ts'
import { removeFiles } from '../files/remove-files.ts'
import { resolveInside } from '../files/resolve-inside.ts'
import { bytesOf, type Content, writeContent } from '../files/write-content.ts'
import { beginCommit, finishCommit, staged } from './commit.ts'
import { type Destination, type Plan, type Pruned, pathsOf } from './destination.ts'
import { entriesFolder, isImmutable, linesFolder, unchanged } from './file-group.ts'
import {
  foldersAsOne,
  indexOutput,
  isInFolderAsOne,
  type KnownOutput,
  namesIn,
  signatureOf,
  signFolders,
} from './output-index.ts'

export interface ExistingFolderOptions {
  /** Path of the journal of a commit. */
  readonly journal: string
  /** What the last build of the same code left, untouched since; null when that is not known. */
  readonly known: KnownOutput | null
  /** Files named by content that the last build no longer needed: readers have had a whole build's time to leave them. */
  readonly stale: readonly string[]
  /** Whether to leave them for one build more: to a development server each removal is a change of the page. */
  readonly keepsStale?: boolean | undefined
}

export function existingFolder(
  root: string,
  { journal, known, stale: staleBefore, keepsStale = false }: ExistingFolderOptions,
): Destination {
  const before = known?.index ?? indexOutput(root) ?? new Map<string, string>()
  /** The index does not have them one by one. */
  const lines = new Set(pathsIn(root, linesFolder))
  const isKnown = (path: string): boolean => known !== null && (known.index.has(path) || lines.has(path))
  const makeFolder = folderMaker()
  const added: string[] = []
  const replaced: string[] = []
  let newEntries = 0
  let isCommitted = false

  function add(path: string, content: Content): void {
    if (isKnown(path)) return
    const target = resolveInside(root, path)
    const temporary = `${target}.tmp-${process.pid}`
    makeFolder(dirname(target))
    if (!writeIfChanged(target, temporary, content)) return
    renameSync(temporary, target)
    added.push(path)
  }

  function replace(path: string, content: Content): void {
    const target = resolveInside(root, path)
    makeFolder(dirname(target))
    if (!writeIfChanged(target, staged(target), content)) return
    replaced.push(path)
    if (path.startsWith(entriesFolder) && !existsSync(target)) newEntries++
  }

  function prune(plan: Plan): Pruned {
    // The folder of entries has ten thousands of names: they are read only when their number is wrong.
    const areEntriesRight = known !== null && known.entries + newEntries === plan.entries
    const entries = areEntriesRight ? [] : pathsIn(root, entriesFolder)
    const found = [...before.keys(), ...lines, ...added, ...entries]
    const wanted = areEntriesRight ? keysOf(plan) : pathsOf(plan)
    const unwanted = found.filter((path) => !foldersAsOne.includes(path) && !wanted.has(path))
    const isForReaders = (path: string): boolean =>
      isImmutable(path) && !isTemporary(path) && (keepsStale || !staleBefore.includes(path))
    const stale = unwanted.filter(isForReaders)
    const removed = unwanted.filter((path) => !isForReaders(path))
    removeFiles(root, removed)
    const index = new Map(before)
    for (const path of removed) index.delete(path)
    for (const path of [...added, ...replaced])
      if (!isInFolderAsOne(path)) index.set(path, signatureOf(root, path))
    signFolders(index, root)
    return { written: added.length + replaced.length, removed: removed.length, stale, index }
  }

  return {
    // The entries of a stale file lead to another one by now.
    has: ({ keys }) => keys.every((key) => isKnown(key) && !staleBefore.includes(key)),
    stage: () => undefined,
    write([path, content]) {
      if (content === unchanged) return
      if (isImmutable(path)) add(path, content)
      else replace(path, content)
    },
    commit() {
      beginCommit(journal, replaced)
      isCommitted = true
      finishCommit(root, journal)
    },
    prune,
    discard() {
      if (isCommitted) return
      for (const path of replaced) rmSync(staged(join(root, path)), { force: true })
      for (const path of added)
        if (!before.has(path) && !lines.has(path)) rmSync(join(root, path), { force: true })
    },
  }
}

/**
 * Writes a content to `temporary` when it differs from that of `target`, and leaves nothing there when it fails.
 *
 * @returns whether it differs.
 */
function writeIfChanged(target: string, temporary: string, content: Content): boolean {
  if (typeof content !== 'function' && readOrNull(target)?.equals(bytesOf(content)) === true) return false
  try {
    const hash = writeContent(temporary, content)
    const isChanged = hash === null || hash !== hashOrNull(target)
    if (!isChanged) rmSync(temporary)
    return isChanged
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

/** Of a build that died. */
const isTemporary = (path: string): boolean => /\.(next|tmp-\d+)$/.test(path)

const pathsIn = (root: string, folder: string): string[] =>
  (namesIn(join(root, folder)) ?? []).map((name) => folder + name)

function keysOf({ common, documents }: Plan): Set<string> {
  const keys = new Set(common)
  for (const group of documents) for (const key of group.keys) keys.add(key)
  return keys
}
