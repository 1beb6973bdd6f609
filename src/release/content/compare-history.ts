/**
 * Compares a build with the content of all earlier releases: an id is never used twice, a slug never leads to another document,
 * and a redirect is kept until the next major version.
 */

import { fewOf } from '../../identity/describe-faults.ts'
import { keysIn } from '../../identity/document-keys.ts'
import type { Change } from '../change.ts'
import { keyRecordOf } from '../key-record.ts'
import type { PastContent, ReleasedContent, ReleasedDocument } from '../release.ts'
import { compareKeys } from './compare-keys.ts'

/** `past` from the oldest to the last. */
export function compareHistory(past: readonly PastContent[], build: ReleasedContent): Change[] {
  return [
    ...reusedIds(past, build),
    ...movedSlugs(past, build),
    ...droppedRedirects(past, build),
    ...broken(build),
    ...reusedKeys(past, build),
    ...keysOfReturned(past, build),
  ]
}

/** Documents that the last release has not, as the last one with them had them, by their id. */
function goneDocuments(
  past: readonly PastContent[],
): Map<string, { readonly version: string; readonly document: ReleasedDocument }> {
  const last = new Set(past.at(-1)?.content.documents.map(({ id }) => id))
  const gone = new Map<string, { readonly version: string; readonly document: ReleasedDocument }>()
  for (const { version, content } of past)
    for (const document of content.documents)
      if (!last.has(document.id)) gone.set(document.id, { version, document })
  return gone
}

/** A document that was removed may return, but only with the text of the same seed. */
function reusedIds(past: readonly PastContent[], build: ReleasedContent): Change[] {
  const gone = goneDocuments(past)
  return build.documents.flatMap(({ id, seedHash }): Change[] => {
    const before = gone.get(id)
    if (before === undefined || before.document.seedHash === seedHash) return []
    const what = `${before.version} had the id for another text`
    return [{ rule: 'document-id-reused', at: `document ${id}`, what }]
  })
}

/** A key that a release had and the last one had no more is given again. The last release and the build are compared by themselves. */
function reusedKeys(past: readonly PastContent[], build: ReleasedContent): Change[] {
  const record = keyRecordOf(past)
  return build.documents.flatMap(({ id, slug, keys }): Change[] => {
    const removed = record.get(id)?.removed ?? {}
    if (keys === null) return []
    const reused = keysIn(keys).filter((key) => Object.hasOwn(removed, key))
    if (reused.length === 0) return []
    const words = fewOf(reused.map((key) => `\`${key}\` was removed in ${removed[key]}`))
    const what = `${words}, and names a text again: \`npm run seed -- keys ${slug}\` gives it another key`
    return [{ rule: 'key-reused', at: `document ${id}`, what }]
  })
}

/** A document that returns has the keys that it had: those who kept them ask for the same texts. */
function keysOfReturned(past: readonly PastContent[], build: ReleasedContent): Change[] {
  const gone = goneDocuments(past)
  return build.documents.flatMap((document): Change[] => {
    const before = gone.get(document.id)
    return before === undefined ? [] : compareKeys(before.document, document, `document ${document.id}`)
  })
}

/** Where each address of a release leads: a document's id. */
function addressesOf({ documents, redirects }: ReleasedContent): Map<string, string> {
  const ids = new Map(documents.map(({ slug, id }) => [slug, id]))
  const addresses = new Map(ids)
  for (const [from, to] of Object.entries(redirects)) {
    const id = ids.get(to)
    if (id !== undefined) addresses.set(from, id)
  }
  return addresses
}

function movedSlugs(past: readonly PastContent[], build: ReleasedContent): Change[] {
  const now = addressesOf(build)
  const slugs = new Set(build.documents.map(({ slug }) => slug))
  const idsNow = new Set(build.documents.map(({ id }) => id))
  const owners = new Map<string, { readonly id: string; readonly version: string }>()
  for (const { version, content } of past)
    for (const [slug, id] of addressesOf(content)) owners.set(slug, { id, version })
  return [...owners].flatMap(([slug, { id, version }]): Change[] => {
    const current = now.get(slug)
    if (current === undefined || current === id) return []
    // A removed document may redirect its readers to another; giving its slug to another text would mislead them.
    if (!slugs.has(slug) && !idsNow.has(id)) return []
    return [
      {
        rule: 'slug-reused',
        at: `slug ${slug}`,
        what: `led to document ${id} in ${version}, leads to ${current} now`,
      },
    ]
  })
}

function droppedRedirects(past: readonly PastContent[], build: ReleasedContent): Change[] {
  const major = (version: string): string => version.split('.')[0] ?? ''
  const last = past.at(-1)
  if (last === undefined) return []
  const now = new Set([...build.documents.map(({ slug }) => slug), ...Object.keys(build.redirects)])
  const kept = new Map<string, string>()
  for (const { version, content } of past)
    if (major(version) === major(last.version))
      for (const from of Object.keys(content.redirects)) kept.set(from, version)
  return [...kept]
    .filter(([from]) => !now.has(from))
    .map(([from, version]) => ({
      rule: 'redirect-removed',
      at: `slug ${from}`,
      what: `a redirect since ${version} or before, gone now`,
    }))
}

function broken({ documents, redirects }: ReleasedContent): Change[] {
  const slugs = new Set(documents.map(({ slug }) => slug))
  return Object.entries(redirects).flatMap(([from, to]): Change[] => {
    const fault = slugs.has(from)
      ? 'is the slug of a document as well'
      : slugs.has(to)
        ? null
        : Object.hasOwn(redirects, to)
          ? `leads to \`${to}\`, which leads on`
          : `leads to \`${to}\`, which no document has`
    return fault === null ? [] : [{ rule: 'redirect-broken', at: `slug ${from}`, what: fault }]
  })
}
