/** Packages that the site is built from: of this repository, of a copy in which an address changed, of the template, of many texts, of every shape, of a text with a history. */

import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageExports } from '../../../src/package/exports.ts'
import { repositoryCopy } from '../../support/repository-copy.ts'
import { run } from './run.ts'

export const repository = join(import.meta.dirname, '../../..')

/** @returns the path of the tarball, in `into`, which is created */
async function pack(folder: string, into: string): Promise<string> {
  mkdirSync(into, { recursive: true })
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', into]
  const [{ filename }] = JSON.parse(await run('npm', args, { cwd: folder })) as [{ filename: string }]
  return join(into, filename)
}

const build = (root: string): Promise<string> =>
  run('node', ['src/cli/launch.mjs', 'build', '--tidy'], { cwd: root })

export async function ownPackage(into: string): Promise<string> {
  await build(repository)
  return pack(repository, into)
}

/** A repository as `npm run template` makes it, with the installed packages of this one. */
export async function templatePackage(folder: string): Promise<string> {
  const made = join(folder, 'village-recipes')
  const args = ['src/cli/launch.mjs', 'template', made, '--name', 'village-recipes']
  await run('node', args, { cwd: repository })
  symlinkSync(join(repository, 'node_modules'), join(made, 'node_modules'))
  await build(made)
  return pack(made, folder)
}

export interface RenamedPackage {
  readonly tarball: string
  readonly former: string
  readonly present: string
}

/**
 * This repository after the address of one text has changed; the former leads to the new one. The text answers another as its
 * second part, in a translation, with a title in another language.
 */
export async function renamedPackage(into: string): Promise<RenamedPackage> {
  const copy = repositoryCopy()
  try {
    const seeds = join(copy.repository, 'seeds')
    const isAnnotation = (name: string): boolean =>
      name.endsWith('.yaml') && existsSync(join(seeds, name.replace(/yaml$/, 'txt')))
    const [file = '', other = ''] = readdirSync(seeds).filter(isAnnotation).sort()
    const annotation = readFileSync(join(seeds, file), 'utf8')
    const former = /^slug: (.+)$/m.exec(annotation)?.[1] ?? ''
    const answered = /^id: (.+)$/m.exec(readFileSync(join(seeds, other), 'utf8'))?.[1]
    const [, translator] = /^(.+):$/m.exec(readFileSync(join(seeds, 'authors.yaml'), 'utf8')) ?? []
    const present = 'now-elsewhere'
    const moved = `slug: ${present}\naliases: [${former}]`
    const told = `
contributors: { value: [{ id: ${translator}, role: translator }], editorial: Made up. }
relations: { value: [{ kind: answer-to, document: ${answered}, number: 2 }], editorial: Made up. }
published: { value: 1389-11-05, calendar: persian, editorial: Made up. }
`
    const titled = annotation.replace(/^title:\n/m, 'title:\n  language: fa\n')
    writeFileSync(join(seeds, file), titled.replace(/^slug: .+$/m, moved) + told)
    await build(copy.repository)
    return { tarball: await pack(copy.repository, into), former, present }
  } finally {
    copy.remove()
  }
}

/** Invented texts of this repository's model. */
export async function generatedPackage(folder: string, count: number): Promise<string> {
  await run('node', ['bench/generate.mjs', folder, String(count)], { cwd: repository })
  return packOf(folder)
}

/** The texts in shapes/: among them they have every shape that a text can have, and nothing to be warned of. */
export async function shapesPackage(folder: string): Promise<string> {
  cpSync(join(import.meta.dirname, '../shapes'), join(folder, 'seeds'), { recursive: true })
  return packOf(folder, '--strict')
}

export interface PackageWithHistory {
  readonly tarball: string
  /** Folder of the package of the release before, in which passages were cited. */
  readonly before: string
}

/** The text in history/: as release 1.0.0 had it, and as it is now, when blocks of it were edited, moved, merged and removed. */
export async function packageWithHistory(folder: string): Promise<PackageWithHistory> {
  cpSync(join(import.meta.dirname, '../history'), folder, { recursive: true })
  const before = join(folder, 'before')
  await packOf(before)
  return { tarball: await packOf(join(folder, 'after')), before }
}

/** Of the seeds in a folder, and this repository's model. */
async function packOf(folder: string, ...flags: readonly string[]): Promise<string> {
  writeFileSync(
    join(folder, 'contentlayer.config.ts'),
    `import { model } from '${join(repository, 'src/corpus/model.ts')}'\nexport const corpus = { model, seeds: 'seeds' }\n`,
  )
  const own = {
    name: 'generated',
    version: '1.0.0',
    type: 'module',
    files: ['dist'],
    exports: packageExports,
  }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(own))
  await run('node', ['src/cli/launch.mjs', 'build', '--root', folder, ...flags], { cwd: repository })
  return pack(folder, folder)
}
