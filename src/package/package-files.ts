/** Takes a compiled corpus and the bundled runtime; gives every file of the package, the manifest last. */

import type { CompiledCorpus } from '../compile/compile-corpus.ts'
import { allFiles, documentFiles, type PackageFile } from './emit-documents.ts'
import { emitIndex, emitIndexTypes, emitLoader, type IndexContent } from './emit-index.ts'
import { schemaFiles } from './emit-schemas.ts'
import { emitTypes } from './emit-types.ts'
import { manifestOf, redirectsOf } from './manifest.ts'

export interface Runtime {
  readonly esm: string
  readonly cjs: string
}

export const manifestFile = 'manifest.json'

/** Lazy, in the order in which a writer must place them: what others import comes before what imports it. */
export function* packageFiles(
  corpus: CompiledCorpus,
  packageName: string,
  runtime: Runtime,
): Generator<PackageFile> {
  const { model, outline } = corpus
  const documents = corpus.documents.map((d) => d.document)
  const typeBySlug = new Map(
    documents.flatMap((d) => [d.slug, ...d.aliases].map((slug) => [slug, d.type] as const)),
  )
  const types = emitTypes(outline, {
    slugs: documents.map((d) => d.slug),
    aliases: documents.flatMap((d) => d.aliases),
    recordIds: new Map([...corpus.records].map(([type, list]) => [type, list.map((r) => r.id)])),
    summaryFields: model.summaryFields,
  })
  const index: IndexContent = {
    model,
    summaries: documents.map((d) =>
      Object.fromEntries(model.summaryFields.flatMap((f) => (f in d ? [[f, d[f]]] : []))),
    ),
    records: corpus.records,
    redirects: redirectsOf(corpus),
    typeBySlug,
  }
  yield ['types.d.ts', types]
  yield ['types.d.cts', types]
  // Types have no values, but a resolver that follows the declaration must find a module.
  yield ['types.js', 'export {};\n']
  yield ['types.cjs', '"use strict";\n']
  yield ['runtime.js', runtime.esm]
  yield ['runtime.cjs', runtime.cjs]
  for (const document of documents) yield* documentFiles(document)
  yield ['load.js', emitLoader(typeBySlug)]
  yield* schemaFiles(outline, packageName)
  yield ['index.d.ts', emitIndexTypes(index, 'esm')]
  yield ['index.d.cts', emitIndexTypes(index, 'cjs')]
  yield ['index.js', emitIndex(index, 'esm')]
  yield ['index.cjs', emitIndex(index, 'cjs')]
  yield* allFiles(model, documents)
  yield [manifestFile, `${JSON.stringify(manifestOf(corpus, packageName), null, 2)}\n`]
}
