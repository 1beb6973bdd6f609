/**
 * Reads in which release each document came and last changed, from the record that `release:version` writes. A build reads
 * it as any other input: it has no clock.
 */

interface ReleaseDay {
  readonly release: string
  /** As in 2026-11-21. */
  readonly day: string
}

/** What one release brought, by the ids of the documents. */
export interface ReleaseRecord extends ReleaseDay {
  readonly added: readonly string[]
  /** Without those that were added. */
  readonly changed: readonly string[]
}

export interface DocumentDays {
  readonly added: ReleaseDay
  /** The release that added it, as long as it is as it came. */
  readonly changed: ReleaseDay
}

export const releaseDaysFile = 'releases/days.json'

/** The releases from the oldest, of the record's text; without a record there are none. */
export const readReleaseRecords = (text: string | null): readonly ReleaseRecord[] =>
  text === null ? [] : (JSON.parse(text) as { readonly releases: readonly ReleaseRecord[] }).releases

/** By the id of the document. One that was gone and came back is added once more. */
export function daysOfDocuments(records: readonly ReleaseRecord[]): ReadonlyMap<string, DocumentDays> {
  const days = new Map<string, DocumentDays>()
  for (const { release, day, added, changed } of records) {
    const now = { release, day }
    for (const id of added) days.set(id, { added: now, changed: now })
    for (const id of changed) days.set(id, { added: days.get(id)?.added ?? now, changed: now })
  }
  return days
}
