/** Reports references without a note, notes without a reference, and notes without a label. */

import type { ReadingState } from '../annotation/seed-text.ts'
import { diagnostic } from '../diagnostics/diagnostic.ts'
import type { Piece } from './assign-roles.ts'
import type { Note, Reference } from './link-notes.ts'
import { numberIn } from './markers/kinds.ts'
import { isNote, type NoteLabel } from './note-label.ts'
import { quoteOf } from './quote.ts'

interface NotesToReport {
  readonly pieces: readonly Piece[]
  readonly labels: ReadonlyMap<Piece, NoteLabel>
  readonly notes: readonly Note[]
  readonly references: readonly Reference[]
}

export function reportNotes(
  { seed, locate, diagnostics }: ReadingState,
  { pieces, labels, notes, references }: NotesToReport,
): void {
  // The texts of other notes may be lost: of numbers where only those of asterisks are there.
  const sorts = new Set(notes.map(sortOf))
  for (const { label, start, note, ...place } of references)
    if (note === null && sorts.has(sortOf({ ...place, label })))
      diagnostics.push(
        diagnostic('marker/without-note', locate.inSeed(start), {
          found: `note ${label}`,
          expected: `a text with the role \`note\` that begins with ${label}`,
        }),
      )
  for (const { label, start, references: own } of notes)
    if (own.length === 0)
      diagnostics.push(diagnostic('note/without-reference', locate.inSeed(start), { found: `note ${label}` }))
  let before: Piece | null = null
  for (const piece of pieces) {
    if (piece.role.kind !== 'block') continue
    const continues = before !== null && isNote(before) && before.reply === piece.reply
    if (isNote(piece) && !continues && !labels.has(piece))
      diagnostics.push(
        diagnostic('note/without-label', locate.inSeed(piece.start), {
          found: quoteOf(seed.text.slice(piece.start, piece.end)),
          expected: 'the number or the sign of a note, and its text',
        }),
      )
    before = piece
  }
}

const sortOf = ({ label, reply }: { readonly label: string; readonly reply: number | null }): string =>
  `${reply} ${numberIn(label) !== null ? 'number' : /\p{L}/u.test(label) ? 'letter' : 'sign'}`
