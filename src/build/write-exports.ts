/** Puts the exports that a build makes into package.json, and keeps all else: `build --write-exports`. */

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageExports } from '../package/exports.ts'

export function writeExports(root: string): void {
  const path = join(root, 'package.json')
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
  writeFileSync(path, `${JSON.stringify({ ...manifest, exports: packageExports }, null, 2)}\n`)
}
