/**
 * Proves that nothing of a seed was lost: its pieces, joined, are the seed byte for byte, and each piece is in a block of
 * the document or was left out for a reason.
 */

import { firstOfGroups, type Piece } from './assign-roles.ts'
import { blockKey, type KeySource } from './blocks.ts'

export interface Coverage {
  readonly bytes: Uint8Array
  readonly source: KeySource
  readonly pieces: readonly Piece[]
  /** Of the document's blocks and its replies'. */
  readonly blockKeys: ReadonlySet<string>
  readonly encode: (text: string) => Uint8Array
}

/** @throws Error when something is lost: a defect of the compiler, never of a seed. */
export function assertFullCoverage({ bytes, source, pieces, blockKeys, encode }: Coverage): void {
  const { seed } = source
  if (!coverText(seed.text, pieces) || Buffer.compare(encode(seed.text), bytes) !== 0)
    throw new Error('The pieces of the seed do not give it back byte for byte.')
  for (const piece of firstOfGroups(pieces).values()) {
    if (piece.role.kind === 'block' && !blockKeys.has(blockKey(source, piece)))
      throw new Error(`Line ${piece.line} has the role \`${piece.roleName}\`, but no block holds it.`)
  }
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
