/** Compiles the corpus and writes nothing. What the last build compiled is not compiled again. */

import { join } from 'node:path'
import { type CompiledCorpus, compileCorpus } from '../compile/compile-corpus.ts'
import { type NamedCompiler, namedCompiler } from '../compile/compile-named.ts'
import { readOnlyStore } from '../compile/pack-store.ts'
import { memoryStore, type SeedStore } from '../compile/seed-store.ts'
import { readSources, type Sources } from '../compile/sources.ts'
import { scanFolder } from '../files/scan-folder.ts'
import type { Project } from './project.ts'

export interface ReadOnlyCompile {
  readonly corpus: CompiledCorpus
  readonly compiler: NamedCompiler
  readonly sources: Sources
  readonly store: SeedStore
  /** Folder of the seeds, relative to the root. */
  readonly seeds: string
}

export async function compileReadOnly({
  root,
  codeKey,
  cache,
  loadConfig,
}: Project): Promise<ReadOnlyCompile> {
  const config = await loadConfig()
  const sources = readSources(config, root, scanFolder(join(root, config.seeds)), codeKey)
  const store = readOnlyStore(cache, codeKey, memoryStore())
  const compiler = namedCompiler(config, root, codeKey)
  const corpus = compileCorpus(config, root, { store, codeKey, sources, compiler })
  return { corpus, compiler, sources, store, seeds: config.seeds }
}
