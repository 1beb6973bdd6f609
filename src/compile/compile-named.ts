/** Takes a corpus; gives a function that reads and compiles the seed of a name. */

import { hash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../diagnostics/diagnostic.ts'
import { overlayEnding } from '../edits/overlay.ts'
import { fileReader } from '../files/file-reader.ts'
import { type Outline, outlineOf } from '../model/model-schema.ts'
import { decodeUtf8 } from '../source/decode.ts'
import type { SeedPair } from '../source/seed-folder.ts'
import { textEncoder } from '../source/text-encoder.ts'
import { seedCompiler } from './compile-seed.ts'
import type { CompiledSeed } from './compiled-seed.ts'
import type { CorpusConfig } from './corpus-config.ts'
import { type Card, type FiledSeed, fileSeed } from './index-entry.ts'
import type { SeedStore } from './seed-store.ts'
import { keyOf, type Sources } from './sources.ts'

export interface NamedCompiler {
  readonly outline: Outline
  /**
   * The key is that of the bytes that were read, which may be newer than a scan. With the text of an overlay, as if that
   * were the seed's; null: as if it had none.
   */
  readonly compile: (
    name: string,
    overlay?: string | null,
  ) => { readonly key: string; readonly pair: SeedPair; readonly compiled: CompiledSeed }
  /** Compiled and filed. */
  readonly file: (name: string, overlay?: null) => FiledSeed & { readonly pair: SeedPair }
}

export function namedCompiler(config: CorpusConfig, root: string, codeKey: string): NamedCompiler {
  const { model, seeds } = config
  const outline = outlineOf(model)
  const compileSeed = seedCompiler(model, outline)
  const readSeed = fileReader()
  const readAnnotation = fileReader()
  const encode = textEncoder()
  const compile = (name: string, given?: string | null) => {
    const bytes = readSeed(join(root, seeds, `${name}.txt`))
    const annotationBytes = readAnnotation(join(root, seeds, `${name}.yaml`))
    const overlayFile = `${seeds}/${name}${overlayEnding}`
    const overlayBytes = overlayOf(join(root, overlayFile), given)
    const pair: SeedPair = {
      name,
      seed: hash('sha256', bytes, 'hex'),
      annotation: hash('sha256', annotationBytes, 'hex'),
      overlay: overlayBytes === null ? null : hash('sha256', overlayBytes, 'hex'),
    }
    const problems: Problem[] = []
    const annotationFile = `${seeds}/${name}.yaml`
    const annotation = decodeUtf8(annotationBytes, annotationFile, problems)
    const overlay = overlayBytes === null ? null : decodeUtf8(overlayBytes, overlayFile, problems)
    const compiled =
      annotation === null || problems.length > 0
        ? unreadable(problems)
        : compileSeed({
            seedFile: `${seeds}/${name}.txt`,
            annotationFile,
            name: `${name}.txt`,
            bytes,
            hash: pair.seed,
            annotation,
            overlay: overlay === null ? null : { file: overlayFile, text: overlay },
          })
    return { key: keyOf(pair, seeds, codeKey), pair, compiled }
  }
  return {
    outline,
    compile,
    file(name, overlay) {
      const { key, pair, compiled } = compile(name, overlay)
      return { ...fileSeed(key, compiled, model, encode), pair }
    },
  }
}

/** The card that the store has; else the seed is compiled into it. */
export function cardIn(
  store: SeedStore,
  compiler: NamedCompiler,
  { name, key }: Sources['seeds'][number],
): Card {
  const known = store.find(key)
  if (known !== undefined) return known
  const filed = compiler.file(name)
  store.add(filed)
  return filed.card
}

function overlayOf(path: string, given: string | null | undefined): Uint8Array | null {
  if (given !== undefined) return given === null ? null : Buffer.from(given)
  return existsSync(path) ? readFileSync(path) : null
}

const unreadable = (problems: readonly Problem[]): CompiledSeed => ({
  document: null,
  original: null,
  edits: [],
  problems,
  claims: { id: null, slug: null, aliases: [], references: [] },
  lines: [],
  tally: { lines: 0, kept: 0, omitted: {}, notes: 0 },
})
