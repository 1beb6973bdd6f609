/** Emits the entries that are made of hashes, `./digest` and `./verify`, with what they load. */

import type { CompiledCorpus } from '../compile/compile-corpus.ts'
import { releaseColumnSums } from './emit-columns.ts'
import { digestFiles, followedFields } from './emit-digest.ts'
import { hashesModule, sumsModule } from './emit-sums.ts'
import { verifyFiles } from './emit-verify.ts'
import type { PackageFile } from './file-group.ts'
import type { OutputCache } from './output-cache.ts'
import type { PackageModules } from './package-modules.ts'
import type { ReleaseRecord } from './release-days.ts'

interface Hashed {
  /** Code of the runtime. */
  readonly code: { readonly digest: string; readonly verify: string }
  readonly root: string
  readonly releases: readonly ReleaseRecord[]
  readonly modules: Omit<PackageModules, 'hashes' | 'sums' | 'columnSums' | 'aliases'>
  readonly cache: OutputCache
}

export function* hashedFiles(
  corpus: CompiledCorpus,
  { code, root, releases, modules, cache }: Hashed,
): Generator<PackageFile> {
  const { entries, model } = corpus
  const followed = followedFields(model)
  const following = model.summaryFields.flatMap((field, i) =>
    (followed.ofDocuments[field] ?? null) === null ? [] : [i],
  )
  const hashes = hashesModule(entries, following, cache)
  const sums = sumsModule(entries, cache)
  yield* [hashes, sums]
  let columnSums = ''
  for (const file of releaseColumnSums(releases, entries, cache)) {
    columnSums = file[0]
    yield file
  }
  const aliases = entries.flatMap(({ slug, aliases }) => aliases.map((alias) => [alias, slug] as const))
  const all = { ...modules, hashes: hashes[0], sums: sums[0], columnSums, aliases: new Map(aliases) }
  yield* digestFiles(code.digest, followed, all)
  yield* verifyFiles(corpus, { code: code.verify, root }, all)
}
