/** Takes a compiled corpus; gives the manifest: what two releases are compared by. It holds no clock and no version. */

import { createHash } from 'node:crypto'
import type { CompiledCorpus } from '../compile/compile-corpus.ts'

export interface Manifest {
  /** Version of this format. */
  readonly manifest: 1
  readonly name: string
  /** Field that lists are sorted by, newest first; null: by id. */
  readonly newestFirstBy: string | null
  readonly documents: readonly ManifestDocument[]
  readonly records: Readonly<Record<string, readonly { readonly id: string; readonly hash: string }[]>>
  readonly redirects: Readonly<Record<string, string>>
}

export interface ManifestDocument {
  readonly id: string
  readonly type: string
  readonly slug: string
  readonly aliases: readonly string[]
  readonly title: string
  /** sha256 of the whole document, of its body (and replies) alone, and of the seed's bytes. */
  readonly hash: string
  readonly bodyHash: string
  readonly seedHash: string
}

export function manifestOf(corpus: CompiledCorpus, name: string): Manifest {
  return {
    manifest: 1,
    name,
    newestFirstBy: corpus.model.newestFirstBy,
    documents: corpus.documents.map(({ document }) => {
      const text = [document.body, document.replies ?? []]
      const source = document.source as { readonly sha256: string }
      const { id, type, slug, aliases, title } = document
      return {
        id,
        type,
        slug,
        aliases,
        title,
        hash: hashOf(document),
        bodyHash: hashOf(text),
        seedHash: source.sha256,
      }
    }),
    records: Object.fromEntries(
      [...corpus.records].map(([type, list]) => [type, list.map((r) => ({ id: r.id, hash: hashOf(r) }))]),
    ),
    redirects: Object.fromEntries(redirectsOf(corpus)),
  }
}

/** Aliases and retired slugs, each with the slug that it leads to; sorted. */
export function redirectsOf(corpus: CompiledCorpus): Map<string, string> {
  const aliases = corpus.documents.flatMap(({ document }) =>
    document.aliases.map((alias) => [alias, document.slug] as const),
  )
  const retired = corpus.redirects.map((r) => [r.from, r.to] as const)
  return new Map([...aliases, ...retired].sort(([a], [b]) => (a < b ? -1 : 1)))
}

const hashOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex')
