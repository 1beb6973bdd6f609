/** `build --shard i/n`: compiles one part of the seeds into the cache, for a build that finds all parts there. */

import { join } from 'node:path'
import { type Context, cacheFolder, type LoadCorpus } from '../cli/context.ts'
import { reportText } from '../cli/report-text.ts'
import { indexEntryIn, namedCompiler } from '../compile/compile-named.ts'
import { packStore } from '../compile/pack-store.ts'
import { readSources } from '../compile/sources.ts'
import { isError } from '../diagnostics/diagnostic.ts'
import { scanFolder } from '../files/scan-folder.ts'

export async function compileShard(
  shard: string,
  cache: string | undefined,
  { root, codeKey }: Context,
  loadCorpus: LoadCorpus,
): Promise<number> {
  const [, part = 0, count = 0] = (/^([1-9]\d*)\/([1-9]\d*)$/.exec(shard) ?? []).map(Number)
  if (part === 0 || part > count) {
    process.stderr.write(`--shard needs a part and a number of parts, like 2/3; found ${shard}.\n`)
    return 2
  }
  const config = await loadCorpus()
  const sources = readSources(config, root, scanFolder(join(root, config.seeds)), codeKey)
  const store = packStore(cache ?? cacheFolder(root), codeKey)
  const compiler = namedCompiler(config, root, codeKey)
  const mine = sources.seeds.filter((_, i) => i % count === part - 1)
  const indexEntries = mine.map((seed) => indexEntryIn(store, compiler, seed))
  store.flush()
  const diagnostics = indexEntries.flatMap((indexEntry) => indexEntry.diagnostics)
  process.stderr.write(await reportText(diagnostics))
  process.stdout.write(
    `Part ${part} of ${count}: ${mine.length} of ${sources.seeds.length} seeds compiled.\n`,
  )
  return diagnostics.some(isError) ? 1 : 0
}
