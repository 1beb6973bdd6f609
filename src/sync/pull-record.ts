/** Compares a record (an author, say) that comes from a CMS with its record file, and returns what was edited and the file with it. */

import { type CorpusRecord, confirmedKey } from '../annotation/records.ts'
import type { Entry as CmsEntry } from '../cms/cms-model.ts'
import { withNewRecord, withRecordEdits } from '../edits/record-edits.ts'
import type { RecordType } from '../model/define.ts'
import { editsBetween } from '../model/edits.ts'
import { normalise } from '../model/normalise.ts'
import type { PulledCorpus } from './pull-document.ts'
import type { EntryChange } from './pull-result.ts'

/** `textOf` reads a record file as the records before this one leave it. null when nothing was edited. */
export function pullRecord(
  { type: typeName, value }: CmsEntry,
  type: RecordType,
  { corpus, seeds }: PulledCorpus,
  textOf: (path: string) => string,
): EntryChange | null {
  const id = String(value.id)
  const name = `${typeName} ${id}`
  const record = normalise(
    corpus.modelSchema,
    corpus.modelSchema.types[typeName] ?? {},
    value,
  ) as CorpusRecord
  const known = corpus.records.get(typeName)?.find((candidate) => candidate.id === id)
  const edits = editsBetween(known, record)
  if (edits.length === 0) return null
  const checked = type.schema.safeParse(record)
  const issues = checked.success ? [] : checked.error.issues
  const reserved =
    id === confirmedKey ? [`${name} id: no record has it, since its file confirms under it.`] : []
  const path = `${seeds}/${type.file}`
  const before = textOf(path)
  const text = known === undefined ? withNewRecord(before, record) : withRecordEdits(before, id, edits)
  return {
    name,
    edits,
    refusals: [
      ...reserved,
      ...issues.map(({ path, message }) => `${name} ${path.map(String).join('.')}: ${message}`),
    ],
    file: { path, text },
  }
}
