/** Lists what the capture of a text lost, whatever says so, by the blocks after which a page shows that it is missing. */

import type { ReadingState } from '../annotation/seed-text.ts'
import { type Lost, lostReasons } from '../model/provenance.ts'
import { firstOfGroups, type Piece } from './assign-roles.ts'
import { blockKey } from './blocks.ts'

interface Start {
  readonly line: number
  readonly key: string
  readonly isCaption: boolean
}

interface Placed {
  readonly line: number
  readonly lost: Lost
}

/**
 * In the order of the text: omissions of what is lost, then gaps of the same line. The notes come last, after the last
 * block of the body: those that a gap tells of, or, where none does, those that references in the text miss.
 */
export function lostOf(
  { seed, annotation }: ReadingState,
  pieces: readonly Piece[],
  hasNotes: boolean,
): Lost[] {
  const gaps = annotation.gaps ?? []
  const keys = firstOfGroups(pieces)
  const starts: Start[] = []
  const placed: Placed[] = []
  let lastOfBody: string | null = null
  let before: Piece | null = null
  for (const piece of pieces) {
    const { role, entry, line } = piece
    if (role.kind === 'block' && keys.get(piece.group) === piece) {
      starts.push({ line, key: blockKey(seed, piece), isCaption: role.style === 'caption' })
      if (piece.reply === null) lastOfBody = blockKey(seed, piece)
    }
    const kind = role.kind === 'omission' ? lostReasons.get(role.reason) : undefined
    // The lines of one entry that follow each other are the place of one thing.
    if (kind !== undefined && before?.entry !== entry)
      placed.push({
        line,
        lost: { kind, after: starts.at(-1)?.key ?? null, note: entry.note?.trim() ?? null, caption: null },
      })
    before = piece
  }
  for (const { after, lost, note = null } of gaps) {
    if (lost === 'notes') continue
    const key = starts.findLast(({ line }) => line <= after)?.key ?? null
    placed.push({ line: after, lost: { kind: lost, after: key, note: note?.trim() ?? null, caption: null } })
  }
  const ofNotes = gaps.filter(({ lost }) => lost === 'notes').map(({ note = null }) => note?.trim() ?? null)
  const notes = ofNotes.length === 0 && hasNotes ? [null] : ofNotes
  return [
    ...withCaptions(
      placed.sort((a, b) => a.line - b.line).map(({ lost }) => lost),
      starts,
    ),
    ...notes.map((note): Lost => ({ kind: 'notes', after: lastOfBody, note, caption: null })),
  ]
}

/** A picture or a recording has the caption right under its place, or else right over it; each is of one. */
function withCaptions(lost: readonly Lost[], starts: readonly Start[]): Lost[] {
  const captions = new Set(starts.flatMap(({ key, isCaption }) => (isCaption ? [key] : [])))
  if (captions.size === 0) return [...lost]
  const next = new Map(starts.map(({ key }, i) => [i === 0 ? null : (starts[i - 1]?.key ?? null), key]))
  return lost.map((one) => {
    if (one.kind !== 'picture' && one.kind !== 'media') return one
    const beside = [next.get(one.after), one.after].find((key) => captions.delete(key ?? ''))
    return beside === undefined ? one : { ...one, caption: beside }
  })
}
