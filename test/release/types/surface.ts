/** Returns the types of a small invented package, from the text of one declaration file or of several by path. */

import type { TypeSurface } from '../../../src/release/release.ts'

export function surface(text: string): TypeSurface {
  return surfaceOf({ 'dist/index.d.ts': text })
}

/** Entries by subpath; without them, the first file is the only entry. */
export function surfaceOf(
  files: Readonly<Record<string, string>>,
  entries: Readonly<Record<string, string>> = { '.': Object.keys(files)[0] ?? '' },
): TypeSurface {
  return { entries: new Map(Object.entries(entries)), files: new Map(Object.entries(files)) }
}
