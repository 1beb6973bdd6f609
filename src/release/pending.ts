/** Reads how large a release the pending changesets declare, and writes a changeset. */

import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type getReleasePlanType from '@changesets/get-release-plan'
import type writeType from '@changesets/write'
import { diff } from 'semver'
import { highest, type Level } from './level.ts'
import type { PackageJson } from './release.ts'

/** Both are CommonJS, and bundlers and Node disagree on whether the function is the default export. */
const load = createRequire(import.meta.url)
const getReleasePlan = (
  load('@changesets/get-release-plan') as { readonly default: typeof getReleasePlanType }
).default
const write = (load('@changesets/write') as { readonly default: typeof writeType }).default

/**
 * The larger of what the pending changesets declare and what the version number already says: a release that is being
 * prepared has its new version and no changesets any more.
 */
export async function declaredBump(
  root: string,
  { name, version }: PackageJson,
  last: string,
): Promise<Level> {
  const { releases } = await releasePlan(root)
  const pending = releases.find((release) => release.name === name)?.type ?? 'none'
  return highest([pending, sizeOf(last, version)])
}

export async function pendingVersion(root: string, { name, version }: PackageJson): Promise<string> {
  const { releases } = await releasePlan(root)
  return releases.find((release) => release.name === name)?.newVersion ?? version
}

/**
 * In a workspace changesets looks at the root of the workspace and fails if that has no `.changeset`. Changesets beside the
 * package are therefore read in a folder that no workspace is above.
 */
async function releasePlan(root: string): ReturnType<typeof getReleasePlan> {
  if (!existsSync(join(root, '.changeset', 'config.json'))) return getReleasePlan(root)
  const folder = mkdtempSync(join(tmpdir(), 'release-plan-'))
  try {
    for (const path of ['package.json', '.changeset'])
      cpSync(join(root, path), join(folder, path), { recursive: true })
    return await getReleasePlan(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function sizeOf(before: string, after: string): Level {
  const size = diff(before, after)
  if (size === null) return 'none'
  if (size.endsWith('major')) return 'major'
  return size.endsWith('minor') ? 'minor' : 'patch'
}

/** @returns the path of the file, relative to the repository. */
export async function writeChangeset(
  root: string,
  { name }: PackageJson,
  level: Exclude<Level, 'none'>,
  summary: string,
): Promise<string> {
  const id = await write({ summary, releases: [{ name, type: level }] }, root)
  return `.changeset/${id}.md`
}
