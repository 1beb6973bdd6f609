/**
 * Makes the files that npm packs beside dist/ readable for all, before they are packed: npm puts their modes into the
 * tarball, and so into its hash, and a clone made under another umask would give another tarball.
 */

import { chmodSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** npm packs these whatever `files` says. */
const alwaysPacked = /^(package\.json|readme|licen[cs]e|changelog)(\.|$)/i

/**
 * Changes the files that `files` of package.json names directly or by a `*` in the name (`docs/*.md`). Folders that it names
 * whole are left: dist/ is written with these modes.
 *
 * @param root folder of package.json
 */
export function normaliseFileModes(root: string): void {
  const packageJson = readFileSync(join(root, 'package.json'), 'utf8')
  const { files = [] } = JSON.parse(packageJson) as { readonly files?: readonly string[] }
  const packed = readdirSync(root).filter((name) => alwaysPacked.test(name))
  for (const path of [...packed, ...files.flatMap((pattern) => filesOf(root, pattern))]) {
    const file = join(root, path)
    if (statSync(file, { throwIfNoEntry: false })?.isFile() === true) chmodSync(file, 0o644)
  }
}

function filesOf(root: string, pattern: string): string[] {
  const name = basename(pattern)
  if (!name.includes('*')) return [pattern]
  const folder = dirname(pattern)
  const [start = '', end = ''] = name.split('*')
  const names = existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : []
  return names
    .filter((file) => file.startsWith(start) && file.endsWith(end))
    .map((file) => join(folder, file))
}
