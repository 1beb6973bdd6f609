/** The entries that are wholly code of the runtime: a module of src/runtime/entries/ each, which says what it exports. */

import type { EntryContent } from './entry-files.ts'
import { entryTypes } from './entry-types.ts'

/** @param sources Texts of the modules of the runtime, by their paths below src/runtime/. */
export const entryNames = (sources: Readonly<Record<string, string>>): string[] =>
  Object.keys(sources).flatMap((path) => /^entries\/(.+)\.ts$/.exec(path)?.[1] ?? [])

/** @param codeOf Returns the bundled code of an entry. */
export const runtimeEntries = (
  sources: Readonly<Record<string, string>>,
  codeOf: (name: string) => string,
): ReadonlyMap<string, EntryContent> =>
  new Map(entryNames(sources).map((name) => [name, { code: codeOf(name), types: entryTypes(sources, name) }]))
