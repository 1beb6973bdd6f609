/** Puts the documents and records of a compiled corpus into the form that contentlayer2 writes out. */

import { createHash } from 'node:crypto'
import type { DataCache } from '@contentlayer2/core'
import { type CompiledCorpus, documentOf } from '../compile/compile-corpus.ts'

export function contentlayerCache(corpus: CompiledCorpus): DataCache.Cache {
  const documents = corpus.entries.map((entry) =>
    item(entry.slug, entry.type, documentOf(corpus, entry), { seed: entry.seed }),
  )
  const records = corpus.model.records.flatMap((type) =>
    (corpus.records.get(type.name) ?? []).map((record) =>
      item(record.id, type.name, { ...record, type: type.name }, { file: type.file }),
    ),
  )
  return {
    cacheItemsMap: Object.fromEntries(
      [...documents, ...records].map((i) => [`${i.documentTypeName}/${i.document._id}`, i]),
    ),
  }
}

function item(
  id: string,
  type: string,
  content: object,
  raw: Readonly<Record<string, string>>,
): DataCache.CacheItem {
  const document = { ...(withoutNulls(content) as object), _id: id, _raw: raw }
  const documentHash = createHash('sha256').update(JSON.stringify(document)).digest('hex')
  return { document, documentHash, documentTypeName: type, hasWarnings: false }
}

/** contentlayer's types say that a missing value is absent, never null. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (inner === null ? [] : [[key, withoutNulls(inner)]])),
  )
}
