/** Encodes the corpus for a CMS: as records to import, as the files of a site, or as its schema. */

import type { CmsModel, Entry } from '../cms/cms-model.ts'
import type { AnyTarget, SchemaFile } from '../cms/target.ts'
import { type CompiledCorpus, documentOf } from '../compile/compile-corpus.ts'

/** Records first: documents refer to them. */
export function* exportRecords(
  target: AnyTarget,
  model: CmsModel,
  corpus: CompiledCorpus,
): Generator<unknown> {
  for (const entry of entriesOf(corpus)) yield target.encode(model, entry)
}

/** null when the target keeps no entries in files. */
export function exportFiles(
  target: AnyTarget,
  model: CmsModel,
  corpus: CompiledCorpus,
): Iterable<SchemaFile> | null {
  const { importFile, entryFiles } = target
  if (importFile !== undefined) return [importFile(model, [...entriesOf(corpus)])]
  return entryFiles === undefined ? null : entryFilesOf(entryFiles, exportRecords(target, model, corpus))
}

function* entryFilesOf(
  { write }: NonNullable<AnyTarget['entryFiles']>,
  records: Iterable<unknown>,
): Generator<SchemaFile> {
  for (const record of records) yield write(record as never)
}

export const schemaText = ({ schema, shown = schema }: AnyTarget, model: CmsModel): string =>
  `${JSON.stringify(shown(model), null, 2)}\n`

export const schemaFiles = (target: AnyTarget, model: CmsModel): readonly SchemaFile[] =>
  target.files?.(model) ?? [{ path: `${target.name}.json`, text: schemaText(target, model) }]

function* entriesOf(corpus: CompiledCorpus): Generator<Entry> {
  for (const [type, list] of corpus.records) for (const value of list) yield { type, value }
  for (const entry of corpus.entries) yield { type: entry.type, value: documentOf(corpus, entry) }
}
