/** A package of invented texts as a build leaves it on the disk, and its entries as they are loaded afresh. */

import { cpSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect } from 'vitest'
import { sampleBuilder } from './command-line.ts'
import type { Workspace } from './workspace.ts'

interface Digests {
  readonly digest: (slug: string, options?: { readonly with?: readonly string[] }) => Promise<string>
  readonly listDigest: (
    fields?: readonly string[],
    options?: { readonly slugs?: readonly string[] },
  ) => Promise<string>
}

interface Damage {
  readonly part: string
  readonly slug: string | null
  readonly key: string | null
  readonly line: number | null
  readonly field: string | null
  readonly record: string | null
}

interface Verification {
  readonly verify: (document: object) => Promise<readonly Damage[]>
  readonly verifyPackage: () => Promise<{ readonly root: string; readonly damages: readonly Damage[] }>
}

/** Builds the workspace; returns the folder of the package. */
export async function builtIn(w: Workspace): Promise<string> {
  const builder = await sampleBuilder(w)
  const result = await builder.build()
  expect(result.diagnostics).toEqual([])
  return join(w.root, 'dist')
}

/** The entry of a package: a copy, since a module of one address is loaded once only. */
async function entryOf<Entry>(dist: string, name: string): Promise<Entry> {
  const copy = join(mkdtempSync(join(dist, '../copy-')), 'dist')
  cpSync(dist, copy, { recursive: true, filter: (path) => !/\.d\.c?ts$|\/(documents|cms)$/.test(path) })
  return (await import(/* @vite-ignore */ pathToFileURL(join(copy, `${name}.js`)).href)) as Entry
}

export const digestsOf = (dist: string): Promise<Digests> => entryOf<Digests>(dist, 'digest')

export const verificationOf = (dist: string): Promise<Verification> => entryOf<Verification>(dist, 'verify')
