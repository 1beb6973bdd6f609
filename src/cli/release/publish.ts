/**
 * `release:publish`: packs the recorded version once, makes sure that it is the tarball that was recorded, publishes that
 * file, and compares it with what the registry reports.
 */

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packPackage } from '../../release/pack.ts'
import {
  canPublish,
  makesProvenance,
  type PublishedJson,
  publishedIntegrity,
  publishTarball,
} from '../../release/registry.ts'
import { baselineVersions, readTarball } from '../../release/sources/baseline.ts'
import { defineCommand } from '../command.ts'

export const releasePublish = defineCommand({
  usage: ['[--dry-run]'],
  options: { 'dry-run': { type: 'boolean', help: 'do all but publish' } },
  example: '--dry-run',
  mostArguments: 0,
  async run({ values }, { root }) {
    const isDry = values['dry-run'] === true
    const packageJson = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as PublishedJson
    const { name, version } = packageJson
    if (!baselineVersions(root).includes(version))
      return refuse(
        `${version} is not recorded in releases/: run \`npm run release:version\` and commit what it writes.`,
      )
    const { integrity } = readTarball(root, version)
    const known = publishedIntegrity(root, name, version)
    if (known.is === 'published') {
      if (known.integrity !== integrity)
        return refuse(differs(version, 'The registry', known.integrity, integrity))
      process.stdout.write(`${name}@${version} is published already, as recorded. Nothing to do.\n`)
      if (!isDry) tag(root, version)
      return 0
    }
    if (makesProvenance(packageJson) && packageJson.repository === undefined)
      return refuse(
        'package.json has no `repository`, and npm says with provenance where a package was built: set it as docs/releasing.md shows, release that, and publish again.',
      )
    if (!isDry && !canPublish(root))
      return refuse('You are not logged in to npm: run `npm login`, or publish from the workflow.')
    const folder = mkdtempSync(join(tmpdir(), 'release-'))
    try {
      const packed = packPackage(root, folder)
      if (packed.integrity !== integrity)
        return refuse(
          `${differs(version, 'The tarball of this checkout', packed.integrity, integrity)} Publish from the commit that \`npm run release:version\` made.`,
        )
      if (isDry) {
        process.stdout.write(
          `The tarball of ${name}@${version} is the recorded one: ${integrity}\nNothing was published.\n`,
        )
        return 0
      }
      const error = publishTarball(root, packed.path)
      if (error !== null) return refuse(error)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
    const now = publishedIntegrity(root, name, version)
    if (now.is === 'published' && now.integrity !== integrity)
      return refuse(differs(version, 'The registry', now.integrity, integrity))
    process.stdout.write(
      `Published ${name}@${version}, ${integrity}\n${now.is === 'published' ? 'The registry has the same.' : `The registry could not be asked what it has: \`npm run release:verify -- ${version}\`.`}\n`,
    )
    tag(root, version)
    return 0
  },
})

const differs = (version: string, who: string, found: string, recorded: string): string =>
  `${who} has ${found} for ${version}, but releases/${version}/ recorded ${recorded}.`

function refuse(why: string): number {
  process.stderr.write(`${why}\n`)
  return 1
}

/** The same name as changesets uses, so that both agree on what is released. */
function tag(root: string, version: string): void {
  const git = (...args: readonly string[]): boolean => spawnSync('git', args, { cwd: root }).status === 0
  const name = `v${version}`
  if (git('rev-parse', '--verify', '--quiet', `refs/tags/${name}`) || !git('tag', name)) return
  process.stdout.write(`Tagged ${name}: push it with \`git push origin ${name}\`.\n`)
}
