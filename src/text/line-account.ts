/** Accounts for the lines of a seed: what was left out and why, and what became of each line. */

import { lineRanges } from '../annotation/address.ts'
import type { ReadingState, SeedText } from '../annotation/seed-text.ts'
import type { Omission } from '../model/provenance.ts'
import { firstOfGroups, isElsewhere, type Piece } from './assign-roles.ts'
import { blockKey, type KeySource } from './blocks.ts'
import { byPiece } from './by-position.ts'
import type { Marker } from './markers/marker.ts'

/** What became of each line: the rows of `--explain`. */
export interface LineAccount {
  readonly line: number
  /** Last of neighbouring lines that are of other documents; absent for a line of this one. */
  readonly to?: number
  readonly roles: readonly PieceAccount[]
}

export interface PieceAccount {
  readonly role: string
  /** Key of the block that holds the text; null when none does. */
  readonly key: string | null
  /** Key of the reply that it belongs to; null outside replies. */
  readonly reply: string | null
  /** Labels of the note references in it. */
  readonly notes: readonly string[]
  readonly text: string
}

/** Of the document's part of its capture: numbers of lines and note references. A line of several pieces can be kept and omitted. */
export interface Tally {
  readonly lines: number
  readonly kept: number
  /** By role. */
  readonly omitted: Readonly<Record<string, number>>
  readonly notes: number
}

export function omissionsOf(pieces: readonly Piece[]): Omission[] {
  const groups = new Map<string, { reason: Omission['reason']; note: string | null; lines: number[] }>()
  for (const piece of pieces) {
    const { role, line, shown } = piece
    // In place of a sign its character is shown: the sign itself went.
    if (role.kind !== 'omission' && shown === null) continue
    const reason = role.kind === 'omission' ? role.reason : 'markup'
    const note = role.kind === 'omission' ? noteOf(piece) : null
    const group = groups.get(`${reason}\n${note ?? ''}`) ?? { reason, note, lines: [] }
    group.lines.push(line)
    groups.set(`${reason}\n${note ?? ''}`, group)
  }
  return [...groups.values()].map(({ reason, note, lines }) => ({ reason, lines: lineRanges(lines), note }))
}

/** What the annotation notes of a piece that is left out. */
export const noteOf = ({ entry }: Piece): string | null => entry.note?.trim() ?? null

export function tallyOf(seed: SeedText, pieces: readonly Piece[], markers: readonly Marker[]): Tally {
  const omitted: Record<string, number> = {}
  let kept = 0
  let lines = seed.lines.length
  /** The line that was counted last, by the role that leaves it out; null for all roles that keep it. */
  const last = new Map<string | null, number>()
  for (const piece of pieces) {
    if (isElsewhere(piece)) {
      lines--
      continue
    }
    const { role, roleName, line } = piece
    const reason = role.kind === 'omission' ? roleName : null
    // Pieces come in the order of the lines; several can be of one.
    if (last.get(reason) === line) continue
    last.set(reason, line)
    if (reason === null) kept++
    else omitted[reason] = (omitted[reason] ?? 0) + 1
  }
  return { lines, kept, omitted, notes: markers.length }
}

/** What the keys of blocks and replies are read from. */
export type ReplyKeySource = KeySource & Pick<ReadingState, 'annotation'>

/** By the index of the reply: the key of its first block, unless the annotation gives it another. */
export function keysOfReplies(source: ReplyKeySource, pieces: readonly Piece[]): ReadonlyMap<number, string> {
  const keys = new Map<number, string>()
  if (source.annotation.replies === undefined) return keys
  for (const p of pieces) {
    if (p.reply === null || p.role.kind !== 'block' || keys.has(p.reply)) continue
    keys.set(p.reply, source.annotation.replies?.[p.reply]?.key ?? blockKey(source, p))
  }
  return keys
}

export function accountOf(
  source: ReplyKeySource,
  pieces: readonly Piece[],
  markers: readonly Marker[],
): LineAccount[] {
  const heads = firstOfGroups(pieces)
  const keyOfReply = keysOfReplies(source, pieces)
  const markersOf = byPiece(pieces, markers)
  const accounts: LineAccount[] = []
  let row: PieceAccount[] = []
  for (const [i, piece] of pieces.entries()) {
    const before = pieces[i - 1]
    if (isElsewhere(piece)) {
      const run = before !== undefined && isElsewhere(before) ? accounts.pop() : undefined
      accounts.push({ line: run?.line ?? piece.line, to: piece.line, roles: [elsewhereAccount] })
      continue
    }
    if (before?.line !== piece.line) {
      row = []
      accounts.push({ line: piece.line, roles: row })
    }
    row.push({
      role: piece.roleName,
      key: piece.role.kind === 'block' ? blockKey(source, heads.get(piece.group) ?? piece) : null,
      reply: piece.reply === null ? null : (keyOfReply.get(piece.reply) ?? null),
      notes: (markersOf.get(piece) ?? []).map((m) => m.label),
      text: source.seed.text.slice(piece.start, piece.end),
    })
  }
  return accounts
}

const elsewhereAccount: PieceAccount = {
  role: 'other-document',
  key: null,
  reply: null,
  notes: [],
  text: '',
}
