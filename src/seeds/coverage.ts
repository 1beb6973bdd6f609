/**
 * Takes a seed, its pieces and the blocks made of them; proves that nothing was lost: the pieces give the seed back
 * byte for byte, and each piece is in the document or was left out for a reason.
 */

import { firstOfGroups, type Piece } from './assign.ts'
import { blockKey } from './blocks.ts'
import type { SeedText } from './seed-text.ts'

/** @throws Error when something is lost: a defect of the compiler, never of a seed. */
export function proveCoverage(
  bytes: Uint8Array,
  seed: SeedText,
  pieces: readonly Piece[],
  blockKeys: ReadonlySet<string>,
): void {
  const rebuilt = Buffer.from(pieces.map((p) => seed.text.slice(p.from, p.next)).join(''), 'utf8')
  if (!rebuilt.equals(bytes)) throw new Error('The pieces of the seed do not give it back byte for byte.')
  const heads = [...firstOfGroups(pieces).values()]
  const lost = heads.find((p) => p.role.kind === 'block' && !blockKeys.has(blockKey(seed, p)))
  if (lost !== undefined)
    throw new Error(`Line ${lost.line} has the role \`${lost.roleName}\`, but no block holds it.`)
}
