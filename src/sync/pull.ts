/**
 * Compares the entries of a CMS with the corpus and, when asked, keeps what was edited there: documents in overlays beside
 * their seeds, records in their files. An entry that cannot be kept does not keep the others from it.
 */

import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Entry } from '../cms/cms-model.ts'
import { cmsModelOf } from '../cms/cms-model-of.ts'
import { hasErrors } from '../compile/compile-corpus.ts'
import { readText } from '../files/read-file.ts'
import { writeFileAtomic } from '../files/write-file-atomic.ts'
import { type Corpus, type PulledCorpus, pullDocument } from './pull-document.ts'
import { pullRecord } from './pull-record.ts'
import type { ChangedFile, EntryChange, PullOptions, PullResult } from './pull-result.ts'
import { readRecords } from './read-records.ts'

/** @throws UserError when there is nothing to read, or what is there is not valid JSON. */
export async function pull(
  pulled: PulledCorpus,
  root: string,
  { target, from, authorization, write = false }: PullOptions,
): Promise<PullResult> {
  const { corpus } = pulled
  const { diagnostics } = corpus
  if (hasErrors(corpus)) return { status: 'failed', diagnostics }
  const read = await readRecords({
    source: from,
    root,
    target,
    model: cmsModelOf(corpus.modelSchema),
    authorization,
  })
  const changes = compareEntries(read.entries, root, pulled)
  const ids = new Set(read.entries.map(({ value }) => value.id))
  return {
    status: 'pulled',
    diagnostics,
    entries: read.entries.length,
    changes,
    refusals: [...read.refusals, ...changes.flatMap(({ refusals }) => refusals)],
    missing: corpus.entries.flatMap(({ type, id }) => (ids.has(id) ? [] : [{ type, id }])),
    files: write ? writeChanges(root, changes) : [],
  }
}

/** Records first: a document may refer to a new one. */
function compareEntries(entries: readonly Entry[], root: string, pulled: PulledCorpus): EntryChange[] {
  const { model, entries: known, records } = pulled.corpus
  const texts = new Map<string, string>()
  const ids = new Map([...records].map(([type, list]) => [type, new Set(list.map(({ id }) => id))]))
  const changes: EntryChange[] = []
  for (const entry of entries) {
    const type = model.records.find(({ name }) => name === entry.type)
    if (type === undefined) continue
    const textOf = (path: string) => texts.get(path) ?? readText(join(root, path))
    const change = pullRecord(entry, type, pulled, textOf)
    if (change !== null) changes.push(change)
    if (change !== null && change.refusals.length > 0) continue
    if (change?.file?.text) texts.set(change.file.path, change.file.text)
    ids.get(entry.type)?.add(String(entry.value.id))
  }
  const corpus: Corpus = {
    ...pulled,
    entries: new Map(known.map((entry) => [entry.id, entry])),
    recordIds: ids,
  }
  for (const entry of entries) {
    const type = model.documents.find(({ name }) => name === entry.type)
    const change = type === undefined ? null : pullDocument(entry, type, corpus)
    if (change !== null) changes.push(change)
  }
  return changes
}

function writeChanges(root: string, changes: readonly EntryChange[]): ChangedFile[] {
  const kept = changes.filter(({ refusals }) => refusals.length === 0)
  // The last text of a file has all of its edits.
  const files = new Map(kept.flatMap(({ file }) => (file === null ? [] : [[file.path, file] as const])))
  for (const { path, text } of files.values()) {
    if (text === null) rmSync(join(root, path), { force: true })
    else writeFileAtomic(join(root, path), text)
  }
  return [...files.values()]
}
