/**
 * Stores the inputs and outputs of the last build, so that an unchanged build is recognised by hashes alone, and one with
 * little changed knows what it can keep. Loads nothing but Node.
 */

import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { releasedKeysFile } from '../compile/released-keys.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { hashOrNull, readText } from '../files/read-file.ts'
import { digestOf, type FolderScan, scanFolder } from '../files/scan-folder.ts'
import { writeCacheFile } from '../files/write-file-atomic.ts'
import type { CachedFiles } from '../package/output-cache.ts'
import { digestOfIndex, indexOutput, type KnownOutput } from '../package/output-index.ts'
import { releaseDaysFile } from '../package/release-days.ts'
import type { BuildSummary } from './summary.ts'

export interface BuildState {
  readonly codeKey: string
  /** Folder of the seeds, relative to the root: known without loading the config. */
  readonly seeds: string
  readonly inputs: Inputs
  readonly outputs: string
  /** Number of files in the folder of entries. */
  readonly entries: number
  /** Cache keys of the seeds of its entries, in list order. */
  readonly keys: readonly string[]
  readonly cached: CachedFiles
  /** Files of the package before, left for its readers. */
  readonly stale: readonly string[]
  /** Its warnings. */
  readonly diagnostics: readonly Diagnostic[]
  readonly summary: BuildSummary
}

export interface Inputs {
  readonly seeds: string
  /** Text of package.json. */
  readonly packageJson: string
  /** Hashes of the records of releases. */
  readonly releases: string
}

export interface LastBuild {
  readonly state: BuildState
  /** The seeds as they are now. */
  readonly scan: FolderScan
  readonly inputs: Inputs
  /** The package as that build left it; null when somebody has touched it since, or other code wrote it. */
  readonly output: KnownOutput | null
  readonly isUnchanged: boolean
}

const stateFile = (root: string): string => join(root, '.cache', 'build.json')

/** null when there was no build, or its state cannot be read. */
export function lastBuild(root: string, codeKey: string): LastBuild | null {
  const state = readState(root)
  if (state === null) return null
  const scan = scanFolder(join(root, state.seeds))
  const index = state.codeKey === codeKey ? indexOutput(join(root, 'dist')) : null
  const isAsLeft = index !== null && digestOfIndex(index) === state.outputs
  const output = isAsLeft ? { index, entries: state.entries } : null
  const inputs = inputsOf(root, scan)
  const isUnchanged =
    output !== null &&
    inputs.seeds === state.inputs.seeds &&
    inputs.packageJson === state.inputs.packageJson &&
    inputs.releases === state.inputs.releases
  return { state, scan, inputs, output, isUnchanged }
}

export const inputsOf = (root: string, scan: FolderScan): Inputs => ({
  seeds: digestOf(scan),
  packageJson: readText(join(root, 'package.json')),
  releases: [releaseDaysFile, releasedKeysFile].map((file) => hashOrNull(join(root, file)) ?? '').join(' '),
})

/** The package is written by now: when its state cannot be stored, the next build only has more to compare. */
export function rememberBuild(
  root: string,
  state: Omit<BuildState, 'outputs' | 'entries'>,
  output: KnownOutput,
): void {
  const path = stateFile(root)
  const { index, entries } = output
  try {
    writeCacheFile(path, JSON.stringify({ ...state, outputs: digestOfIndex(index), entries }))
  } catch {
    rmSync(path, { force: true })
  }
}

function readState(root: string): BuildState | null {
  try {
    return JSON.parse(readFileSync(stateFile(root), 'utf8')) as BuildState
  } catch {
    return null
  }
}
