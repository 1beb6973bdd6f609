/** Reads and compiles single seeds of a corpus by name. */

import { hash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { fileReader } from '../files/file-reader.ts'
import { noFormerKeys } from '../model/former-keys.ts'
import { type ModelSchema, modelSchemaOf } from '../model/model-schema.ts'
import { decodeUtf8 } from '../source/decode.ts'
import { captureOf, overlayEnding, type SeedPair } from '../source/seed-folder.ts'
import { textEncoder } from '../source/text-encoder.ts'
import { noLines } from '../text/compile-document.ts'
import type { CompiledSeed } from './compile-seed.ts'
import { seedCompiler } from './compile-seed.ts'
import type { CorpusConfig } from './corpus-config.ts'
import { type IndexEntry, type IndexedSeed, indexSeed } from './index-entry.ts'
import { keyLedgerOf } from './released-keys.ts'
import type { SeedStore } from './seed-store.ts'
import { keyOf, type Sources } from './sources.ts'

export interface NamedCompiler {
  readonly modelSchema: ModelSchema
  /**
   * The key is that of the bytes that were read, which may be newer than a scan. With the text of an overlay, as if that
   * were the seed's; null: as if it had none.
   */
  readonly compile: (
    name: string,
    overlay?: string | null,
  ) => { readonly key: string; readonly pair: SeedPair; readonly compiled: CompiledSeed }
  /** Compiles a seed and indexes it. */
  readonly index: (name: string, overlay?: null) => IndexedSeed & { readonly pair: SeedPair }
}

export function namedCompiler(config: CorpusConfig, root: string, codeKey: string): NamedCompiler {
  const { model, seeds } = config
  const modelSchema = modelSchemaOf(model)
  const compileSeed = seedCompiler(model, modelSchema)
  const ledger = keyLedgerOf(root)
  const compiledWith = { seeds, codeKey, released: ledger.hash }
  const readSeed = fileReader()
  const readAnnotation = fileReader()
  const encode = { document: textEncoder(), lines: textEncoder() }
  const compile = (name: string, given?: string | null) => {
    const isSeed = (capture: string) => existsSync(join(root, seeds, `${capture}.txt`))
    const capture = name.includes('.') ? (captureOf(name, isSeed) ?? name) : name
    const bytes = readSeed(join(root, seeds, `${capture}.txt`))
    const annotationBytes = readAnnotation(join(root, seeds, `${name}.yaml`))
    const overlayFile = `${seeds}/${name}${overlayEnding}`
    const overlayBytes = overlayOf(join(root, overlayFile), given)
    const pair: SeedPair = {
      name,
      capture,
      seed: hash('sha256', bytes, 'hex'),
      annotation: hash('sha256', annotationBytes, 'hex'),
      overlay: overlayBytes === null ? null : hash('sha256', overlayBytes, 'hex'),
    }
    const diagnostics: Diagnostic[] = []
    const annotationFile = `${seeds}/${name}.yaml`
    const annotation = decodeUtf8(annotationBytes, annotationFile, diagnostics)
    const overlay = overlayBytes === null ? null : decodeUtf8(overlayBytes, overlayFile, diagnostics)
    const compiled =
      annotation === null || diagnostics.length > 0
        ? unreadable(diagnostics)
        : compileSeed({
            seedFile: `${seeds}/${capture}.txt`,
            annotationFile,
            name: `${capture}.txt`,
            bytes,
            hash: pair.seed,
            annotation,
            overlay: overlay === null ? null : { file: overlayFile, text: overlay },
            released: ledger.of,
          })
    return { key: keyOf(pair, compiledWith), pair, compiled }
  }
  return {
    modelSchema,
    compile,
    index(name, overlay) {
      const { key, pair, compiled } = compile(name, overlay)
      return { ...indexSeed(key, compiled, model, encode), pair }
    },
  }
}

/** The index entry that the store has; else the seed is compiled and added to it. */
export function indexEntryIn(
  store: SeedStore,
  compiler: NamedCompiler,
  { name, key }: Sources['seeds'][number],
): IndexEntry {
  const known = store.find(key)
  if (known !== undefined) return known
  const indexed = compiler.index(name)
  store.add(indexed)
  return indexed.indexEntry
}

function overlayOf(path: string, given: string | null | undefined): Uint8Array | null {
  if (given !== undefined) return given === null ? null : Buffer.from(given)
  return existsSync(path) ? readFileSync(path) : null
}

const unreadable = (diagnostics: readonly Diagnostic[]): CompiledSeed => ({
  document: null,
  original: null,
  edits: [],
  diagnostics,
  declarations: { id: null, slug: null, aliases: [], part: null, references: [] },
  formerKeys: noFormerKeys,
  account: () => [],
  lines: noLines,
  tally: { lines: 0, kept: 0, omitted: {}, notes: 0 },
})
