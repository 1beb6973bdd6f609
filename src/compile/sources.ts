/** Lists what there is to compile: each seed with the key of all that its compilation depends on. */

import { join } from 'node:path'
import { redirectsFile } from '../annotation/redirects.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { FolderScan } from '../files/scan-folder.ts'
import { readSeedFolder, type SeedPair } from '../source/seed-folder.ts'
import type { CorpusConfig } from './corpus-config.ts'
import { sha256 } from './index-entry.ts'
import { keyLedgerOf } from './released-keys.ts'

export interface Sources {
  readonly seeds: readonly SourceSeed[]
  /** Text of the record files and of the redirects, by file name. */
  readonly others: ReadonlyMap<string, string>
  readonly diagnostics: readonly Diagnostic[]
}

export interface SourceSeed {
  /** File name of its annotation, without the ending. */
  readonly name: string
  /** File name of its text, without the ending: several annotations can be for one. */
  readonly capture: string
  readonly key: string
}

/** `codeKey` is the hash of the compiler and the model. */
export function readSources(config: CorpusConfig, root: string, scan: FolderScan, codeKey: string): Sources {
  const { model, seeds } = config
  const known = [...model.records.map((r) => r.file), redirectsFile]
  const { pairs, others, diagnostics } = readSeedFolder(scan, join(root, seeds), seeds, known)
  const compiledWith = { seeds, codeKey, released: keyLedgerOf(root).hash }
  return {
    seeds: pairs.map((pair) => ({
      name: pair.name,
      capture: pair.capture,
      key: keyOf(pair, compiledWith),
    })),
    others,
    diagnostics,
  }
}

/** What the compilation of each seed depends on, beside its files. */
interface CompiledWith {
  /** Folder of the seeds, relative to the root. */
  readonly seeds: string
  readonly codeKey: string
  /** Hash of the record of released keys. */
  readonly released: string
}

export function keyOf(pair: SeedPair, { seeds, codeKey, released }: CompiledWith): string {
  const name = pair.name === pair.capture ? pair.name : `${pair.capture}\0${pair.name}`
  const files = `${pair.seed}\0${pair.annotation}\0${pair.overlay ?? ''}`
  return sha256(`${codeKey}\0${released}\0${seeds}/${name}\0${files}`)
}
