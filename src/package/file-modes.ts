/**
 * Makes the files that npm packs beside dist/ readable for all, before they are packed: npm puts their modes into the
 * tarball, and so into its hash, and a clone made under another umask would give another tarball.
 */

import { chmodSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** npm packs these whatever `files` says. */
const alwaysPacked = /^(package\.json|readme|licen[cs]e|changelog)(\.|$)/i

/** `root` is the folder of package.json. Only files directly in it are changed: dist/ is written with these modes. */
export function normaliseFileModes(root: string): void {
  const packageJson = readFileSync(join(root, 'package.json'), 'utf8')
  const { files = [] } = JSON.parse(packageJson) as { readonly files?: readonly string[] }
  const packed = readdirSync(root).filter((name) => alwaysPacked.test(name) || files.includes(name))
  for (const path of packed.map((name) => join(root, name))) {
    if (statSync(path).isFile()) chmodSync(path, 0o644)
  }
}
