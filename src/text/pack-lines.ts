/**
 * Packs the lines of a seed, as it was captured, with what became of each: the short form that the package keeps for those
 * who show a seed beside its document. `runtime/lines.ts` reads it.
 */

import { naturalKey } from '../annotation/key-place.ts'
import type { PackedLines, PackedPiece, PackedRow } from '../runtime/lines.ts'
import { firstOfGroups, isElsewhere, type Piece } from './assign-roles.ts'
import { blockKey } from './blocks.ts'
import { keysOfReplies, noteOf, type ReplyKeySource } from './line-account.ts'

/** Keys that a document has: an overlay may have taken blocks and replies from it. */
export interface DocumentKeys {
  readonly blocks: ReadonlySet<string>
  readonly replies: ReadonlySet<string>
}

export interface LinesToPack {
  readonly source: ReplyKeySource
  readonly pieces: readonly Piece[]
  /** Reasons whose text is not shown. */
  readonly withheld: ReadonlySet<string>
  /** null: the document has all that its seed gives it. */
  readonly left: DocumentKeys | null
}

export function packLines({ source, pieces, withheld, left }: LinesToPack): PackedLines {
  const { seed } = source
  const heads = firstOfGroups(pieces)
  const replyKeys = keysOfReplies(source, pieces)
  const roles = new Map<string, number>()
  const rows: PackedRow[] = []
  /** The pieces of the line that is read, when it has more to say than a number can. */
  let row: PackedPiece[] = []
  let text = ''
  let shownTo = 0
  /** Lines of other documents in front of the piece. */
  let skipped = 0
  for (const [i, piece] of pieces.entries()) {
    if (isElsewhere(piece)) {
      if (skipped === 0) text += seed.text.slice(shownTo, piece.from)
      shownTo = piece.next
      skipped++
      continue
    }
    if (skipped > 0) rows.push(-skipped)
    skipped = 0
    const line = seed.lines[piece.line - 1]
    if (line === undefined) throw new Error(`The seed has no line ${piece.line}.`)
    const isFirst = pieces[i - 1]?.line !== piece.line
    const isLast = pieces[i + 1]?.line !== piece.line
    const role = roles.get(piece.roleName) ?? roles.size
    if (role === roles.size) roles.set(piece.roleName, role)
    const head = piece.role.kind === 'block' ? (heads.get(piece.group) ?? piece) : null
    const end = isLast ? line.end : piece.next
    const isWithheld = piece.role.kind === 'omission' && withheld.has(piece.role.reason)
    if (isWithheld) {
      text += seed.text.slice(shownTo, piece.from)
      shownTo = end
    }
    const key = head === null ? null : keyIn(left?.blocks, blockKey(source, head))
    const reply = piece.reply === null ? null : keyIn(left?.replies, replyKeys.get(piece.reply))
    const note = piece.role.kind === 'omission' ? noteOf(piece) : null
    const isOwn = key !== null && head === piece && piece.start === line.start
    const hasOwnKey = isOwn && (source.annotation.keys === undefined || key === naturalKey(piece.line, 1))
    if (isFirst && isLast && !isWithheld && reply === null && note === null && (key === null || hasOwnKey)) {
      rows.push(2 * role + (hasOwnKey ? 1 : 0))
      continue
    }
    row.push([role, isWithheld ? null : end - piece.from, key, reply, note])
    if (isLast) {
      rows.push(row)
      row = []
    }
  }
  return { text: text + seed.text.slice(shownTo), roles: [...roles.keys()], rows }
}

const keyIn = (keys: ReadonlySet<string> | undefined, key: string | undefined): string | null =>
  key === undefined || keys?.has(key) === false ? null : key
