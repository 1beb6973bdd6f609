/** Compiles a seed from the bytes of its files, which may be those of an earlier commit, and compares nothing with releases. */

import { hash } from 'node:crypto'
import { type CompiledSeed, type SeedCompiler, seedCompiler } from '../../compile/compile-seed.ts'
import type { CorpusConfig } from '../../compile/corpus-config.ts'
import { modelSchemaOf } from '../../model/model-schema.ts'
import { captureOf, overlayEnding } from '../../source/seed-folder.ts'

export interface FileCompiler {
  readonly root: string
  /** Folder of the seeds, relative to the root. */
  readonly seeds: string
  readonly compile: SeedCompiler
}

export const fileCompiler = ({ model, seeds }: CorpusConfig, root: string): FileCompiler => ({
  root,
  seeds,
  compile: seedCompiler(model, modelSchemaOf(model)),
})

export interface SeedFiles {
  /** File name of the annotation, without the ending. */
  readonly name: string
  readonly annotation: string
  readonly overlay: string | null
  /** Bytes of a file of the folder; null when there is none. */
  readonly read: (file: string) => Uint8Array | null
}

/** null without a seed of that name. */
export function compileFiles(
  { seeds, compile }: FileCompiler,
  { name, annotation, overlay, read }: SeedFiles,
): CompiledSeed | null {
  const capture = captureOf(name, (stem) => read(`${stem}.txt`) !== null)
  const bytes = capture === undefined ? null : read(`${capture}.txt`)
  if (bytes === null) return null
  return compile({
    seedFile: `${seeds}/${capture}.txt`,
    annotationFile: `${seeds}/${name}.yaml`,
    name: `${capture}.txt`,
    bytes,
    hash: hash('sha256', bytes, 'hex'),
    annotation,
    overlay: overlay === null ? null : { file: `${seeds}/${name}${overlayEnding}`, text: overlay },
  })
}
