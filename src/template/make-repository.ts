/** Makes the repository of a new corpus: checks the name and the folder, writes all files beside it, then renames. */

import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, isAbsolute, join, relative } from 'node:path'
import validateName from 'validate-npm-package-name'
import { UserError } from '../diagnostics/user-error.ts'
import { hasTemplate, type TemplateFile, templateFiles, templateFolder } from './file-list.ts'

export interface NewRepository {
  /** Folder of the repository that the new one is made from. */
  readonly repository: string
  /** Absolute; created with its parents, or empty. */
  readonly folder: string
  /** Of the new package. */
  readonly name: string
}

/**
 * The folder holds all of the new repository afterwards, or is as it was before.
 *
 * @returns the number of files
 * @throws UserError when the name or the folder cannot be used
 */
export function makeRepository({ repository, folder, name }: NewRepository): number {
  if (!hasTemplate(repository))
    throw new UserError(`This repository has no ${templateFolder}/ to make another from.`)
  checkName(name)
  checkFolder(repository, folder)
  const files = templateFiles(repository, name)
  mkdirSync(dirname(folder), { recursive: true })
  const beside = mkdtempSync(join(dirname(folder), `.${basename(folder)}-`))
  try {
    const made = join(beside, basename(folder))
    for (const [path, file] of files) write(repository, join(made, path), file)
    if (existsSync(folder)) rmdirSync(folder)
    renameSync(made, folder)
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
  return files.size
}

function write(repository: string, path: string, file: TemplateFile): void {
  mkdirSync(dirname(path), { recursive: true })
  if ('copyOf' in file) copyFileSync(join(repository, file.copyOf), path)
  else writeFileSync(path, file.content)
}

/** By the rules of npm for new packages. */
function checkName(name: string): void {
  const { validForNewPackages, errors = [], warnings = [] } = validateName(name)
  if (validForNewPackages) return
  throw new UserError(`\`${name}\` cannot be the name of a package: ${[...errors, ...warnings].join('; ')}.`)
}

function checkFolder(repository: string, folder: string): void {
  const inside = relative(realpathSync(repository), realPathOf(folder))
  if (!inside.startsWith('..') && !isAbsolute(inside))
    throw new UserError(`${folder} is inside this repository: give a folder outside it, such as ../my-texts.`)
  if (!existsSync(folder)) return
  if (!statSync(folder).isDirectory())
    throw new UserError(`${folder} is a file: give a folder that is new or empty.`)
  if (readdirSync(folder).length > 0)
    throw new UserError(`${folder} is not empty: give a folder that is new or empty.`)
}

/** Follows symbolic links of the part that exists. */
function realPathOf(path: string): string {
  return existsSync(path) ? realpathSync(path) : join(realPathOf(dirname(path)), basename(path))
}
