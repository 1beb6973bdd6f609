/**
 * Takes the root of a package; makes the files that npm packs beside dist/ readable for all, whatever umask the clone
 * was made under: npm puts their modes into the tarball, and so into its hash (facts/release.md T15).
 */

import { chmodSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** npm packs these whatever `files` says. */
const alwaysPacked = /^(package\.json|readme|licen[cs]e|changelog)(\.|$)/i

export function normaliseFileModes(root: string, packageText: string): void {
  const { files = [] } = JSON.parse(packageText) as { readonly files?: readonly string[] }
  const packed = readdirSync(root).filter((name) => alwaysPacked.test(name) || files.includes(name))
  for (const path of packed.map((name) => join(root, name))) {
    if (statSync(path).isFile()) chmodSync(path, 0o644)
  }
}
