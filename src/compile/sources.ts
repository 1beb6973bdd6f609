/** Lists what there is to compile: each seed with the key of all that its compilation depends on. */

import { join } from 'node:path'
import { redirectsFile } from '../annotation/redirects.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { FolderScan } from '../files/scan-folder.ts'
import { readSeedFolder, type SeedPair } from '../source/seed-folder.ts'
import type { CorpusConfig } from './corpus-config.ts'
import { sha256 } from './index-entry.ts'

export interface Sources {
  readonly seeds: readonly { readonly name: string; readonly key: string }[]
  /** Text of the record files and of the redirects, by file name. */
  readonly others: ReadonlyMap<string, string>
  readonly diagnostics: readonly Diagnostic[]
}

/** `codeKey` is the hash of the compiler and the model. */
export function readSources(config: CorpusConfig, root: string, scan: FolderScan, codeKey: string): Sources {
  const { model, seeds } = config
  const known = [...model.records.map((r) => r.file), redirectsFile]
  const { pairs, others, diagnostics } = readSeedFolder(scan, join(root, seeds), seeds, known)
  return {
    seeds: pairs.map((pair) => ({ name: pair.name, key: keyOf(pair, seeds, codeKey) })),
    others,
    diagnostics,
  }
}

export function keyOf(pair: SeedPair, seeds: string, codeKey: string): string {
  return sha256(`${codeKey}\0${seeds}/${pair.name}\0${pair.seed}\0${pair.annotation}\0${pair.overlay ?? ''}`)
}
