/**
 * Reads two installed releases of web-features as our rules compare them. A feature is a document whose address
 * is its key; a feature that moved keeps its identity, as a document does that is renamed.
 */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '../../src/compile/index-entry.ts'
import type { Release, ReleasedContent, ReleasedDocument } from '../../src/release/release.ts'
import { openPackage } from '../../src/release/sources/package-folder.ts'
import { readPackage } from '../../src/release/sources/read-package.ts'

type Feature = Readonly<Record<string, unknown>> &
  (
    | { readonly kind: 'feature' }
    | { readonly kind: 'moved'; readonly redirect_target: string }
    | { readonly kind: 'split'; readonly redirect_targets: readonly string[] }
  )

type Features = Readonly<Record<string, Feature>>

const folderOf = (version: string): string =>
  join(import.meta.dirname, 'node_modules', `web-features-${version}`)

export function webFeatures(before: string, after: string): readonly [before: Release, after: Release] {
  const [old, now] = [featuresOf(before), featuresOf(after)]
  // What moved to a key that is new is the same feature under another name.
  const renamed = new Map(
    Object.entries(now).flatMap(([key, feature]) =>
      feature.kind === 'moved' && old[feature.redirect_target] === undefined
        ? [[feature.redirect_target, key] as const]
        : [],
    ),
  )
  const release = (version: string, features: Features): Release => ({
    ...readPackage(openPackage(folderOf(version))),
    content: contentOf(features, (key) => renamed.get(key) ?? key),
  })
  return [release(before, old), release(after, now)]
}

const featuresOf = (version: string): Features =>
  (JSON.parse(readFileSync(join(folderOf(version), 'data.json'), 'utf8')) as { readonly features: Features })
    .features

function contentOf(features: Features, idOf: (key: string) => string): ReleasedContent {
  const redirects = Object.fromEntries(
    Object.entries(features).flatMap(([key, feature]) => {
      if (feature.kind === 'moved') return [[key, feature.redirect_target]]
      return feature.kind === 'split' ? [[key, feature.redirect_targets[0] ?? '']] : []
    }),
  )
  const documents = Object.entries(features).flatMap(([slug, feature]): ReleasedDocument[] => {
    if (feature.kind !== 'feature') return []
    const aliases = Object.keys(redirects).filter((from) => redirects[from] === slug)
    const { kind, ...facts } = feature
    const empty = sha256('')
    const hashes = {
      textHash: empty,
      derivedHash: empty,
      provenanceHash: empty,
      seedHash: empty,
      text: null,
      keys: null,
      blocks: null,
    }
    return [{ id: idOf(slug), type: kind, slug, aliases, metadata: { facts }, ...hashes }]
  })
  return { documents, redirects, newestFirstBy: null }
}
