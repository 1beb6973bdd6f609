/**
 * Reads and writes baselines. A baseline records what readers and writers of a released version rely on, under
 * `releases/<version>/` in the layout of the package itself, without texts and code: package.json, manifest, schemas,
 * declarations, and the facts about each document.
 */

import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { compare, valid } from 'semver'
import { reasonOf } from '../../diagnostics/reason.ts'
import { UserError } from '../../diagnostics/user-error.ts'
import type { Release, ReleasedContent } from '../release.ts'
import { openPackage, type PackageFolder } from './package-folder.ts'
import { factsFile, readContent } from './read-content.ts'
import { exportsOf, readPackage, type Tarball, tarballFile } from './read-package.ts'

const baselinesFolder = 'releases'

/** Versions that have a baseline, from the oldest to the newest. */
export function baselineVersions(root: string): string[] {
  const folder = join(root, baselinesFolder)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => valid(name) === name)
    .sort(compare)
}

export const baselineFolder = (root: string, version: string): string => join(root, baselinesFolder, version)

/** @throws UserError when it is damaged. */
export const readBaseline = (root: string, version: string): Release => readKept(root, version, readPackage)

/** Its documents only, which is all that the comparison with earlier releases needs. @throws UserError when it is damaged. */
export const readBaselineContent = (root: string, version: string): ReleasedContent =>
  readKept(root, version, (files) => readContent(files, exportsOf(files)))

function readKept<Part>(root: string, version: string, read: (files: PackageFolder) => Part): Part {
  try {
    return read(openPackage(baselineFolder(root, version)))
  } catch (error) {
    const why = reasonOf(error)
    throw new UserError(`${baselinesFolder}/${version}/ is damaged: ${why}\nRestore it from git.`)
  }
}

export function readTarball(root: string, version: string): Tarball {
  return JSON.parse(readFileSync(join(baselineFolder(root, version), tarballFile), 'utf8')) as Tarball
}

/** Writes the baseline atomically, in place of one of the same version. */
export function writeBaseline(root: string, files: PackageFolder, release: Release, tarball: Tarball): void {
  const folder = baselineFolder(root, release.packageJson.version)
  const beside = `${folder}.tmp-${process.pid}`
  const write = (path: string, content: string): void => {
    mkdirSync(dirname(join(beside, path)), { recursive: true })
    writeFileSync(join(beside, path), content)
  }
  rmSync(beside, { recursive: true, force: true })
  for (const path of files.paths) if (isKept(path, release)) write(path, files.read(path) ?? '')
  write(
    factsFile,
    `[\n${release.content.documents.map((document) => JSON.stringify(document)).join(',\n')}\n]\n`,
  )
  write(tarballFile, `${JSON.stringify(tarball, null, 2)}\n`)
  rmSync(folder, { recursive: true, force: true })
  renameSync(beside, folder)
}

const isKept = (path: string, { types }: Release): boolean =>
  path === 'package.json' ||
  types.files.has(path) ||
  /(^|\/)(manifest|schema|schema\.strict)\.json$/.test(path)
