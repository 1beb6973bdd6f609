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
  if (!coverText(seed.text, pieces) || !isTextOf(seed.text, bytes))
    throw new Error('The pieces of the seed do not give it back byte for byte.')
  for (const piece of firstOfGroups(pieces).values()) {
    if (piece.role.kind === 'block' && !blockKeys.has(blockKey(seed, piece)))
      throw new Error(`Line ${piece.line} has the role \`${piece.roleName}\`, but no block holds it.`)
  }
}

function isTextOf(text: string, bytes: Uint8Array): boolean {
  // With room for one character more, of four bytes at most, so that a longer text shows.
  const written = Buffer.allocUnsafe(bytes.length + 4)
  const length = written.write(text, 'utf8')
  return length === bytes.length && written.subarray(0, length).equals(bytes)
}

/** Whether each piece begins where the one before ends, from the first character to the last: joined, they are the text. */
function coverText(text: string, pieces: readonly Piece[]): boolean {
  let offset = 0
  for (const { from, next } of pieces) {
    if (from !== offset || next < from) return false
    offset = next
  }
  return offset === text.length
}
