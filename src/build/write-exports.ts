/** Puts the exports that a build makes into package.json, and keeps all else: `build --write-exports`. */

import { join } from 'node:path'
import { readText } from '../files/read-file.ts'
import { writeFileAtomic } from '../files/write-file-atomic.ts'
import { packageExports } from '../package/exports.ts'

export function writeExports(root: string): void {
  const path = join(root, 'package.json')
  const manifest = JSON.parse(readText(path)) as Record<string, unknown>
  writeFileAtomic(path, `${JSON.stringify({ ...manifest, exports: packageExports }, null, 2)}\n`)
}
