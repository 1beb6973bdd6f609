/** Reports lines that go on in lower case where the line before did not end, and became blocks of their own. */

import type { ReadingState } from '../../annotation/seed-text.ts'
import { diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Piece } from '../assign-roles.ts'
import { reportedPlaces } from './places.ts'

export function reportUnfinished(
  { seed, annotation, locate, diagnostics }: ReadingState,
  pieces: readonly Piece[],
): void {
  const { text } = seed
  const found: { readonly piece: Piece; readonly last: Piece }[] = []
  let before: Piece | null = null
  for (const piece of pieces) {
    if (piece.role.kind === 'block') {
      if (before !== null && goesOn(text, before, piece)) found.push({ piece, last: before })
      before = piece
      // What is left out between two blocks parts them, unless it is blank or a sign of their own.
    } else if (piece.end > piece.start && piece.roleName !== 'markup') before = null
  }
  const isWrapped = annotation.wrapped !== undefined && annotation.wrapped !== false
  const { shown, isOfWhole, quote } = reportedPlaces(found, !isWrapped)
  for (const { piece, last } of shown)
    diagnostics.push(
      diagnostic('line/unfinished', locate.inSeed(piece.start), {
        found: quote(seed, piece),
        expected: `the rest of line ${last.line}, or a sentence of its own`,
        hint: isOfWhole
          ? 'The text seems to be hard-wrapped: say `wrapped: true`.'
          : hintFor(last, piece, isWrapped),
      }),
    )
}

/** undefined where `join` over both is the way. */
function hintFor(last: Piece, piece: Piece, isWrapped: boolean): string | undefined {
  if (piece.line > last.line + 1)
    return 'Nothing is joined over a blank line: if the capture cut a paragraph there, confirm the place.'
  if (isWrapped)
    return '`wrapped` joins lines of one address: give both lines one, or leave both, and parts of them, to `default`.'
  return undefined
}

/** Styles of running text; all others begin and end as they like. */
const running: ReadonlySet<string> = new Set(['normal', 'blockquote'])

function goesOn(text: string, before: Piece, piece: Piece): boolean {
  if (before.role.kind !== 'block' || piece.role.kind !== 'block') return false
  const { style, listItem } = piece.role
  if (style !== before.role.style || !running.has(style)) return false
  if (listItem !== undefined || before.role.listItem !== undefined) return false
  if (piece.group === before.group || piece.line === before.line || piece.reply !== before.reply) return false
  return (
    beginsInside(text, piece.start) && isOpen(text.slice(Math.max(before.start, before.end - 12), before.end))
  )
}

/** A name such as iPod begins a sentence, too. */
const lowerCase = /^\s*["'“‘«([]?\p{Ll}(?!\p{Lu})/u

function beginsInside(text: string, start: number): boolean {
  const unit = text.charCodeAt(start)
  // Most lines begin with a capital letter.
  if (unit >= 0x41 && unit <= 0x5a) return false
  return lowerCase.test(text.slice(start, start + 8))
}

/** Ends in a word, a comma or a dash; the number of a note may follow the end of a sentence. */
const openEnd = /(?:[\p{L}\p{M},;–—-]|(?<![.!?…]["'”’»)]*)(?<!\p{N})\p{N}+)["'”’»)]*\s*$/u
const isOpen = (end: string): boolean => openEnd.test(end)
