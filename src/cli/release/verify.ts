/**
 * `release:verify <version>`: packs a released version again from its tag, and compares the tarball with the one that was
 * recorded and the one in the registry.
 */

import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { UserError } from '../../diagnostics/user-error.ts'
import { packPackage } from '../../release/pack.ts'
import { publishedIntegrity } from '../../release/registry.ts'
import type { PackageJson } from '../../release/release.ts'
import { baselineVersions, readTarball } from '../../release/sources/baseline.ts'
import { defineCommand } from '../command.ts'

export const releaseVerify = defineCommand({
  usage: ['[<version>] [--offline]'],
  options: { offline: { type: 'boolean', help: 'do not ask the registry' } },
  example: '1.0.0',
  mostArguments: 1,
  async run({ positionals, values }, { root }) {
    const versions = baselineVersions(root)
    const [version = versions.at(-1)] = positionals
    if (version === undefined || !versions.includes(version)) {
      process.stderr.write(
        `No release ${version ?? ''} is recorded; recorded are: ${versions.join(', ') || 'none'}.\n`,
      )
      return 1
    }
    const { name } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as PackageJson
    const recorded = readTarball(root, version).integrity
    const packed = packTagged(root, version)
    const published = values.offline === true ? null : publishedIntegrity(root, name, version)
    const rows = [
      ['recorded', recorded],
      ['packed again', packed],
      [
        'registry',
        published === null
          ? null
          : published.is === 'published'
            ? published.integrity
            : `not there: ${published.is}`,
      ],
    ] as const
    for (const [who, what] of rows) if (what !== null) process.stdout.write(`${who.padEnd(13)} ${what}\n`)
    const isSame = rows.every(([, what]) => what === null || what === recorded)
    process[isSame ? 'stdout' : 'stderr'].write(
      isSame
        ? `${name}@${version} is what was recorded.\n`
        : `${name}@${version} is not what was recorded. ${published?.is === 'unreachable' ? 'Without a registry, add `-- --offline`.' : 'Do not install it before somebody knows why.'}\n`,
    )
    return isSame ? 0 : 1
  },
})

/** @returns the integrity, or the reason why there is none. */
function packTagged(root: string, version: string): string {
  const git = (...args: readonly string[]) => spawnSync('git', args, { cwd: root, encoding: 'utf8' })
  const folder = mkdtempSync(join(tmpdir(), 'verify-'))
  const checkout = join(folder, 'checkout')
  try {
    const added = git('worktree', 'add', '--detach', checkout, `v${version}`)
    if (added.status !== 0)
      return `no checkout of the tag v${version}: ${added.stderr.trim().split('\n').at(-1)}`
    installInto(root, checkout)
    return packPackage(checkout, folder).integrity
  } finally {
    git('worktree', 'remove', '--force', checkout)
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Links the installed tools if the lockfile of the tag is the same, and installs its own otherwise. */
function installInto(root: string, checkout: string): void {
  const lock = (folder: string): string => JSON.stringify(withoutVersion(join(folder, 'package-lock.json')))
  if (existsSync(join(checkout, 'node_modules'))) return
  if (existsSync(join(root, 'node_modules')) && lock(root) === lock(checkout)) {
    symlinkSync(join(root, 'node_modules'), join(checkout, 'node_modules'))
    return
  }
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: checkout, stdio: 'inherit' })
  if (status !== 0) throw new UserError('npm could not install the tools of the tagged version.')
}

/** The lockfile without the version of the package itself. */
function withoutVersion(path: string): unknown {
  const {
    version: _,
    packages,
    ...rest
  } = JSON.parse(readFileSync(path, 'utf8')) as {
    readonly version: string
    readonly packages: Readonly<Record<string, { readonly version?: string }>>
  }
  return { ...rest, packages: { ...packages, '': { ...packages[''], version: null } } }
}
