/** The content of a file of a package, as text. */

import type { PackageFile } from '../../src/package/file-group.ts'

/** @throws Error for a file that is unchanged, since there is no package yet that it could be in. */
export function contentText(content: PackageFile[1]): string {
  if (typeof content === 'symbol') throw new Error('The file has no content.')
  const pieces = typeof content === 'function' ? content() : [content]
  return Buffer.concat(Array.from(pieces, (piece) => Buffer.from(piece))).toString()
}
