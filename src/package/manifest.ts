/** Emits the manifest, by which two releases are compared. It has no time and no version. */

import type { CompiledCorpus } from '../compile/compile-corpus.ts'
import { type DocumentEntry, sha256 } from '../compile/index-entry.ts'
import { bytesOf } from '../files/write-content.ts'
import type { Model } from '../model/define.ts'
import { type FormerKeys, noFormerKeys } from '../model/former-keys.ts'
import { linesOf, type PackageFile } from './file-group.ts'
import type { OutputCache } from './output-cache.ts'

export interface Manifest {
  /** Version of this format. */
  readonly manifest: 1
  readonly name: string
  /** Field that lists are sorted by, newest first; null: by id. */
  readonly newestFirstBy: string | null
  /** The same, oldest first; absent where `newestFirstBy` says it all. */
  readonly oldestFirstBy?: string
  readonly documents: readonly ManifestDocument[]
  readonly records: Readonly<Record<string, readonly { readonly id: string; readonly hash: string }[]>>
  readonly redirects: Readonly<Record<string, string>>
  /** SHA-256 over the hashes of all documents, lines and records: what `verifyPackage` of `./verify` finds. */
  readonly root: string
}

type ManifestDocument = Pick<DocumentEntry, 'id' | 'type' | 'slug' | 'aliases' | 'title' | 'hash'> & {
  /** Keys of blocks that are gone, each with the key of the block where its text went, or null; absent for most documents. */
  readonly formerKeys?: FormerKeys
}

/** Begins the sha256 of a document's JSON: 96 bits of it, since these lines are a part of the tarball that no gzip makes smaller. */
export const shortHash = (hash: string): string => hash.slice(0, 24)

export const manifestPath = 'manifest.json'

/** JSON, with a line for each document. */
export function manifestFile(
  corpus: CompiledCorpus,
  name: string,
  { root, cache }: { readonly root: string; readonly cache: OutputCache },
): PackageFile {
  const start = { manifest: 1, name, ...listOrder(corpus.model) } as const
  const records: Manifest['records'] = Object.fromEntries(
    [...corpus.records].map(([type, list]) => [
      type,
      list.map((r) => ({ id: r.id, hash: shortHash(sha256(JSON.stringify(r))) })),
    ]),
  )
  const redirects: Manifest['redirects'] = Object.fromEntries(redirectsOf(corpus))
  const before = `${JSON.stringify(start).slice(0, -1)},"documents":[`
  const after = `\n],"records":${JSON.stringify(records)},"redirects":${JSON.stringify(redirects)}`
  const last = Buffer.from(`,"root":"${root}"}\n`)
  function* content(): Generator<string | Uint8Array> {
    yield before
    yield* linesOf(corpus.entries.entries(), ([place, entry]) => `${place === 0 ? '' : ','}\n${line(entry)}`)
    yield after
    yield last
  }
  const inputs = { line, isSame: () => true, dependsOn: before + after }
  return cache.list('manifest', inputs, content, (pieces) => [manifestPath, () => endingWith(pieces(), last)])
}

/** The pieces, with what is at their end replaced: a patched list still ends with the root of the last build. */
function endingWith(pieces: Iterable<string | Uint8Array>, end: Buffer): Uint8Array[] {
  const all = Buffer.concat(Array.from(pieces, bytesOf))
  return [all.subarray(0, all.length - end.length), end]
}

function listOrder({ sortBy }: Model): Pick<Manifest, 'newestFirstBy' | 'oldestFirstBy'> {
  if (sortBy === null || sortBy.order === 'descending') return { newestFirstBy: sortBy?.field ?? null }
  return { newestFirstBy: null, oldestFirstBy: sortBy.field }
}

function line({ id, type, slug, aliases, title, hash, formerKeys }: DocumentEntry): string {
  const document: ManifestDocument = { id, type, slug, aliases, title, hash: shortHash(hash) }
  return JSON.stringify(formerKeys === noFormerKeys ? document : { ...document, formerKeys })
}

/** Aliases and retired slugs, each with the slug that it leads to; sorted. */
export function redirectsOf(corpus: CompiledCorpus): Map<string, string> {
  const aliases = corpus.entries.flatMap(({ aliases, slug }) =>
    aliases.map((alias) => [alias, slug] as const),
  )
  const retired = corpus.redirects.map((r) => [r.from, r.to] as const)
  return new Map([...aliases, ...retired].sort(([a], [b]) => (a < b ? -1 : 1)))
}
