/** Finds a citation again in the package: the document that it names, and in it the passage. */

import { ownValue } from '../words.ts'
import type { CitableText, CitedPackage } from './cite-passage.ts'
import { type FormerKeys, type Resolved, readCitation, resolvePassage } from './resolve-passage.ts'

/** What documents and releases had and have no more. */
interface FormerAddresses {
  /** By the slug of the document. */
  readonly keys: { readonly [slug: string]: FormerKeys }
  /** Slugs of documents that are gone, each with the release that came without it. */
  readonly slugs: { readonly [slug: string]: string }
}

/** What the package gives (`emit-cite.ts`). */
export interface CitedSources extends CitedPackage {
  /** Whether a document has the slug, or had it. */
  readonly has: (slug: string) => Promise<boolean>
  readonly load: (slug: string) => Promise<CitableText>
  readonly former: () => Promise<FormerAddresses>
}

/**
 * What became of a cited passage in this version of the package.
 *
 * @throws SyntaxError when the citation is none.
 * @throws RangeError when it is of another package, or of a version that is newer than this one and what became of it is not known.
 * @internal
 */
export async function resolveCitation(citation: string | object, sources: CitedSources): Promise<Resolved> {
  const passage = readCitation(citation)
  const { package: name = sources.package, version = '', slug } = passage
  if (name !== sources.package) throw otherThan(`"${sources.package}"`, `"${name}"`)
  if (slug === undefined) throw new SyntaxError('No slug. Expected: a source that ends with it')
  const { keys, slugs } = await sources.former()
  const document = (await sources.has(slug)) ? await sources.load(slug) : null
  const resolved: Resolved = document
    ? resolvePassage(document, passage, ownValue(keys, document.slug) ?? {})
    : { status: 'removed', slug, now: null, since: ownValue(slugs, slug) ?? null }
  const isUnchanged = resolved.status === 'same' || resolved.status === 'moved'
  if (!isUnchanged && isNewer(version, sources.version)) throw otherThan(sources.version, version)
  return resolved
}

const otherThan = (own: string, found: string): RangeError =>
  new RangeError(`The citation is of ${found}, and this is ${own}.`)

const isNewer = (version: string, than: string): boolean =>
  version.replace(/-.*/, '').localeCompare(than, 'en', { numeric: true }) > 0
