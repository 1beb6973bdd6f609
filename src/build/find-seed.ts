/** Finds the seed of a slug, compiled or not. */

import type { DocumentEntry } from '../compile/index-entry.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { didYouMean } from '../diagnostics/suggest.ts'
import { overlayEnding } from '../source/seed-folder.ts'
import type { ReadOnlyCompile } from './compile-read-only.ts'
import type { UnknownSlug } from './events.ts'

export interface FoundSeed {
  /** File name of the annotation, without the ending. */
  readonly name: string
  /** File name of the text. */
  readonly seed: string
  /** null when the seed does not compile. */
  readonly entry: DocumentEntry | null
  readonly diagnostics: readonly Diagnostic[]
}

/** A slug comes before an alias of the same name, and both before the name of an annotation. */
export function findSeed(
  { corpus, sources, store, seeds }: ReadOnlyCompile,
  slug: string,
): FoundSeed | UnknownSlug {
  const all = sources.seeds.flatMap(({ name, capture, key }) => {
    const indexEntry = store.find(key)
    return indexEntry === undefined ? [] : [{ name, capture, indexEntry }]
  })
  const found =
    all.find(({ indexEntry }) => indexEntry.declarations.slug === slug) ??
    all.find(({ indexEntry }) => indexEntry.declarations.aliases.includes(slug)) ??
    all.find(({ name }) => name === slug)
  if (found === undefined) {
    const slugs = all.flatMap(({ indexEntry }) => indexEntry.declarations.slug ?? [])
    return { status: 'unknown', hint: didYouMean(slug, slugs), diagnostics: corpus.diagnostics }
  }
  const { name, capture, indexEntry } = found
  const seed = `${capture}.txt`
  const files = [seed, `${name}.yaml`, `${name}${overlayEnding}`].map((file) => `${seeds}/${file}`)
  const diagnostics = corpus.diagnostics.filter(({ file }) => files.includes(file))
  return { name, seed, entry: indexEntry.document, diagnostics }
}
