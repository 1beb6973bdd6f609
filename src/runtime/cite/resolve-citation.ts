/** Finds a citation again in the package: the document that it names, and in it the passage. */

import { ownValue } from '../words.ts'
import type { CitableText, CitedPackage } from './cite-passage.ts'
import { slugOf } from './flat-text.ts'
import { type FormerKeys, type Resolved, readCitation, resolvePassage } from './resolve-passage.ts'

/**
 * Whose a slug was before a release came: slug of the document now, or null if it is gone, and then the release that came
 * without it. Without a release: whose it is now.
 */
export type SlugOwner = readonly [before: string | null, now: string | null, removedIn?: string]

/** What documents and releases had and have no more. */
interface FormerAddresses {
  /** By the slug of the document. */
  readonly keys: { readonly [slug: string]: FormerKeys }
  /** Of each slug that is an alias, or was another document's: its owners, from the first one. */
  readonly slugs: { readonly [slug: string]: readonly SlugOwner[] }
}

/** What the package gives (`emit-cite.ts`). */
export interface CitedSources extends CitedPackage {
  /** null where no document has the slug. */
  readonly load: (slug: string) => Promise<CitableText | null>
  readonly former: () => Promise<FormerAddresses>
  /** The one to look in. Default: the one that was cited, loaded. */
  readonly document?: CitableText
}

/**
 * What became of a cited passage in this version of the package.
 *
 * @throws SyntaxError when the citation is none.
 * @throws RangeError when it is of another package or document, of a slug that the package never had, or of a version that is
 * newer than this one and what became of it is not known.
 * @throws TypeError when it is to be looked for in what is no document.
 * @internal
 */
export async function resolveCitation(citation: string | object, sources: CitedSources): Promise<Resolved> {
  const passage = readCitation(citation)
  const { package: name = sources.package, version = '', slug } = passage
  if (name !== sources.package) throw otherThan(sources.package, name)
  if (slug === undefined) throw new SyntaxError('No slug. Expected: a source that ends with it')
  const { keys, slugs } = await sources.former()
  const owners = ownValue(slugs, slug) ?? []
  const owner =
    owners.find(([before]) => before === null || (version && isNewer(before, version))) ?? owners.at(-1)
  const [before, own, removedIn] = owner ?? [null, slug]
  const given = 'document' in sources ? slugOf(sources.document) : own
  if (given !== own) throw otherThan(given, slug)
  const document = own === null ? null : (sources.document ?? (await sources.load(own)))
  const resolved: Resolved | null = document
    ? resolvePassage(document, passage, ownValue(keys, document.slug) ?? {})
    : owner
      ? { status: 'removed', slug, now: null, since: removedIn ?? before }
      : null
  const isUnchanged = resolved?.status === 'same' || resolved?.status === 'moved'
  if (!isUnchanged && isNewer(version, sources.version)) throw otherThan(sources.version, version)
  if (resolved === null) throw new RangeError(`No document has or had the slug "${slug}".`)
  return resolved
}

const otherThan = (own: string | null, found: string): RangeError =>
  new RangeError(`The citation is of "${found}", and this is "${own}".`)

const isNewer = (version: string, than: string): boolean =>
  version.replace(/-.*/, '').localeCompare(than, 'en', { numeric: true }) > 0
