/** Compiles the corpus for a command that writes nothing. What the last build compiled is not compiled again. */

import { join } from 'node:path'
import { type Context, cacheFolder, type LoadCorpus } from '../cli/context.ts'
import { type CompiledCorpus, compileCorpus } from '../compile/compile-corpus.ts'
import { type NamedCompiler, namedCompiler } from '../compile/compile-named.ts'
import { readOnlyStore } from '../compile/pack-store.ts'
import { memoryStore } from '../compile/seed-store.ts'
import { readSources } from '../compile/sources.ts'
import { scanFolder } from '../files/scan-folder.ts'

export async function compileToRead(
  { root, codeKey }: Context,
  loadCorpus: LoadCorpus,
): Promise<{ readonly corpus: CompiledCorpus; readonly compiler: NamedCompiler }> {
  const config = await loadCorpus()
  const sources = readSources(config, root, scanFolder(join(root, config.seeds)), codeKey)
  const store = readOnlyStore(cacheFolder(root), codeKey, memoryStore())
  const compiler = namedCompiler(config, root, codeKey)
  return { corpus: compileCorpus(config, root, { store, codeKey, sources, compiler }), compiler }
}
