/**
 * Completes what contentlayer2 has generated: it puts records among the documents, orders by type, and leaves the files of
 * documents that are gone.
 */

import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { CompiledCorpus } from '../compile/compile-corpus.ts'
import { writeCacheFile } from '../files/write-file-atomic.ts'

/** @throws Error when a file is not as this version of contentlayer2 writes it. */
export function completeGenerated(folder: string, corpus: CompiledCorpus): void {
  const documents = corpus.model.documents.map(({ name, plural }) => ({ name, list: `all${plural}` }))
  const records = corpus.model.records.map(({ name }) => name)
  const edit = (path: string, change: (text: string) => string): void =>
    writeCacheFile(join(folder, path), change(readFileSync(join(folder, path), 'utf8')))
  const ids = corpus.entries.map(({ slug }) => slug)
  edit('index.mjs', (text) =>
    inOrder(
      text,
      documents.map(({ list }) => list),
      ids,
    ),
  )
  edit('types.d.ts', (text) =>
    withRecordsApart(
      text,
      documents.map(({ name }) => name),
      records,
    ),
  )
  for (const { name } of documents)
    removeOthers(
      join(folder, name),
      corpus.entries.filter(({ type }) => type === name).map(({ slug }) => slug),
    )
  for (const name of records)
    removeOthers(
      join(folder, name),
      (corpus.records.get(name) ?? []).map(({ id }) => id),
    )
}

/** `allDocuments` holds the documents alone, in the order of the package; `ids` are in that order. */
function inOrder(text: string, lists: readonly string[], ids: readonly string[]): string {
  const spread = lists.map((list) => `...${list}`).join(', ')
  return replaced(
    text,
    /^export const allDocuments = \[.*\]$/m,
    `const byId = new Map([${spread}].map((document) => [document._id, document]))
export const allDocuments = ${JSON.stringify(ids)}.map((id) => byId.get(id))`,
  )
}

/** What is optional is absent, never undefined: programs with `exactOptionalPropertyTypes` can pass it on. */
function withRecordsApart(text: string, documents: readonly string[], records: readonly string[]): string {
  const quoted = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(' | ') || 'never'
  const union = replaced(
    text,
    /^export type AllTypes = .*\nexport type AllTypeNames = .*\n\nexport type DocumentTypes = .*\nexport type DocumentTypeNames = .*$/m,
    `export type AllTypes = DocumentTypes | RecordTypes | NestedTypes
export type AllTypeNames = DocumentTypeNames | RecordTypeNames | NestedTypeNames

export type DocumentTypes = ${documents.join(' | ')}
export type DocumentTypeNames = ${quoted(documents)}

export type RecordTypes = ${records.join(' | ') || 'never'}
export type RecordTypeNames = ${quoted(records)}`,
  )
  const exact = union
    .replaceAll('_raw: Record<string, any>', '_raw: RawDocumentData')
    .replace(/ \| undefined$/gm, '')
  return `${exact}
/** File below the folder of the seeds. It is no address: that is \`slug\`. */
export type RawDocumentData = {
  sourceFilePath: string
  sourceFileName: string
  sourceFileDir: string
  contentType: 'data'
  /** Without extension. */
  flattenedPath: string
}
`
}

function replaced(text: string, pattern: RegExp, by: string): string {
  if (!pattern.test(text)) throw new Error(`contentlayer2 no longer writes ${pattern}.`)
  return text.replace(pattern, () => by)
}

/** contentlayer puts `_` before an id that begins with a digit. */
function removeOthers(folder: string, ids: readonly string[]): void {
  const kept = new Set([
    '_index.json',
    '_index.mjs',
    ...ids.map((id) => `${/^\d/.test(id) ? '_' : ''}${id}.json`),
  ])
  for (const name of readdirSync(folder)) if (!kept.has(name)) rmSync(join(folder, name))
}
