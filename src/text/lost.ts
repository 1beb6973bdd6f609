/** Lists what the capture of a text lost, whatever says so, by the blocks after which a page shows that it is missing. */

import type { CaptionSide } from '../annotation/role-schema.ts'
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
  /** Where the annotation says that its caption is. */
  readonly side: CaptionSide | undefined
}

/**
 * In the order of the text: omissions of what is lost, then gaps of the same line. The notes come last, after the last
 * block of the body: those that a gap tells of, or, where none does, those that references in the text miss.
 */
export function lostOf(state: ReadingState, pieces: readonly Piece[], hasNotes: boolean): Lost[] {
  const gaps = state.annotation.gaps ?? []
  if (gaps.length === 0 && !hasNotes && !pieces.some((piece) => kindOf(piece) !== undefined)) return []
  const keys = firstOfGroups(pieces)
  const starts: Start[] = []
  const placed: Placed[] = []
  let lastOfBody: string | null = null
  let before: Piece | null = null
  for (const piece of pieces) {
    const { role, entry, line } = piece
    if (role.kind === 'block' && keys.get(piece.group) === piece) {
      const key = blockKey(state, piece)
      starts.push({ line, key, isCaption: role.style === 'caption' })
      if (piece.reply === null) lastOfBody = key
    }
    const kind = kindOf(piece)
    // The lines of one entry that follow each other are the place of one thing.
    if (kind !== undefined && before?.entry !== entry)
      placed.push({
        line,
        side: entry.caption,
        lost: { kind, after: starts.at(-1)?.key ?? null, note: entry.note?.trim() ?? null, caption: null },
      })
    before = piece
  }
  for (const { after, lost, note = null, caption: side } of gaps) {
    if (lost === 'notes') continue
    const key = starts.findLast(({ line }) => line <= after)?.key ?? null
    const gap: Lost = { kind: lost, after: key, note: note?.trim() ?? null, caption: null }
    placed.push({ line: after, side, lost: gap })
  }
  const ofNotes = gaps.filter(({ lost }) => lost === 'notes').map(({ note = null }) => note?.trim() ?? null)
  const notes = ofNotes.length === 0 && hasNotes ? [null] : ofNotes
  return [
    ...withCaptions(
      placed.sort((a, b) => a.line - b.line),
      starts,
    ),
    ...notes.map((note): Lost => ({ kind: 'notes', after: lastOfBody, note, caption: null })),
  ]
}

/** What was lost where a piece is left out; undefined where nothing was. */
const kindOf = ({ role }: Piece): Lost['kind'] | undefined =>
  role.kind === 'omission' ? lostReasons.get(role.reason) : undefined

type Captions = Readonly<Record<CaptionSide, string | null>>

/**
 * A picture or a recording has the caption right under its place, or else right over it; each is of one. Where places and
 * captions take turns, all have theirs on the side on which more have one; under, where both would do.
 */
function withCaptions(placed: readonly Placed[], starts: readonly Start[]): Lost[] {
  if (!starts.some(({ isCaption }) => isCaption)) return placed.map(({ lost }) => lost)
  const captions = new Set(starts.filter(({ isCaption }) => isCaption).map(({ key }) => key))
  const next = new Map(starts.map(({ key }, i) => [i === 0 ? null : (starts[i - 1]?.key ?? null), key]))
  const beside = placed.map(({ lost: { kind, after } }): Captions => {
    const caption = (key: string | null): string | null =>
      (kind === 'picture' || kind === 'media') && key !== null && captions.has(key) ? key : null
    return { below: caption(next.get(after) ?? null), above: caption(after) }
  })
  const taken = new Map<number, string>()
  for (const run of runsOf(beside)) {
    const [below, above] = (['below', 'above'] as const).map((side) => take(run, side, placed, beside))
    const most = (above?.size ?? 0) > (below?.size ?? 0) ? above : below
    for (const [i, key] of most ?? []) taken.set(i, key)
  }
  return placed.map(({ lost }, i) => ({ ...lost, caption: taken.get(i) ?? null }))
}

/** Indices of places, together where one caption may be of either. */
function runsOf(beside: readonly Captions[]): number[][] {
  const runs: number[][] = []
  for (const [i, { above, below }] of beside.entries()) {
    const before = beside[i - 1]
    const shares = [above, below].some((key) => key !== null && [before?.above, before?.below].includes(key))
    if (shares) runs.at(-1)?.push(i)
    else runs.push([i])
  }
  return runs
}

/** The captions that the places of a run get when each looks at one side first. */
function take(
  run: readonly number[],
  first: CaptionSide,
  placed: readonly Placed[],
  beside: readonly Captions[],
): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  const free = new Set(run.flatMap((i) => [beside[i]?.above, beside[i]?.below]))
  const other: CaptionSide = first === 'above' ? 'below' : 'above'
  const takeAt = (i: number, side: CaptionSide | undefined): void => {
    const key = side === undefined ? null : beside[i]?.[side]
    if (typeof key === 'string' && !found.has(i) && free.delete(key)) found.set(i, key)
  }
  const unsaid = run.filter((i) => placed[i]?.side === undefined)
  for (const i of run) takeAt(i, placed[i]?.side)
  for (const side of [first, other]) for (const i of unsaid) takeAt(i, side)
  return found
}
