/** Puts the documents and records of a compiled corpus into the form that contentlayer2 writes out. */

import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import type { DataCache } from '@contentlayer2/core'
import { type CompiledCorpus, documentOf } from '../compile/compile-corpus.ts'

export function contentlayerCache(corpus: CompiledCorpus): DataCache.Cache {
  const documents = corpus.entries.map((entry) =>
    item(entry.slug, entry.type, documentOf(corpus, entry), `${corpus.nameOf(entry)}.yaml`),
  )
  const records = corpus.model.records.flatMap((type) =>
    (corpus.records.get(type.name) ?? []).map((record) =>
      item(record.id, type.name, { ...record, type: type.name }, type.file),
    ),
  )
  return {
    cacheItemsMap: Object.fromEntries(
      [...documents, ...records].map((i) => [`${i.documentTypeName}/${i.document._id}`, i]),
    ),
  }
}

function item(id: string, type: string, content: object, source: string): DataCache.CacheItem {
  const document = { ...content, _id: id, _raw: rawData(source) }
  const documentHash = createHash('sha256').update(JSON.stringify(document)).digest('hex')
  return { document, documentHash, documentTypeName: type, hasWarnings: false }
}

/** What contentlayer says of the file that a document was read from; `source` is its path in the folder of the seeds. */
const rawData = (source: string) => ({
  sourceFilePath: source,
  sourceFileName: posix.basename(source),
  sourceFileDir: posix.dirname(source),
  contentType: 'data',
  flattenedPath: source.replace(/\.[^.]+$/, ''),
})
