/**
 * Writes the files of a package into a folder so that whoever loads an entry, with all that the entry loads, gets the old
 * package or the new one. There is one engine for all packages: it writes each group of the plan that the destination
 * lacks, commits, and prunes. Only the destination differs: a first package is written to a staging folder that is
 * renamed (`staging-folder.ts`), a later one into the folder that readers use (`existing-folder.ts`).
 */

import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { withUmask022 } from '../files/umask.ts'
import type { Destination, Plan, Pruned } from './destination.ts'
import { type ExistingFolderOptions, existingFolder } from './existing-folder.ts'
import type { FileGroup } from './file-group.ts'
import type { KnownOutput } from './output-index.ts'
import { removeStagingFolders, stagingFolder } from './staging-folder.ts'

export interface WriteResult extends Omit<Pruned, 'index'> {
  /** Number of files of the package. */
  readonly files: number
  readonly output: KnownOutput
}

/** Only the holder of the lock may call it. */
export function openDestination(folder: string, options: ExistingFolderOptions): Destination {
  const root = resolve(folder)
  removeStagingFolders(root)
  return existsSync(root) ? existingFolder(root, options) : stagingFolder(root)
}

/**
 * `pause` is called after each group: for progress, and to let signals in.
 *
 * @throws what kept it from writing; readers then have the old package.
 */
export function writePackage(
  destination: Destination,
  groups: Iterable<FileGroup>,
  pause: () => Promise<void> | undefined,
): Promise<WriteResult> {
  return withUmask022(async () => {
    let plan: Plan
    try {
      plan = await writeGroups(destination, groups, pause)
      destination.commit(plan)
    } catch (error) {
      destination.discard()
      throw error
    }
    const { index, ...pruned } = destination.prune(plan)
    return { ...pruned, files: plan.files, output: { index, entries: plan.entries } }
  })
}

async function writeGroups(
  destination: Destination,
  groups: Iterable<FileGroup>,
  pause: () => Promise<void> | undefined,
): Promise<Plan> {
  const common = new Set<string>()
  const documents: FileGroup[] = []
  let entries = 0
  let files = 0
  for (const group of groups) {
    const hasKeys = group.keys.length > 0
    if (hasKeys) documents.push(group)
    else for (const path of group.paths()) common.add(path)
    entries += group.entries
    files += hasKeys ? group.keys.length + group.entries : group.paths().length
    if (!hasKeys || !destination.has(group)) for (const file of group.make()) destination.write(file)
    const paused = pause()
    if (paused !== undefined) await paused
  }
  return { common, documents, entries, files }
}
