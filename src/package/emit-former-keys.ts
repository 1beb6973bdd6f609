/** Emits the module that tells what became of keys and documents that releases had. Only `resolve` and `formerKeys` load it. */

import type { DocumentEntry } from '../compile/index-entry.ts'
import { isRemoved, type KeyRecord } from '../compile/released-keys.ts'
import { noFormerKeys } from '../model/former-keys.ts'
import { namedByContent, type PackageFile } from './file-group.ts'

/** `removed` has what the releases took away, by the id of the document. */
export function formerKeysModule(entries: readonly DocumentEntry[], removed: KeyRecord): PackageFile {
  const keys: Record<string, Record<string, readonly [now: string | null, since: string | null]>> = {}
  const ids = new Set<string>()
  for (const { id, slug, aliases, formerKeys } of entries) {
    ids.add(id)
    const line = removed.get(id)
    if (formerKeys === noFormerKeys && line === undefined) continue
    const since = line?.removed ?? {}
    const former = [...new Set([...Object.keys(since), ...Object.keys(formerKeys)])].map(
      (key) => [key, [formerKeys[key] ?? null, since[key] ?? null]] as const,
    )
    for (const name of [slug, ...aliases]) keys[name] = Object.fromEntries(former)
  }
  const slugs = Object.fromEntries(
    [...removed].flatMap(([id, line]) =>
      isRemoved(line) && !ids.has(id) ? [[line.slug, line.removedIn]] : [],
    ),
  )
  const code = `export const keys = ${JSON.stringify(keys)};\nexport const slugs = ${JSON.stringify(slugs)};\n`
  return namedByContent('parts/former-keys', [code])
}
