/** Evaluates a built package: what changed since its last release, and how large the next release has to be. */

import { join } from 'node:path'
import type { CorpusConfig } from '../compile/corpus-config.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { readOrNull } from '../files/read-file.ts'
import { type Bump, bumpOf } from './bump.ts'
import type { Change } from './change.ts'
import { compareReleases } from './compare.ts'
import { compareHistory } from './content/compare-history.ts'
import { withCommittedTexts } from './keys/committed-texts.ts'
import { fileCompiler } from './keys/compile-files.ts'
import { overridesFile, readOverrides } from './overrides.ts'
import type { Release } from './release.ts'
import { baselineVersions, readBaselineContent } from './sources/baseline.ts'
import { openRelease } from './sources/open-release.ts'
import { openPackage } from './sources/package-folder.ts'
import { readPackage } from './sources/read-package.ts'

export interface ReleaseContext {
  readonly root: string
  /** For texts of a release that have to be compiled again. */
  readonly loadCorpus: () => Promise<CorpusConfig>
}

export interface Evaluation {
  /** Version of the last release; null when there was none. */
  readonly last: string | null
  readonly build: Release
  readonly bump: Bump
  /** Of the overrides. */
  readonly diagnostics: readonly Diagnostic[]
}

/** @param before compared in place of the last release, where that is already open. */
export async function evaluate(
  { root, loadCorpus }: ReleaseContext,
  today: string,
  before: Release | null = null,
): Promise<Evaluation> {
  const build = readPackage(openPackage(root))
  const { overrides, diagnostics } = readOverrides(
    readOrNull(join(root, overridesFile))?.toString() ?? null,
    today,
  )
  const versions = baselineVersions(root)
  const last = versions.at(-1) ?? null
  const compiler = async () => fileCompiler(await loadCorpus(), root)
  const changes =
    last === null
      ? []
      : changesSince(
          root,
          versions,
          await withCommittedTexts(before ?? openRelease(root, last), build.content, compiler),
          build,
        )
  return { last, build, bump: bumpOf(changes, overrides), diagnostics }
}

function changesSince(root: string, versions: readonly string[], last: Release, build: Release): Change[] {
  const past = versions.map((version) => ({ version, content: readBaselineContent(root, version) }))
  return [...compareReleases(last, build), ...compareHistory(past, build.content)]
}
