/**
 * Compares the documents of two releases. A document is identified by its id; if the id is new and the slug is old, its id has
 * changed.
 */

import type { Change } from '../change.ts'
import type { ReleasedContent, ReleasedDocument } from '../release.ts'
import { compareKeys } from './compare-keys.ts'
import { compareMetadata } from './compare-metadata.ts'
import { compareTexts } from './compare-texts.ts'

export function compareDocuments(before: ReleasedContent, after: ReleasedContent): Change[] {
  const old = new Map(before.documents.map((document) => [document.id, document]))
  const oldBySlug = new Map(before.documents.map((document) => [document.slug, document]))
  const now = new Set(after.documents.map(({ id }) => id))
  const changes: Change[] = []
  /** Documents that continue under another id. */
  const carriedOn = new Set<string>()
  for (const document of after.documents) {
    const known = old.get(document.id)
    const sameSlug = oldBySlug.get(document.slug)
    if (known !== undefined) {
      changes.push(...compareDocument(known, document, before, after))
    } else if (sameSlug !== undefined && !now.has(sameSlug.id)) {
      carriedOn.add(sameSlug.id)
      const what = `the id \`${sameSlug.id}\` of the slug \`${document.slug}\` became \`${document.id}\``
      changes.push({ rule: 'document-id-changed', at: place(document), what })
      changes.push(...compareDocument(sameSlug, document, before, after))
    } else {
      changes.push({ rule: 'document-added', at: place(document), what: `added as \`${document.slug}\`` })
    }
  }
  for (const document of before.documents)
    if (!now.has(document.id) && !carriedOn.has(document.id))
      changes.push({
        rule: 'document-removed',
        at: place(document),
        what: `removed; it was \`${document.slug}\``,
      })
  for (const [from, to] of Object.entries(after.redirects))
    if (before.redirects[from] === undefined && !oldBySlug.has(from))
      changes.push({ rule: 'redirect-added', at: `slug ${from}`, what: `leads to \`${to}\`` })
  if (orderOf(before) !== orderOf(after)) {
    const what = `sorted ${orderOf(before)} before, ${orderOf(after)} now`
    changes.push({ rule: 'sort-order-changed', at: '`documents`', what })
  }
  return changes
}

const place = ({ id }: ReleasedDocument): string => `document ${id}`

function orderOf({ newestFirstBy, oldestFirstBy }: ReleasedContent): string {
  if (oldestFirstBy !== undefined) return `oldest first by \`${oldestFirstBy}\``
  return newestFirstBy === null ? 'by id' : `newest first by \`${newestFirstBy}\``
}

function compareDocument(
  before: ReleasedDocument,
  after: ReleasedDocument,
  { newestFirstBy, oldestFirstBy }: ReleasedContent,
  { redirects }: ReleasedContent,
): Change[] {
  const at = place(after)
  const changes: Change[] = []
  if (before.type !== after.type)
    changes.push({ rule: 'document-type-changed', at, what: `\`${before.type}\` became \`${after.type}\`` })
  if (before.slug !== after.slug) {
    const isKept = redirects[before.slug] === after.slug && after.aliases.includes(before.slug)
    const what = `\`${before.slug}\` became \`${after.slug}\`${isKept ? ', and stays as an alias' : ''}`
    const question = `If it is the same text, add \`${before.slug}\` to \`aliases\` of its annotation: that makes it minor.`
    changes.push(
      isKept
        ? { rule: 'slug-renamed-with-alias', at, what }
        : { rule: 'slug-renamed-without-alias', at, what, question },
    )
  }
  return [
    ...changes,
    ...compareTexts(before, after, at),
    ...compareKeys(before, after, at),
    ...compareMetadata(before, after, at, newestFirstBy ?? oldestFirstBy ?? null),
  ]
}
