/** Builds copies of site/, each with a package of its own; what site/ has installed is shared. */

import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from './packages.ts'
import { run } from './run.ts'

export const site = join(repository, 'site')

/** What is made there: by npm, by a build. */
const made = ['node_modules', 'dist', '.astro']

/** The site’s own files, as somebody copies them. */
export const copySite = (folder: string): void =>
  cpSync(site, folder, { recursive: true, filter: (path) => !made.some((name) => path === join(site, name)) })

/**
 * @param folder is created
 * @param address where the site will stand, with its base path
 * @returns the folder of the built files
 */
export async function buildSite(folder: string, tarball: string, address?: string): Promise<string> {
  copySite(folder)
  const modules = join(folder, 'node_modules')
  mkdirSync(join(modules, 'corpus'), { recursive: true })
  for (const name of readdirSync(join(site, 'node_modules')).filter(
    (name) => !/^(corpus|\.astro|\.vite)$/.test(name),
  ))
    symlinkSync(join(site, 'node_modules', name), join(modules, name))
  await run('tar', ['-xzf', tarball, '--strip-components=1', '-C', join(modules, 'corpus')], { cwd: folder })
  const env = address === undefined ? {} : { SITE_URL: address }
  await run('node', ['node_modules/astro/astro.js', 'build'], { cwd: folder, env })
  return join(folder, 'dist')
}
