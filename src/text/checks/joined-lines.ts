/** Reports lines of wrapped text that were joined and look like the beginning of a block: indented, or with the sign of an item or a speech. */

import type { ReadingState } from '../../annotation/seed-text.ts'
import { diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Piece } from '../assign-roles.ts'
import { reportedPlaces } from './places.ts'

export function reportJoinedLines(
  { seed, annotation, locate, diagnostics }: ReadingState,
  pieces: readonly Piece[],
): void {
  if (annotation.wrapped === undefined || annotation.wrapped === false) return
  const { text } = seed
  const found: Piece[] = []
  let before: Piece | null = null
  for (const piece of pieces) {
    if (piece.role.kind !== 'block') continue
    if (before?.group === piece.group && before.line !== piece.line && isBeginning(text, before, piece))
      found.push(piece)
    before = piece
  }
  const { shown, quote } = reportedPlaces(found)
  for (const piece of shown)
    diagnostics.push(
      diagnostic('line/joined', locate.inSeed(piece.start), {
        found: quote(seed, piece),
        expected: `a line that goes on with line ${piece.line - 1}`,
      }),
    )
}

const running: ReadonlySet<string> = new Set(['normal', 'blockquote'])
/** A line that ends so may be the last of its block. */
const ended = /[.!?…:;。！？؟۔]["'”’»)]*\s*$/u
const sign = /^\s*(?:[-–—•*]|(?:\p{N}{1,3}|[A-Za-z])[.)])\s+\S/u

function isBeginning(text: string, before: Piece, piece: Piece): boolean {
  if (piece.role.kind !== 'block' || !running.has(piece.role.style) || piece.glue === '\n') return false
  if (!ended.test(text.slice(Math.max(before.start, before.end - 12), before.end))) return false
  const line = text.slice(piece.start, Math.min(piece.end, piece.start + 40))
  if (piece.role.listItem === undefined && sign.test(line)) return true
  return (
    piece.role.listItem === undefined && indentOf(line) >= indentOf(text.slice(before.start, before.end)) + 2
  )
}

/** Columns of blanks, a tab for eight. */
const indentOf = (line: string): number => /^\s*/.exec(line)?.[0].replaceAll('\t', '        ').length ?? 0
