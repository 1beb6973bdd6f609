/**
 * Remembers what the last build was made from and what it made, so that a build with nothing changed is told by hashes
 * alone. Loads nothing but Node.
 */

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface BuildState {
  readonly codeKey: string
  /** Folder of the seeds, relative to the root: known without loading the config. */
  readonly seeds: string
  readonly inputs: string
  readonly outputs: string
  /** What the build printed. */
  readonly report: string
  readonly table: string
}

const stateFile = (root: string): string => join(root, '.cache', 'build.json')

/** The state of the last build if code, seeds, package.json and dist/ are still what they were; else null. */
export function unchangedBuild(root: string, codeKey: string): BuildState | null {
  try {
    const state = JSON.parse(readFileSync(stateFile(root), 'utf8')) as BuildState
    const same =
      state.codeKey === codeKey &&
      state.inputs === digestInputs(root, state.seeds) &&
      state.outputs === digestFolder(join(root, 'dist'))
    return same ? state : null
  } catch {
    return null
  }
}

export function rememberBuild(root: string, state: Omit<BuildState, 'outputs'>): void {
  const path = stateFile(root)
  const beside = `${path}.${process.pid}.tmp`
  writeFileSync(beside, JSON.stringify({ ...state, outputs: digestFolder(join(root, 'dist')) }))
  renameSync(beside, path)
}

/** Names and bytes of everything a build reads. */
export const digestInputs = (root: string, seeds: string): string =>
  createHash('sha256')
    .update(digestFolder(join(root, seeds)))
    .update(readFileSync(join(root, 'package.json')))
    .digest('hex')

function digestFolder(folder: string): string {
  const hash = createHash('sha256')
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    const path = join(folder, entry.name)
    const content = entry.isDirectory()
      ? digestFolder(path)
      : createHash('sha256').update(readFileSync(path)).digest('hex')
    hash.update(`${entry.name}\0${content}\n`)
  }
  return hash.digest('hex')
}
