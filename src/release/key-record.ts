/** Finds which keys blocks and replies have after some releases, and which release took each of the others away. */

import type { ReleasedKeys, RemovedDocument } from '../compile/released-keys.ts'
import { keysIn } from '../identity/document-keys.ts'
import type { PastContent, ReleasedDocument } from './release.ts'

/** From the oldest release. Of each document that a release had, by its id; without those of which the last release does not say the keys. */
export function keyRecordOf(releases: readonly PastContent[]): Map<string, ReleasedKeys | RemovedDocument> {
  const ids = [...new Set(releases.flatMap(({ content }) => content.documents.map(({ id }) => id)))].sort()
  const byId = releases.map(({ version, content }) => ({
    version,
    documents: new Map(content.documents.map((document) => [document.id, document])),
  }))
  return new Map(
    ids.flatMap((id) => {
      const line = lineOf(byId.map(({ version, documents }) => ({ version, document: documents.get(id) })))
      return line === null ? [] : [[id, line] as const]
    }),
  )
}

/** A document as each release had it, from the oldest. */
type Past = readonly { readonly version: string; readonly document: ReleasedDocument | undefined }[]

function lineOf(past: Past): ReleasedKeys | RemovedDocument | null {
  const last = past.findLastIndex(({ document }) => document !== undefined)
  const { document } = past[last] ?? {}
  if (document === undefined) return null
  const { slug, keys } = document
  const removedIn = past[last + 1]?.version
  if (removedIn !== undefined) return { slug, removedIn }
  if (keys === null) return null
  return { slug, blocks: keys.blocks, replies: keys.replies, removed: removedKeys(past) }
}

/** Each key that is gone, with the first release after the last one that had it. */
function removedKeys(past: Past): ReleasedKeys['removed'] {
  const removed = new Map<string, string>()
  let had: readonly string[] = []
  for (const { version, document } of past) {
    if (document?.keys === null) continue
    const has = new Set(document === undefined ? [] : keysIn(document.keys))
    for (const key of had) if (!has.has(key)) removed.set(key, version)
    for (const key of has) removed.delete(key)
    had = [...has]
  }
  return Object.fromEntries([...removed].sort(byKey))
}

/** `l9` before `l10`. */
const byKey = ([a]: readonly [string, string], [b]: readonly [string, string]): number =>
  a.localeCompare(b, 'en', { numeric: true })
