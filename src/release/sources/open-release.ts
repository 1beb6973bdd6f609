/**
 * Opens the release that a version, a folder or a tarball names. Tarballs are unpacked into the cache, in a folder named after
 * their hash.
 */

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { valid } from 'semver'
import { extract } from 'tar'
import { sha256 } from '../../compile/index-entry.ts'
import { UserError } from '../../diagnostics/user-error.ts'
import type { PackageJson, Release } from '../release.ts'
import { baselineVersions, readBaseline, readTarball } from './baseline.ts'
import { openPackage } from './package-folder.ts'
import { readPackage } from './read-package.ts'

const cacheFolder = (root: string): string => join(root, '.cache', 'releases')

const tarballOf = (root: string, version: string): string => join(cacheFolder(root), `${version}.tgz`)

/** @throws UserError that says what the name could have been. */
export function openRelease(root: string, spec: string): Release {
  if (valid(spec) === spec) return openVersion(root, spec)
  const path = resolve(root, spec)
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat?.isDirectory()) return readPackage(openPackage(path))
  if (stat?.isFile() && path.endsWith('.tgz')) return readPackage(openPackage(unpack(root, path)))
  const known = baselineVersions(root)
  throw new UserError(
    `There is no release ${spec}: expected a version${known.length > 0 ? ` (${known.join(', ')})` : ''}, the folder of a package, or a .tgz.`,
  )
}

/** With its texts if its tarball is in the cache or in the registry; otherwise as recorded in its baseline. */
function openVersion(root: string, version: string): Release {
  const kept = tarballOf(root, version)
  if (isAsRecorded(root, version, kept)) return readPackage(openPackage(unpack(root, kept)))
  if (baselineVersions(root).includes(version)) return readBaseline(root, version)
  const fetched = fetchTarball(root, version)
  if (fetched === null)
    throw new UserError(
      `Release ${version} is neither in releases/ nor in the registry, or the registry does not answer.`,
    )
  return readPackage(openPackage(unpack(root, fetched)))
}

/** A release with its texts if possible, for notes that show words. Asks the registry once for each version. */
export function openWithTexts(root: string, version: string): Release {
  if (!isAsRecorded(root, version, tarballOf(root, version))) fetchTarball(root, version)
  return openVersion(root, version)
}

/** Whether a tarball is here, and is the one that was released. */
function isAsRecorded(root: string, version: string, tarball: string): boolean {
  if (!existsSync(tarball)) return false
  if (!baselineVersions(root).includes(version)) return true
  const integrity = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`
  return integrity === readTarball(root, version).integrity
}

/** Puts a tarball into the cache, so that the next comparison has its texts. */
export function keepTarball(root: string, version: string, path: string): void {
  mkdirSync(cacheFolder(root), { recursive: true })
  const beside = `${tarballOf(root, version)}.${process.pid}.tmp`
  copyFileSync(path, beside)
  renameSync(beside, tarballOf(root, version))
}

/** @returns null when the registry has no such version, or does not answer. */
function fetchTarball(root: string, version: string): string | null {
  const { name } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as PackageJson
  const folder = join(cacheFolder(root), `fetch-${process.pid}`)
  mkdirSync(folder, { recursive: true })
  try {
    const options = ['--json', '--fetch-retries=0', '--fetch-timeout=10000', '--pack-destination', folder]
    const { status, stdout } = spawnSync('npm', ['pack', `${name}@${version}`, ...options], {
      cwd: folder,
      encoding: 'utf8',
    })
    if (status !== 0) return null
    const [packed] = JSON.parse(stdout) as { readonly filename: string }[]
    if (packed === undefined) return null
    keepTarball(root, version, join(folder, packed.filename))
    return tarballOf(root, version)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function unpack(root: string, tarball: string): string {
  const folder = join(cacheFolder(root), sha256(readFileSync(tarball)).slice(0, 32))
  if (existsSync(folder)) return folder
  const beside = `${folder}.tmp-${process.pid}`
  mkdirSync(beside, { recursive: true })
  extract({ file: tarball, cwd: beside, strip: 1, sync: true })
  renameSync(beside, folder)
  return folder
}
