/** Emits the module that tells what became of keys, slugs and documents that releases had. Only `resolve` and `formerKeys` load it. */

import type { DocumentEntry } from '../compile/index-entry.ts'
import { isRemoved, type KeyRecord } from '../compile/released-keys.ts'
import { noFormerKeys } from '../model/former-keys.ts'
import type { SlugOwner } from '../runtime/cite/resolve-citation.ts'
import { namedByContent, type PackageFile } from './file-group.ts'

/** `removed` has what the releases took away, by the id of the document. */
export function formerKeysModule(entries: readonly DocumentEntry[], removed: KeyRecord): PackageFile {
  const keys: Record<string, Record<string, readonly [now: string | null, since: string | null]>> = {}
  for (const { id, slug, aliases, formerKeys } of entries) {
    const line = removed.get(id)
    if (formerKeys === noFormerKeys && line === undefined) continue
    const since = line?.removed ?? {}
    const former = [...new Set([...Object.keys(since), ...Object.keys(formerKeys)])].map(
      (key) => [key, [formerKeys[key] ?? null, since[key] ?? null]] as const,
    )
    for (const name of [slug, ...aliases]) keys[name] = Object.fromEntries(former)
  }
  const slugs = Object.fromEntries(ownersOf(entries, removed))
  const code = `export const keys = ${JSON.stringify(keys)};\nexport const slugs = ${JSON.stringify(slugs)};\n`
  return namedByContent('parts/former-keys', [code])
}

/**
 * Owners of each slug that is an alias or was another document's, from the first one: a citation has the slug that its document
 * had in the release that it is of.
 */
function ownersOf(entries: readonly DocumentEntry[], removed: KeyRecord): ReadonlyMap<string, SlugOwner[]> {
  const owners = new Map<string, SlugOwner[]>()
  const add = (name: string, owner: SlugOwner) => owners.set(name, [...(owners.get(name) ?? []), owner])
  const documents = new Map(entries.map((entry) => [entry.id, entry]))
  for (const [id, line] of removed) {
    const document = documents.get(id)
    const now = document?.slug ?? null
    const former = Object.entries(line.slugs ?? {})
    for (const [name, before] of isRemoved(line) ? [...former, [line.slug, line.removedIn] as const] : former)
      if (name !== now && !document?.aliases.includes(name))
        add(name, now === null && isRemoved(line) ? [before, now, line.removedIn] : [before, now])
  }
  const byRelease = (a: SlugOwner, b: SlugOwner) =>
    `${a[0]}`.localeCompare(`${b[0]}`, 'en', { numeric: true })
  for (const all of owners.values()) all.sort(byRelease)
  for (const { slug, aliases } of entries) {
    if (owners.has(slug)) add(slug, [null, slug])
    for (const alias of aliases) add(alias, [null, slug])
  }
  return owners
}
