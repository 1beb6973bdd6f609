/** Records which documents a release adds and which it changes, for the build to tell readers (`package/release-days.ts`). */

import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { readOrNull } from '../files/read-file.ts'
import { writeFileAtomic } from '../files/write-file-atomic.ts'
import { type ReleaseRecord, readReleaseRecords, releaseDaysFile } from '../package/release-days.ts'
import type { Release, ReleasedContent, ReleasedDocument } from './release.ts'

/** The part of a record that follows from two releases. A document that only the compiler makes otherwise has not changed. */
export function documentsOfRelease(
  before: ReleasedContent | null,
  after: ReleasedContent,
): Pick<ReleaseRecord, 'added' | 'changed'> {
  const known = new Map((before?.documents ?? []).map((document) => [document.id, document]))
  const added = after.documents.filter(({ id }) => !known.has(id))
  const changed = after.documents.filter((document) => {
    const old = known.get(document.id)
    return old !== undefined && !isSame(old, document)
  })
  return { added: idsOf(added), changed: idsOf(changed) }
}

const idsOf = (documents: readonly ReleasedDocument[]): string[] => documents.map(({ id }) => id).sort()

const isSame = (a: ReleasedDocument, b: ReleasedDocument): boolean =>
  a.type === b.type &&
  a.slug === b.slug &&
  a.textHash === b.textHash &&
  isDeepStrictEqual(saidIn(a.metadata), saidIn(b.metadata))

/** A new field of the model says nothing of a document where it is empty. */
const saidIn = (metadata: ReleasedDocument['metadata']): ReleasedDocument['metadata'] =>
  Object.fromEntries(
    Object.entries(metadata).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  )

/** Writes the record of a release: once more for the same one when its recording was interrupted. */
export function recordDays(
  root: string,
  release: {
    readonly version: string
    readonly day: string
    readonly before: Release | null
    readonly after: Release
  },
): void {
  const { version, day, before, after } = release
  const file = join(root, releaseDaysFile)
  const earlier = readReleaseRecords(readOrNull(file)?.toString() ?? null).filter(
    (one) => one.release !== version,
  )
  const record: ReleaseRecord = {
    release: version,
    day,
    ...documentsOfRelease(before?.content ?? null, after.content),
  }
  const lines = [...earlier, record].map((one) => `  ${JSON.stringify(one)}`).join(',\n')
  mkdirSync(dirname(file), { recursive: true })
  writeFileAtomic(file, `{ "releases": [\n${lines}\n] }\n`)
}
