/**
 * `release:version`: turns the pending changesets into a version and records it: its baseline, the integrity of its tarball and
 * its notes are in releases/ before anything is published.
 */

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { UserError } from '../../diagnostics/user-error.ts'
import { evaluate } from '../../release/evaluate.ts'
import { renderNotes } from '../../release/notes.ts'
import { packPackage } from '../../release/pack.ts'
import { pendingVersion } from '../../release/pending.ts'
import { recordDays } from '../../release/record-days.ts'
import { recordKeys } from '../../release/record-keys.ts'
import type { Release } from '../../release/release.ts'
import { baselineFolder, baselineVersions, writeBaseline } from '../../release/sources/baseline.ts'
import { keepTarball, openWithTexts } from '../../release/sources/open-release.ts'
import { openPackage } from '../../release/sources/package-folder.ts'
import { readPackage } from '../../release/sources/read-package.ts'
import { defineCommand } from '../command.ts'
import { checkResult } from './check.ts'
import { isBuilt, today } from './prepared.ts'

export const releaseVersion = defineCommand({
  usage: [''],
  options: {},
  example: '',
  mostArguments: 0,
  async run(_, context) {
    const { root } = context
    if (!(await isBuilt(context))) return 1
    const last = baselineVersions(root).at(-1) ?? null
    const before = last === null ? null : openWithTexts(root, last)
    const evaluation = await evaluate(context, today(), before)
    const result = await checkResult(root, evaluation)
    if (!result.isAllowed) {
      process.stderr.write(result.text)
      return 1
    }
    const version = await pendingVersion(root, evaluation.build.packageJson)
    if (version === last) {
      process.stdout.write(`Nothing to release: ${version} is recorded, and no changeset is pending.\n`)
      return 0
    }
    if (version !== evaluation.build.packageJson.version) {
      run(root, process.execPath, createRequire(import.meta.url).resolve('@changesets/cli/bin.js'), 'version')
      run(root, 'npm', 'install', '--package-lock-only', '--ignore-scripts', '--no-audit', '--no-fund')
    }
    // The package says which of its documents this release adds or changes: it is built once more with that.
    recordDays(root, { version, day: today(), before, after: evaluation.build })
    recordKeys(root, version, evaluation.build.content)
    if (!(await isBuilt(context))) return 1
    const { integrity, release } = record(root, version)
    writeFileSync(
      join(baselineFolder(root, version), 'notes.md'),
      renderNotes(before, release, evaluation.bump),
    )
    process.stdout.write(
      `Recorded ${version} in releases/${version}/: ${integrity}\nCommit it, then run \`npm run release:publish\`.\n`,
    )
    return 0
  },
})

function record(root: string, version: string): { readonly integrity: string; readonly release: Release } {
  const folder = mkdtempSync(join(tmpdir(), 'release-'))
  try {
    const { path, integrity } = packPackage(root, folder)
    const files = openPackage(root)
    const release = readPackage(files)
    writeBaseline(root, files, release, { integrity, size: release.size })
    keepTarball(root, version, path)
    return { integrity, release }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function run(root: string, command: string, ...args: readonly string[]): void {
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  if (status !== 0) throw new UserError(`${command} ${args.join(' ')} ended with ${status}.`)
}
