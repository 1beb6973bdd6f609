/** Compiles one part of the seeds into the cache, for a build that finds all parts there: `build --shard i/n`. */

import { join } from 'node:path'
import { indexEntryIn, namedCompiler } from '../compile/compile-named.ts'
import { packStore } from '../compile/pack-store.ts'
import { readSources } from '../compile/sources.ts'
import { isRefused, sortDiagnostics } from '../diagnostics/diagnostic.ts'
import { scanFolder } from '../files/scan-folder.ts'
import type { ShardResult } from './events.ts'
import type { Project } from './project.ts'

/** A part of all seeds: the first of three is `{ part: 1, parts: 3 }`. */
export interface Shard {
  readonly part: number
  readonly parts: number
}

/** Reads `2/3`; null for what is not a part. */
export function parseShard(text: string): Shard | null {
  const [, part = 0, parts = 0] = (/^([1-9]\d*)\/([1-9]\d*)$/.exec(text) ?? []).map(Number)
  return part === 0 || part > parts ? null : { part, parts }
}

export async function compileShard(
  { root, codeKey, cache, loadConfig }: Project,
  { part, parts }: Shard,
  strict: boolean,
): Promise<ShardResult> {
  const config = await loadConfig()
  const sources = readSources(config, root, scanFolder(join(root, config.seeds)), codeKey)
  const store = packStore(cache, codeKey)
  const compiler = namedCompiler(config, root, codeKey)
  const own = sources.seeds.filter((_, i) => i % parts === part - 1)
  const indexEntries = own.map((seed) => indexEntryIn(store, compiler, seed))
  store.flush()
  const diagnostics = sortDiagnostics(indexEntries.flatMap((indexEntry) => indexEntry.diagnostics))
  return {
    status: isRefused(diagnostics, strict) ? 'failed' : 'compiled',
    diagnostics,
    seeds: own.length,
    total: sources.seeds.length,
  }
}
