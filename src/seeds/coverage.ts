/**
 * Takes a seed, its pieces and the document made of them; proves that nothing was lost: the pieces give the seed back
 * byte for byte, and each piece is in the document or was left out for a reason.
 */

import type { Piece } from './assign.ts'

/** @throws Error when something is lost: a defect of the compiler, never of a seed. */
export function proveCoverage(
  bytes: Uint8Array,
  text: string,
  pieces: readonly Piece[],
  blockKeys: ReadonlySet<string>,
  keyOf: (piece: Piece) => string,
): void {
  const rebuilt = Buffer.from(pieces.map((p) => text.slice(p.from, p.next)).join(''), 'utf8')
  if (!rebuilt.equals(bytes)) throw new Error('The pieces of the seed do not give it back byte for byte.')
  const lost = firstOfGroups(pieces).find((p) => p.role.kind === 'block' && !blockKeys.has(keyOf(p)))
  if (lost !== undefined)
    throw new Error(`Line ${lost.line} has the role \`${lost.roleName}\`, but no block holds it.`)
}

function firstOfGroups(pieces: readonly Piece[]): Piece[] {
  const seen = new Set<number>()
  return pieces.filter((p) => !seen.has(p.group) && seen.add(p.group))
}
