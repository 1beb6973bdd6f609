/**
 * `cms pull`: takes entries as they came back from a CMS, says what was edited there, and, when asked, keeps it: documents
 * in overlays beside their seeds, records in their files. An entry that cannot be kept does not keep the others from it.
 */

import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { editsText } from '../cli/edits-text.ts'
import type { Entry } from '../cms/cms-model.ts'
import { writeFileAtomic } from '../files/write-file-atomic.ts'
import { type Corpus, documentCameBack, type Sources } from './document-edit.ts'
import type { CameBack } from './pull-result.ts'
import type { CameRecords } from './read-records.ts'
import { recordCameBack } from './record-edit.ts'

/** @returns the exit code: 1 when something cannot be kept. */
export function pull(
  { entries: came, refusals }: CameRecords,
  root: string,
  corpus: Sources,
  isWriting: boolean,
): number {
  const back = cameBack(came, root, corpus)
  const told = [...refusals, ...back.flatMap((entry) => entry.refusals)]
  for (const { name, edits } of back) process.stdout.write(editsText(edits, name))
  for (const words of told) process.stderr.write(`${words}\n`)
  const ids = new Set(came.map(({ value }) => value.id))
  const missing = corpus.corpus.entries.filter(({ id }) => !ids.has(id))
  for (const { type, id } of missing) process.stderr.write(`${type} ${id} did not come back.\n`)
  const count = back.reduce((sum, { edits }) => sum + edits.length, 0)
  process.stdout.write(`${came.length} entries, ${count} ${count === 1 ? 'difference' : 'differences'}.\n`)
  const sound = back.filter(({ refusals }) => refusals.length === 0)
  if (isWriting) write(root, sound)
  return told.length === 0 ? 0 : 1
}

/** Records first: a document may refer to a new one. */
function cameBack(came: readonly Entry[], root: string, given: Sources): readonly CameBack[] {
  const { model, records: known } = given.corpus
  const texts = new Map<string, string>()
  const records = came.flatMap((entry) => {
    const type = model.records.find(({ name }) => name === entry.type)
    if (type === undefined) return []
    const textOf = (path: string) => texts.get(path) ?? readFileSync(join(root, path), 'utf8')
    const back = recordCameBack(entry, type, given, textOf)
    if (back.refusals.length === 0 && back.file?.text) texts.set(back.file.path, back.file.text)
    return [{ entry, back }]
  })
  const idsOf = (type: string): string[] =>
    records.flatMap(({ entry, back }) =>
      entry.type === type && back.refusals.length === 0 ? [String(entry.value.id)] : [],
    )
  const corpus: Corpus = {
    ...given,
    entries: new Map(given.corpus.entries.map((entry) => [entry.id, entry])),
    recordIds: new Map(
      [...known].map(([type, list]) => [type, new Set([...list.map(({ id }) => id), ...idsOf(type)])]),
    ),
  }
  const documents = came.flatMap((entry) => {
    const type = model.documents.find(({ name }) => name === entry.type)
    return type === undefined ? [] : [documentCameBack(entry, type, corpus)]
  })
  return [...records.map(({ back }) => back), ...documents]
}

function write(root: string, back: readonly CameBack[]): void {
  // The last text of a file has all of its edits.
  const files = new Map(back.flatMap(({ file }) => (file === null ? [] : [[file.path, file.text] as const])))
  for (const [path, text] of files) {
    if (text === null) rmSync(join(root, path), { force: true })
    else writeFileAtomic(join(root, path), text)
    process.stdout.write(`${path} ${text === null ? 'removed: nothing is edited any more' : 'written'}.\n`)
  }
  if (files.size > 0) process.stdout.write('Run `npm run build`.\n')
}
