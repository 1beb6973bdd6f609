/**
 * Writes index entries as text, and reads them back. Every build that has anything to do reads ten thousand of them, so
 * they are written in columns, which are parsed faster than an object for each: the first line is the JSON of all columns
 * but the sums and summaries, the second one the sums of all documents, and each further line one summary field, parsed
 * when it is asked for.
 */

import { type FormerKeys, noFormerKeys } from '../model/former-keys.ts'
import type { DocumentEntry, IndexEntry, IndexedDeclarations } from './index-entry.ts'

/** Where the texts of a seed are in its pack, in bytes: the document begins at the offset, and its lines follow. */
export interface TextPlace {
  readonly offset: number
  /** Length; 0 without texts. */
  readonly document: number
  readonly lines: number
}

export type PackedIndexEntry = IndexEntry & { readonly at: TextPlace }

/** Of every index entry, with the lengths of its texts. */
type SeedRow = Pick<IndexEntry, 'key' | 'diagnostics'> &
  IndexedDeclarations & { readonly length: number; readonly linesLength: number }

/** Of every document. Its id, slug, aliases and references are those that its seed declares. */
type DocumentRow = Omit<
  DocumentEntry,
  'id' | 'slug' | 'aliases' | 'references' | 'summary' | 'sums' | 'formerKeys'
>

interface Tables {
  readonly seeds: Columns<SeedRow>
  readonly documents: Columns<DocumentRow>
  /** Of the few documents that have any, by their row. */
  readonly formerKeys: readonly (readonly [row: number, keys: FormerKeys])[]
}

type Columns<Row> = { readonly [Name in keyof Row]: readonly Row[Name][] }

/** `places` are those of the texts, which the pack has one after the other. */
export function writeIndexEntries(indexEntries: readonly IndexEntry[], places: readonly TextPlace[]): string {
  const documents = indexEntries.flatMap(({ document }) => document ?? [])
  const tables: Tables = {
    seeds: {
      key: indexEntries.map((indexEntry) => indexEntry.key),
      diagnostics: indexEntries.map((indexEntry) => indexEntry.diagnostics),
      id: indexEntries.map(({ declarations }) => declarations.id),
      slug: indexEntries.map(({ declarations }) => declarations.slug),
      aliases: indexEntries.map(({ declarations }) => declarations.aliases),
      part: indexEntries.map(({ declarations }) => declarations.part),
      references: indexEntries.map(({ declarations }) => declarations.references),
      length: places.map(({ document }) => document),
      linesLength: places.map(({ lines }) => lines),
    },
    documents: {
      type: documents.map((document) => document.type),
      title: documents.map((document) => document.title),
      instant: documents.map((document) => document.instant),
      hash: documents.map((document) => document.hash),
      linesHash: documents.map((document) => document.linesHash),
      seed: documents.map((document) => document.seed),
      words: documents.map((document) => document.words),
      tally: documents.map((document) => document.tally),
    },
    formerKeys: documents.flatMap(({ formerKeys }, row) =>
      formerKeys === noFormerKeys ? [] : [[row, formerKeys] as const],
    ),
  }
  const lines = [inAscii(JSON.stringify(tables)), documents.map(({ sums }) => sums).join(separator)]
  for (let field = 0; documents[0]?.summary.at(field) !== undefined; field++)
    lines.push(documents.map(({ summary }) => summary.at(field) ?? absent).join(separator))
  return lines.join('\n')
}

/** JSON that takes a byte for each character: read as such, it is parsed faster than any other. */
const inAscii = (json: string): string =>
  json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** Neither occurs in JSON. */
const separator = '\t'
const absent = ''

/** `bytes` is what was written, in UTF-8. */
export function readIndexEntries(bytes: Buffer): PackedIndexEntry[] {
  const [first = bytes, second, ...fields] = linesOf(bytes)
  const { seeds, documents, formerKeys } = JSON.parse(first.toString('latin1')) as Tables
  const formerKeysOf = new Map(formerKeys)
  const columns: (readonly string[])[] = []
  function summaryOf(field: number, row: number): string | null | undefined {
    // Most builds ask for few fields: as bytes, the others cost the garbage collector nothing.
    columns[field] ??= fields[field]?.toString().split(separator) ?? []
    const json = columns[field][row]
    return json === absent ? null : json
  }
  const sums = second?.toString('latin1').split(separator) ?? []
  let next = 0
  function nextDocument({ id, slug, aliases, references }: IndexedDeclarations): DocumentEntry | null {
    if (id === null || slug === null) return null
    const i = next++
    return {
      id,
      type: cell(documents.type, i),
      slug,
      aliases,
      title: cell(documents.title, i),
      instant: cell(documents.instant, i),
      hash: cell(documents.hash, i),
      linesHash: cell(documents.linesHash, i),
      summary: { at: (field) => summaryOf(field, i) },
      references,
      sums: cell(sums, i),
      seed: cell(documents.seed, i),
      words: cell(documents.words, i),
      tally: cell(documents.tally, i),
      formerKeys: formerKeysOf.get(i) ?? noFormerKeys,
    }
  }
  let offset = 0
  return seeds.key.map((key, i) => {
    const declarations: IndexedDeclarations = {
      id: cell(seeds.id, i),
      slug: cell(seeds.slug, i),
      aliases: cell(seeds.aliases, i),
      part: cell(seeds.part, i),
      references: cell(seeds.references, i),
    }
    const at = { offset, document: cell(seeds.length, i), lines: cell(seeds.linesLength, i) }
    offset += at.document + at.lines
    const document = at.document === 0 ? null : nextDocument(declarations)
    return { key, diagnostics: cell(seeds.diagnostics, i), declarations, document, at }
  })
}

function linesOf(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = []
  for (let start = 0; start <= bytes.length; ) {
    const end = bytes.indexOf('\n', start)
    const stop = end === -1 ? bytes.length : end
    lines.push(bytes.subarray(start, stop))
    start = stop + 1
  }
  return lines
}

const cell = <T>(column: readonly T[], row: number): T => column[row] as T
