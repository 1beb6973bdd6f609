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
  // When it comes back, its keys are compared with those that it had.
  const own =
    keys === null
      ? null
      : { blocks: keys.blocks, replies: keys.replies, removed: goneFrom(past.slice(0, last + 1), keysOf) }
  const { [slug]: _, ...gone } = goneFrom(past, namesOf)
  const slugs = Object.keys(gone).length === 0 ? {} : { slugs: gone }
  const removedIn = past[last + 1]?.version
  if (removedIn !== undefined) return { slug, removedIn, ...own, ...slugs }
  return own === null ? null : { slug, ...own, ...slugs }
}

type NamesIn = (document: ReleasedDocument) => readonly string[] | null

const keysOf: NamesIn = ({ keys }) => (keys === null ? null : keysIn(keys))

const namesOf: NamesIn = ({ slug, aliases }) => [slug, ...aliases]

/** Each name that is gone, with the first release after the last one that had it. Of a release that gives null nothing is known. */
function goneFrom(past: Past, namesIn: NamesIn): Record<string, string> {
  const gone = new Map<string, string>()
  let had: readonly string[] = []
  for (const { version, document } of past) {
    const names = document === undefined ? [] : namesIn(document)
    if (names === null) continue
    const has = new Set(names)
    for (const name of had) if (!has.has(name)) gone.set(name, version)
    for (const name of has) gone.delete(name)
    had = [...has]
  }
  return Object.fromEntries([...gone].sort(byKey))
}

/** `l9` before `l10`. */
const byKey = ([a]: readonly [string, string], [b]: readonly [string, string]): number =>
  a.localeCompare(b, 'en', { numeric: true })
