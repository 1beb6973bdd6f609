/**
 * Gives each node a key that no other has. What was there keeps its own; copies and what is new get keys that are always the same for the same text.
 */

import type { Identity } from './rich-text.ts'

/** `newKey` gives candidates for the one at `index`, after all those before it have keys: the first free one is taken. */
export function keysOf(
  identities: readonly Partial<Identity>[],
  newKey: (index: number, keys: readonly string[], attempt: number) => string,
): readonly string[] {
  const declarations = new Set<string>()
  const kept = identities.map(({ key, nth }) => {
    if (key === undefined) return null
    const declaration = JSON.stringify([key, nth ?? 0])
    if (declarations.has(declaration)) return null
    declarations.add(declaration)
    return key
  })
  const taken = new Set<string | null>(kept)
  const keys: string[] = []
  kept.forEach((own, index) => {
    let key = own
    for (let attempt = 0; key === null; attempt++) {
      const candidate = newKey(index, keys, attempt)
      if (!taken.has(candidate)) key = candidate
    }
    taken.add(key)
    keys.push(key)
  })
  return keys
}
