/**
 * Emits every file of the package from a compiled corpus and the code that ships, the manifest last. All code and content
 * is stored once, as ES modules; the CommonJS entries require these, which every Node of `engines` can.
 */

import { cmsModelOf } from '../cms/cms-model-of.ts'
import type { CompiledCorpus } from '../compile/compile-corpus.ts'
import type { KeyRecord } from '../compile/released-keys.ts'
import { allFiles } from './emit-all.ts'
import { citeFiles } from './emit-cite.ts'
import { cmsFiles } from './emit-cms.ts'
import { columnFiles, listFiles, releaseColumnFiles } from './emit-columns.ts'
import { documentFiles, linesPath, textPath } from './emit-documents.ts'
import { fieldFiles } from './emit-fields.ts'
import { formerKeysModule } from './emit-former-keys.ts'
import { hashedFiles } from './emit-hashed.ts'
import { emitIndex, emitIndexTypes, type IndexContent, recordModule } from './emit-index.ts'
import { labelFiles } from './emit-labels.ts'
import { linesFiles } from './emit-lines.ts'
import { loaderModule } from './emit-loader.ts'
import { schemaFiles } from './emit-schemas.ts'
import { searchEntry } from './emit-search.ts'
import { packageRoot } from './emit-sums.ts'
import { commonJsTypes, emitTypes, hasSameTypes } from './emit-types.ts'
import { type EntryContent, entryFiles } from './entry-files.ts'
import { type FileGroup, namedByContent, type PackageFile, single } from './file-group.ts'
import { manifestFile, redirectsOf } from './manifest.ts'
import { type OutputCache, outputCache } from './output-cache.ts'
import type { ReleaseRecord } from './release-days.ts'

/** Modules that run at the reader's, bundled. */
export interface ShippedCode {
  readonly runtime: string
  /** Joins columns. */
  readonly rows: string
  /** Reads the lines of a seed. */
  readonly lines: string
  /** Digests documents and lists. */
  readonly digest: string
  /** Finds what is damaged. */
  readonly verify: string
  /** Declarations of what `runtime` exports. */
  readonly rendererTypes: string
  /** Entries of the runtime beside the main one, by name. */
  readonly entries: ReadonlyMap<string, EntryContent>
  /** By the name of the target. */
  readonly cms: ReadonlyMap<string, string>
}

/** What a package is made of beside its corpus. */
export interface PackageParts {
  readonly code: ShippedCode
  /** The record of releases, from the oldest. */
  readonly releases: readonly ReleaseRecord[]
  /** Keys and documents that releases took away. */
  readonly removed?: KeyRecord
}

export function* packageFiles(
  corpus: CompiledCorpus,
  packageName: string,
  parts: PackageParts,
  cache: OutputCache = outputCache(corpus.entries, null, () => null),
): Generator<FileGroup> {
  for (const entry of corpus.entries) yield documentFiles(entry, () => corpus.textsOf(entry))
  for (const file of commonFiles(corpus, packageName, parts, cache)) yield single(file)
}

function* commonFiles(
  corpus: CompiledCorpus,
  packageName: string,
  { code, releases, removed = new Map() }: PackageParts,
  cache: OutputCache,
): Generator<PackageFile> {
  const { model, modelSchema, entries } = corpus
  const columns = [
    ...(yield* columnFiles(model, entries, cache)),
    ...(yield* releaseColumnFiles(releases, entries, cache)),
  ]
  const loader = loaderModule({ name: 'load', value: 'document', pathOf: textPath }, entries, cache)
  yield loader
  const renderers = namedByContent('parts/runtime', [code.runtime])
  const rows = namedByContent('parts/rows', [code.rows])
  const records = model.records.map(
    (type) => [type.name, recordModule(type.plural, corpus.records.get(type.name) ?? [])] as const,
  )
  const modules = {
    records: new Map(records.map(([name, [path]]) => [name, path])),
    loader: loader[0],
    runtime: renderers[0],
  }
  const redirects = redirectsOf(corpus)
  const index: IndexContent = {
    model,
    columns,
    records: corpus.records,
    modules,
    redirects,
    aliases: entries.flatMap(({ aliases }) => aliases),
    rendererTypes: code.rendererTypes,
  }
  const ids = new Map([...corpus.records].map(([type, list]) => [type, list.map((r) => r.id)]))
  yield* [...records.map(([, file]) => file), renderers, rows]
  const names = { documents: entries, recordIds: ids, summaryFields: model.summaryFields }
  yield* cache.files('types', { isSame: hasSameTypes, dependsOn: JSON.stringify([...ids]) }, () => [
    ['types.d.ts', () => emitTypes(modelSchema, names)],
    ['types.d.cts', commonJsTypes],
  ])
  // Types have no values, but a resolver that follows the declaration must find a module.
  yield ['types.js', 'export {};\n']
  yield ['types.cjs', '"use strict";\n']
  yield* cache.files('schemas', { dependsOn: packageName }, () => schemaFiles(modelSchema, packageName))
  yield* listFiles(model, columns, rows[0])
  yield* allFiles(model, entries, modules.records, cache)
  yield ['index.d.ts', () => emitIndexTypes(index, 'js')]
  yield ['index.d.cts', () => emitIndexTypes(index, 'cjs')]
  yield ['index.js', () => emitIndex(index)]
  yield ['index.cjs', 'module.exports = require("./index.js");\n']
  const slugs = columns.find(({ field }) => field === 'slug')?.path ?? ''
  for (const [name, entry] of code.entries) {
    if (name === 'search') yield* entryFiles(name, searchEntry(entry, model, { slugs, loader: loader[0] }))
    else if (name === 'cite') {
      const former = formerKeysModule(entries, removed)
      yield former
      yield* citeFiles(entry, model, { name: packageName, releases, ...modules, former: former[0] })
    } else yield* entryFiles(name, entry)
  }
  yield* cache.files('cms', {}, () => cmsFiles(model, cmsModelOf(modelSchema), code.cms))
  yield* cache.files('labels', {}, () => labelFiles(model, modelSchema))
  yield* cache.files('fields', {}, () => fieldFiles(model, modelSchema))
  const linesLoader = loaderModule({ name: 'load-lines', value: 'lines', pathOf: linesPath }, entries, cache)
  yield linesLoader
  yield* linesFiles(model, code.lines, linesLoader[0])
  const root = packageRoot(corpus)
  const loaders = { columns, records: modules.records, loader: loader[0], linesLoader: linesLoader[0] }
  yield* hashedFiles(corpus, { code, root, releases, modules: loaders, cache })
  yield manifestFile(corpus, packageName, { cache, root })
}
