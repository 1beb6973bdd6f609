/** Takes a record (an author, say) that came back from a CMS; gives what was edited there, and the record file with it. */

import type { CorpusRecord } from '../annotation/records.ts'
import type { Entry as CmsEntry } from '../cms/cms-model.ts'
import { withNewRecord, withRecordEdits } from '../edits/record-edits.ts'
import type { RecordType } from '../model/define.ts'
import { editsBetween } from '../model/edits.ts'
import { normalise } from '../model/normalise.ts'
import type { Sources } from './document-edit.ts'
import { type CameBack, unchanged } from './pull-result.ts'

/** `textOf` gives a record file as the records before this one leave it. */
export function recordCameBack(
  { type: typeName, value }: CmsEntry,
  type: RecordType,
  { corpus, seeds }: Sources,
  textOf: (path: string) => string,
): CameBack {
  const id = String(value.id)
  const name = `${typeName} ${id}`
  const record = normalise(
    corpus.modelSchema,
    corpus.modelSchema.types[typeName] ?? {},
    value,
  ) as CorpusRecord
  const known = corpus.records.get(typeName)?.find((candidate) => candidate.id === id)
  const edits = editsBetween(known, record)
  if (edits.length === 0) return unchanged
  const checked = type.schema.safeParse(record)
  const issues = checked.success ? [] : checked.error.issues
  const path = `${seeds}/${type.file}`
  const before = textOf(path)
  const text = known === undefined ? withNewRecord(before, record) : withRecordEdits(before, id, edits)
  return {
    name,
    edits,
    refusals: issues.map(({ path, message }) => `${name} ${path.map(String).join('.')}: ${message}`),
    file: { path, text },
  }
}
