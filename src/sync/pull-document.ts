/**
 * Compares a document that comes from a CMS with the one of the corpus, and returns what was edited and the overlay that
 * keeps it. What the compiler computes (word counts, direction …) is computed again, whatever the CMS has.
 */

import type { Entry as CmsEntry } from '../cms/cms-model.ts'
import { type CompiledCorpus, documentOf } from '../compile/compile-corpus.ts'
import type { NamedCompiler } from '../compile/compile-named.ts'
import type { CompiledSeed } from '../compile/compile-seed.ts'
import type { DocumentEntry } from '../compile/index-entry.ts'
import { type Diagnostic, isError } from '../diagnostics/diagnostic.ts'
import { documentEdits, editableFields } from '../edits/edited-document.ts'
import { withNoteLinks } from '../edits/note-links.ts'
import { overlayText } from '../edits/overlay-text.ts'
import type { DocumentType } from '../model/define.ts'
import type { CorpusDocument } from '../model/document.ts'
import { withMissingKeys } from '../model/missing-keys.ts'
import { normalise } from '../model/normalise.ts'
import { anyDocument } from '../model/reference.ts'
import { overlayEnding } from '../source/seed-folder.ts'
import { type EntryChange, refused } from './pull-result.ts'

/** What the package has, and what compiles it. */
export interface PulledCorpus {
  readonly corpus: CompiledCorpus
  readonly compiler: NamedCompiler
  /** Folder of the seeds, relative to the root. */
  readonly seeds: string
}

export interface Corpus extends PulledCorpus {
  /** Documents by id. */
  readonly entries: ReadonlyMap<string, DocumentEntry>
  /** Ids by type, those of new records that come with this pull included. */
  readonly recordIds: ReadonlyMap<string, ReadonlySet<string>>
}

/** null when nothing was edited. */
export function pullDocument(
  { type: typeName, value }: CmsEntry,
  type: DocumentType,
  { corpus, entries, recordIds, compiler, seeds }: Corpus,
): EntryChange | null {
  const name = `${typeName} ${String(value.id)}`
  const entry = entries.get(String(value.id))
  if (entry?.type !== typeName)
    return refused(name, 'is not in the package: a document begins with a text in the seeds folder.')
  const current = documentOf(corpus, entry)
  const node = corpus.modelSchema.types[typeName] ?? {}
  const edited = Object.fromEntries(editableFields(type).map((field) => [field, value[field]]))
  const keyed = withMissingKeys(corpus.modelSchema, node, { ...current, ...edited }, entry.formerKeys)
  const merged = withNoteLinks(normalise(corpus.modelSchema, node, keyed) as CorpusDocument, current)
  const moved = (['slug', 'aliases'] as const).filter(
    (field) => JSON.stringify(value[field]) !== JSON.stringify(current[field]),
  )
  if (moved.length > 0)
    return refused(
      name,
      `${moved.join(', ')}: an address is not changed in a CMS, but with \`npm run seed -- rename\`.`,
    )
  const edits = documentEdits(type, current, merged)
  if (edits.length === 0) return null
  const stem = corpus.nameOf(entry)
  const { original } = compiler.compile(stem, null).compiled
  if (original === null) return refused(name, 'does not compile without its overlay.')
  const kept = documentEdits(type, original, merged)
  const { sha256 } = original.source as { readonly sha256: string }
  const text = kept.length === 0 ? null : overlayText(sha256, kept)
  const compiled = compiler.compile(stem, text).compiled
  const reasons = [
    ...compiled.diagnostics.filter(isError).map(reasonOf),
    ...danglingOf(compiled, entry.id, { entries, recordIds }),
  ]
  return {
    name,
    edits,
    refusals: reasons.map((reason) => `${name} ${reason}`),
    file: { path: `${seeds}/${stem}${overlayEnding}`, text },
  }
}

const reasonOf = ({ code, field, found, expected }: Diagnostic): string =>
  `${field ?? code}: ${[
    found === undefined ? '' : `found ${found}`,
    expected === undefined ? '' : `expected ${expected}`,
  ]
    .filter((words) => words !== '')
    .join(', ')}`

/** References to records and documents that do not exist; a document is no other document than itself. */
const danglingOf = (
  { declarations }: CompiledSeed,
  own: string,
  { entries, recordIds }: Pick<Corpus, 'entries' | 'recordIds'>,
): string[] =>
  declarations.references.flatMap(({ field, value, to }) => {
    const isDocument = to === anyDocument
    if (isDocument ? value !== own && entries.has(value) : recordIds.get(to)?.has(value)) return []
    const expected = isDocument ? 'the id of another document' : `the id of one ${to}`
    return [`${field}: found \`${value}\`, expected ${expected}`]
  })
