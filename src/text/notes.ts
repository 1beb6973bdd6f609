/**
 * Reads the texts of notes, each of which begins with its label, and links references and notes both ways. What has no
 * other side is reported.
 */

import type { ReadingState } from '../annotation/seed-text.ts'
import type { Piece } from './assign-roles.ts'
import { blockKey } from './blocks.ts'
import { firstEndingAfter } from './by-position.ts'
import { linkNotes, type Note, type Reference } from './link-notes.ts'
import { comparable, numberingOf } from './markers/kinds.ts'
import type { LinkedMarker, Marker } from './markers/marker.ts'
import { follows, isNote, type NoteLabel, readNoteLabel } from './note-label.ts'
import { reportNotes } from './note-reports.ts'
import type { PartOf } from './parts.ts'

export interface ReadNotes {
  /** In which each note is a group of its own, also where the lines of several were joined. */
  readonly pieces: readonly Piece[]
  /** Of the pieces with which a note begins. */
  readonly labels: ReadonlyMap<Piece, NoteLabel>
  readonly markers: readonly LinkedMarker[]
}

export function readNotes(
  state: ReadingState,
  assigned: readonly Piece[],
  markers: readonly Marker[],
  partOf: PartOf,
): ReadNotes {
  const { seed } = state
  const hasNotes = assigned.some(isNote)
  if (!hasNotes && markers.length === 0) return { pieces: assigned, labels: noLabels, markers: [] }
  const { pieces, labels } = hasNotes
    ? divideNotes(state, assigned, markers)
    : { pieces: assigned, labels: noLabels }
  const notes = [...labels].map(
    ([piece, { marker, label }]): Note => ({
      label: comparable(label),
      numbering: numberingOf(marker),
      start: piece.start,
      end: piece.end,
      part: partOf(piece.line),
      reply: piece.reply,
      key: blockKey(state, piece),
      references: [],
    }),
  )
  const references = markers.flatMap((marker): Reference[] => {
    const piece = pieces[firstEndingAfter(pieces, marker.start)]
    if (piece === undefined) return []
    return [
      {
        label: comparable(marker.label),
        numbering: numberingOf(seed.text.charAt(marker.start)),
        start: marker.start,
        part: partOf(piece.line),
        reply: piece.reply,
        note: null,
      },
    ]
  })
  linkNotes(references, notes)
  reportNotes(state, { pieces, labels, notes, references })
  return {
    pieces,
    labels,
    markers: markers.map((marker, i) => ({ ...marker, note: references[i]?.note?.key ?? null })),
  }
}

const noLabels: ReadNotes['labels'] = new Map()

/** Gives each note a group of its own. A label alone on its line is one with the text behind it. */
function divideNotes(
  { seed }: ReadingState,
  assigned: readonly Piece[],
  markers: readonly Marker[],
): Pick<ReadNotes, 'pieces' | 'labels'> {
  const textOf = ({ start, end }: Piece): string => seed.text.slice(start, end).trimEnd()
  const blocks = assigned.filter(({ role }) => role.kind === 'block')
  const read = readLabels(blocks, textOf, markers)
  let nextGroup = 1 + assigned.reduce((most, { group }) => Math.max(most, group), 0)
  const groups = new Map<Piece, number>()
  for (const [i, piece] of blocks.entries()) {
    const before = blocks[i - 1]
    if (before === undefined || !isNote(piece)) continue
    const isJoined = before.group === piece.group
    const isOfLabel = isNote(before) && read.get(before)?.length === textOf(before).length
    if (read.has(piece)) groups.set(piece, isJoined ? nextGroup++ : piece.group)
    else if (isJoined || isOfLabel) groups.set(piece, groups.get(before) ?? before.group)
  }
  const labels = new Map<Piece, NoteLabel>()
  const pieces = assigned.map((piece) => {
    const group = groups.get(piece) ?? piece.group
    const own = group === piece.group ? piece : { ...piece, group }
    const label = read.get(piece)
    if (label !== undefined) labels.set(own, label)
    return own
  })
  return { pieces, labels }
}

function readLabels(
  blocks: readonly Piece[],
  textOf: (piece: Piece) => string,
  markers: readonly Marker[],
): Map<Piece, NoteLabel> {
  const referred = new Set(markers.map(({ label }) => comparable(label)))
  const seen = new Set<string>()
  const read = new Map<Piece, NoteLabel>()
  let before: Piece | null = null
  let last: string | null = null
  for (const piece of blocks) {
    if (!isNote(piece)) continue
    if (before?.reply !== piece.reply) last = null
    before = piece
    const label = readNoteLabel(
      textOf(piece),
      (given) => follows(given, last) || (referred.has(comparable(given)) && !seen.has(comparable(given))),
    )
    if (label === null) continue
    read.set(piece, label)
    last = label.label
    seen.add(comparable(last))
  }
  // A label that no text follows is the text itself.
  for (const [i, piece] of blocks.entries()) {
    const next = blocks[i + 1]
    const isAlone = read.get(piece)?.length === textOf(piece).length
    const hasText = next !== undefined && isNote(next) && next.reply === piece.reply && !read.has(next)
    if (isAlone && !hasText) read.delete(piece)
  }
  return read
}
