/**
 * Emits what documents are digested and verified by, a line for each: in one module the hash of each document, which
 * `./digest` loads; in another the sums of its parts, which only `./verify` does.
 */

import type { CompiledCorpus } from '../compile/compile-corpus.ts'
import { type DocumentEntry, sha256 } from '../compile/index-entry.ts'
import { rootText } from '../runtime/package-root.ts'
import { linesHashLength } from '../runtime/verify/damage.ts'
import { linesOf, namedByContent, type PackageFile } from './file-group.ts'
import { shortHash } from './manifest.ts'
import type { OutputCache } from './output-cache.ts'

/** `following`: indexes of the summary fields that hold references. */
export function hashesModule(
  entries: readonly DocumentEntry[],
  following: readonly number[],
  cache: OutputCache,
): PackageFile {
  /** A list finds the references in its columns itself; others, of replies or speakers, stand behind the hash. */
  const line = ({ hash, references, summary }: DocumentEntry): string => {
    const columns = following.map((field) => summary.at(field) ?? '').join()
    const others = references.filter((name) => !columns.includes(`"${name.slice(name.indexOf(' ') + 1)}"`))
    return `"${[shortHash(hash), ...others].join(' ')}",\n`
  }
  return listModule('hashes', line, { entries, cache })
}

export const sumsModule = (entries: readonly DocumentEntry[], cache: OutputCache): PackageFile =>
  listModule('sums', ({ linesHash, sums }) => `"${linesHash.slice(0, linesHashLength)}${sums}",\n`, {
    entries,
    cache,
  })

function listModule(
  name: string,
  line: (entry: DocumentEntry) => string,
  { entries, cache }: { readonly entries: readonly DocumentEntry[]; readonly cache: OutputCache },
): PackageFile {
  function* module(): Generator<string> {
    yield `export const ${name} = [\n`
    yield* linesOf(entries, line)
    yield '];\n'
  }
  const inputs = { line, isSame: () => true, dependsOn: '' }
  return cache.list(name, inputs, module, (content) => namedByContent(`parts/${name}`, content()))
}

/** SHA-256 of all that readers read, of which the build holds the hashes only. */
export const packageRoot = ({ entries, records }: Pick<CompiledCorpus, 'entries' | 'records'>): string => {
  const hashed = [...records].flatMap(([type, list]) =>
    list.map((record) => ({ type, id: record.id, hash: sha256(JSON.stringify(record)) })),
  )
  return sha256(rootText(entries, hashed))
}
