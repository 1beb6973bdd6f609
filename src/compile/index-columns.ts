/**
 * Takes cards; gives them as text, and takes that text back. Every build that has anything to do reads ten thousand of
 * them, so each value stands in a column, which is parsed faster than an object for each card: the first line is the
 * JSON of all columns but the summaries, and each further line one summary field of all entries, parsed when it is asked
 * for.
 */

import type { Entry, IndexEntry, IndexedDeclarations } from './index-entry.ts'

/** A card with the place of its text, in bytes. */
export type PackedIndexEntry = IndexEntry & { readonly at: readonly [offset: number, length: number] }

/** Of every card. The length is that of the text in bytes; 0 without one. */
type CardRow = Pick<IndexEntry, 'key' | 'diagnostics'> & IndexedDeclarations & { readonly length: number }

/** Of every card with an entry. What an entry is called is what its card claims. */
type EntryRow = Omit<Entry, 'id' | 'slug' | 'aliases' | 'summary'>

interface Tables {
  readonly indexEntries: Columns<CardRow>
  readonly entries: Columns<EntryRow>
}

type Columns<Row> = { readonly [Name in keyof Row]: readonly Row[Name][] }

/** `lengths` are those of the texts, which stand one after the other. */
export function writeIndexEntries(indexEntries: readonly IndexEntry[], lengths: readonly number[]): string {
  const entries = indexEntries.flatMap(({ entry }) => entry ?? [])
  const tables: Tables = {
    indexEntries: {
      key: indexEntries.map((indexEntry) => indexEntry.key),
      diagnostics: indexEntries.map((indexEntry) => indexEntry.diagnostics),
      id: indexEntries.map(({ declarations }) => declarations.id),
      slug: indexEntries.map(({ declarations }) => declarations.slug),
      aliases: indexEntries.map(({ declarations }) => declarations.aliases),
      references: indexEntries.map(({ declarations }) => declarations.references),
      length: lengths,
    },
    entries: {
      type: entries.map((entry) => entry.type),
      title: entries.map((entry) => entry.title),
      instant: entries.map((entry) => entry.instant),
      hash: entries.map((entry) => entry.hash),
      seed: entries.map((entry) => entry.seed),
      words: entries.map((entry) => entry.words),
      tally: entries.map((entry) => entry.tally),
    },
  }
  const lines = [inAscii(JSON.stringify(tables))]
  for (let field = 0; entries[0]?.summary.at(field) !== undefined; field++)
    lines.push(entries.map(({ summary }) => summary.at(field) ?? absent).join(separator))
  return lines.join('\n')
}

/** JSON that takes a byte for each character: read as such, it is parsed faster than any other. */
const inAscii = (json: string): string =>
  json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** Neither stands in JSON. */
const separator = '\t'
const absent = ''

/** `bytes` is what was written, in UTF-8. */
export function readIndexEntries(bytes: Buffer): PackedIndexEntry[] {
  const [first = bytes, ...fields] = linesOf(bytes)
  const { indexEntries, entries } = JSON.parse(first.toString('latin1')) as Tables
  const columns: (readonly string[])[] = []
  function summaryOf(field: number, entry: number): string | null | undefined {
    // Most builds ask for few fields: as bytes, the others cost the garbage collector nothing.
    columns[field] ??= fields[field]?.toString().split(separator) ?? []
    const json = columns[field][entry]
    return json === absent ? null : json
  }
  let next = 0
  function takeEntry({ id, slug, aliases }: IndexedDeclarations): Entry | null {
    if (id === null || slug === null) return null
    const i = next++
    return {
      id,
      type: cell(entries.type, i),
      slug,
      aliases,
      title: cell(entries.title, i),
      instant: cell(entries.instant, i),
      hash: cell(entries.hash, i),
      summary: { at: (field) => summaryOf(field, i) },
      seed: cell(entries.seed, i),
      words: cell(entries.words, i),
      tally: cell(entries.tally, i),
    }
  }
  let offset = 0
  return indexEntries.key.map((key, i) => {
    const declarations: IndexedDeclarations = {
      id: cell(indexEntries.id, i),
      slug: cell(indexEntries.slug, i),
      aliases: cell(indexEntries.aliases, i),
      references: cell(indexEntries.references, i),
    }
    const length = cell(indexEntries.length, i)
    const at = [offset, length] as const
    offset += length
    const entry = length === 0 ? null : takeEntry(declarations)
    return { key, diagnostics: cell(indexEntries.diagnostics, i), declarations, entry, at }
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
