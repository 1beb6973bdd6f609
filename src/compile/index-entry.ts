/**
 * Splits a compiled seed into its index entry, which is all that a build holds in memory of it, and its texts (the document
 * as JSON, and the module of its lines), which go to the disk. Lists, types and manifest need the index entries only, so that memory stays
 * small at any number of documents.
 */

import { hash } from 'node:crypto'
import type { Declarations } from '../annotation/declarations.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { earliest } from '../model/date.ts'
import type { Model } from '../model/define.ts'
import type { CorpusDocument } from '../model/document.ts'
import type { FormerKeys } from '../model/former-keys.ts'
import { sumsOf } from '../runtime/leaf-sums.ts'
import { linesModule } from '../runtime/lines-module.ts'
import type { Tally } from '../text/line-account.ts'
import type { CompiledSeed } from './compile-seed.ts'

/** Plain data: it is what the store keeps. */
export interface IndexEntry {
  /** Hash of all that the seed was compiled from: bytes, annotation, names, code and model. */
  readonly key: string
  readonly diagnostics: readonly Diagnostic[]
  readonly declarations: IndexedDeclarations
  /** null when the seed does not compile. */
  readonly document: DocumentEntry | null
}

/** `Declarations` without their locations: few are ever reported, and then the seed is compiled again. */
export interface IndexedDeclarations {
  readonly id: string | null
  readonly slug: string | null
  readonly aliases: readonly string[]
  /** Lines of its capture, as written; null for all. */
  readonly part: string | null
  /** `<record type> <id>`, each once. */
  readonly references: readonly string[]
}

/** What lists, types and manifest need of a document. */
export interface DocumentEntry {
  readonly id: string
  readonly type: string
  readonly slug: string
  readonly aliases: readonly string[]
  readonly title: string
  /** Earliest instant, in milliseconds, of the date that lists are sorted by; null without one. */
  readonly instant: number | null
  /** sha256 of the document's JSON. */
  readonly hash: string
  /** sha256 of the module of its lines. */
  readonly linesHash: string
  /** JSON of each summary field, in the model's order; null for a field that the type does not have. */
  readonly summary: { readonly at: (field: number) => string | null | undefined }
  /** `<record type> <id>` of what it names, each once. */
  readonly references: readonly string[]
  /** Short sums of its parts and of its lines (`sumsOf`). */
  readonly sums: string
  /** File name of the seed. */
  readonly seed: string
  readonly words: number
  readonly tally: Tally
  /** Empty for nearly all. */
  readonly formerKeys: FormerKeys
}

export interface IndexedSeed {
  readonly indexEntry: IndexEntry
  /** Valid until the next seed is indexed; null when the seed does not compile. */
  readonly texts: SeedTexts | null
}

/** What is kept on the disk of a seed that compiles, in UTF-8. */
export interface SeedTexts {
  /** JSON of the document. */
  readonly document: Uint8Array
  /** ES module with the lines of the seed. */
  readonly lines: Uint8Array
}

/** The bytes of each are valid until the next text of its kind is encoded. */
export type TextEncoders = Readonly<Record<keyof SeedTexts, (text: string) => Uint8Array>>

export function indexSeed(
  key: string,
  compiled: CompiledSeed,
  model: Model,
  encode: TextEncoders,
): IndexedSeed {
  const { document, diagnostics, tally } = compiled
  const declarations = indexedDeclarations(compiled.declarations)
  if (document === null)
    return { indexEntry: { key, diagnostics, declarations, document: null }, texts: null }
  const lines = compiled.lines()
  const json = JSON.stringify(document)
  const texts: SeedTexts = {
    document: encode.document(json),
    lines: encode.lines(linesModule(lines)),
  }
  const source = document.source as { readonly seed: string }
  const { id, type, slug, aliases, title, words } = document
  const entry: DocumentEntry = {
    id,
    type,
    slug,
    aliases,
    title,
    instant: instantOf(document, model.sortBy?.field ?? null),
    hash: sha256(texts.document),
    linesHash: sha256(texts.lines),
    summary: model.summaryFields.map((name) => JSON.stringify(document[name]) ?? null),
    references: declarations.references,
    sums: sumsOf(document, json, lines),
    seed: source.seed,
    words,
    tally,
    formerKeys: compiled.formerKeys,
  }
  return { indexEntry: { key, diagnostics, declarations, document: entry }, texts }
}

export const referenceName = ({
  to,
  value,
}: Pick<Declarations['references'][number], 'to' | 'value'>): string => `${to} ${value}`

const indexedDeclarations = ({ id, slug, aliases, part, references }: Declarations): IndexedDeclarations => ({
  id: id?.value ?? null,
  slug: slug?.value ?? null,
  aliases: aliases.map((alias) => alias.value),
  part: part?.value ?? null,
  references: [...new Set(references.map(referenceName))],
})

function instantOf(document: CorpusDocument, field: string | null): number | null {
  const date = field === null ? null : document[field]
  return typeof date === 'string' ? earliest(date) : null
}

export const sha256 = (content: string | Uint8Array): string => hash('sha256', content, 'hex')
