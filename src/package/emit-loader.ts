/** Emits a loader: a module that imports a module of one document when it is asked for. Not part of the surface. */

import type { DocumentEntry } from '../compile/index-entry.ts'
import { linesOf, namedByContent, type PackageFile } from './file-group.ts'
import type { OutputCache } from './output-cache.ts'

/** What a loader loads of a document. */
export interface Loaded {
  /** Of the part, and in the cache. */
  readonly name: string
  /** Its export. */
  readonly value: string
  readonly pathOf: (entry: DocumentEntry) => string
}

export function loaderModule(
  { name, value, pathOf }: Loaded,
  entries: readonly DocumentEntry[],
  cache: OutputCache,
): PackageFile {
  const line = (entry: DocumentEntry): string =>
    [entry.slug, ...entry.aliases]
      .map((slug) => `  [${JSON.stringify(slug)}, () => import("../${pathOf(entry)}")],\n`)
      .join('')
  function* module(): Generator<string> {
    yield 'const modules = new Map([\n'
    yield* linesOf(entries, line)
    yield `]);
export const has = (slug) => modules.has(slug);
export const names = () => [...modules.keys()];
export async function load(slug) {
  const module = modules.get(slug);
  if (module === undefined) throw new Error(\`No document has the slug "\${slug}".\`);
  return (await module()).${value};
}
`
  }
  const inputs = { line, isSame: () => true, dependsOn: '' }
  return cache.list(name, inputs, module, (content) => namedByContent(`parts/${name}`, content()))
}
