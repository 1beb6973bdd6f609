/**
 * Divides the lines of a seed by the roles that its annotation gives them: every character is in exactly one piece, in
 * order. The proof of coverage (coverage.ts) rests on this.
 */

import type { TextRange } from '../annotation/address.ts'
import type { RoleEntry, RoleMap } from '../annotation/annotation.ts'
import { type ReadingState, rangesAt } from '../annotation/seed-text.ts'
import type { Path } from '../annotation/yaml.ts'
import { diagnostic } from '../diagnostics/diagnostic.ts'
import type { Model } from '../model/define.ts'
import type { Role } from '../model/roles.ts'
import type { Line } from '../source/lines.ts'

export interface Piece {
  readonly role: Role
  readonly roleName: string
  readonly entry: RoleEntry
  /** Index of the reply that the piece belongs to; null for the document's own text. */
  readonly reply: number | null
  readonly line: number
  /** Offsets of the text that has the role. */
  readonly start: number
  readonly end: number
  /** Offsets of all that the piece accounts for: with the blanks around and the line end. */
  readonly from: number
  readonly next: number
  /** Pieces with the same number are one block. */
  readonly group: number
}

type DraftPiece = { -readonly [Key in keyof Piece]: Piece[Key] }

/** Pieces of one group are one block, which has the key of the first. */
export function firstOfGroups(pieces: readonly Piece[]): ReadonlyMap<number, Piece> {
  const first = new Map<number, Piece>()
  for (const piece of pieces) if (!first.has(piece.group)) first.set(piece.group, piece)
  return first
}

interface Assignment extends TextRange {
  readonly roleName: string
  readonly entry: RoleEntry
  readonly reply: number | null
  readonly group: number
  readonly path: Path
}

/** What the steps of one assignment share. */
interface RoleState extends ReadingState {
  /** Number of the next group. */
  nextGroup: number
  readonly assignments: Assignment[]
  readonly pieces: DraftPiece[]
}

export function assignRoles(reading: ReadingState): readonly Piece[] {
  const { seed, annotation } = reading
  const state: RoleState = { ...reading, nextGroup: 0, assignments: [], pieces: [] }
  readRoleMap(state, annotation.lines ?? {}, { path: ['lines'], reply: null, keyed: true })
  for (const [i, reply] of (annotation.replies ?? []).entries()) {
    const keyed = typeof reply.lines === 'object'
    const map: RoleMap = keyed ? (reply.lines as RoleMap) : { [String(reply.lines)]: 'paragraph' }
    readRoleMap(state, map, { path: ['replies', i, 'lines'], reply: i, keyed })
  }
  const byLine = groupByLine(state.assignments)
  for (const line of seed.lines)
    addPieces(state, line, withoutOverlaps(state, byLine.get(line.number) ?? none))
  return state.pieces
}

const none: readonly Assignment[] = []

interface RoleMapPlace {
  readonly path: Path
  /** Index of the reply that it is of; null for the document's own. */
  readonly reply: number | null
  /** Whether the annotation has the map itself, so that problems point at its keys. */
  readonly keyed: boolean
}

/** Adds what the map says to `state.assignments`. */
function readRoleMap(state: RoleState, map: RoleMap, { path, reply, keyed }: RoleMapPlace): void {
  for (const [address, value] of Object.entries(map)) {
    const at = keyed ? [...path, address] : path
    const entry = typeof value === 'string' ? { role: value } : value
    // Joined lines are one block for each range of the address, so that no text moves past another.
    const joined = entry.join === undefined ? undefined : new Map<number, number>()
    for (const { start, end, line, whole, alone, part } of rangesAt(address, at, state)) {
      const group = joined?.get(part) ?? state.nextGroup++
      joined?.set(part, group)
      const roleName = entry.role
      state.assignments.push({
        start,
        end,
        line,
        whole,
        alone,
        part,
        roleName,
        entry,
        reply,
        group,
        path: at,
      })
    }
  }
}

function groupByLine(assignments: readonly Assignment[]): Map<number, Assignment[]> {
  const byLine = new Map<number, Assignment[]>()
  for (const a of assignments) {
    const others = byLine.get(a.line)
    if (others === undefined) byLine.set(a.line, [a])
    else others.push(a)
  }
  for (const list of byLine.values())
    if (list.length > 1) list.sort((a, b) => a.start - b.start || b.end - a.end)
  return byLine
}

function withoutOverlaps(
  { model, seed, locate, diagnostics }: RoleState,
  given: readonly Assignment[],
): readonly Assignment[] {
  if (given.length === 0) return given
  const isBlank = (a: Assignment): boolean => seed.text.slice(a.start, a.end).trim() === ''
  const kept: Assignment[] = []
  for (const a of given) {
    const previous = kept.at(-1)
    // Two whole-line roles on one blank line still clash, though their ranges are empty.
    if (previous !== undefined && (a.start < previous.end || (a.whole && previous.whole))) {
      diagnostics.push(
        diagnostic('line/two-roles', locate.ofKey(a.path), {
          field: a.path.join('.'),
          found: `\`${a.roleName}\` and \`${previous.roleName}\` on line ${a.line}`,
          expected: 'one role',
        }),
      )
      // What the second would have covered is not reported once more as text without a role.
      if (a.end > previous.end) kept[kept.length - 1] = { ...previous, end: a.end }
    } else if (isBlank(a) && a.alone && roleOf(model, a.roleName).kind !== 'omission') {
      diagnostics.push(
        diagnostic('line/blank-role', locate.ofKey(a.path), {
          field: a.path.join('.'),
          found: `\`${a.roleName}\` on line ${a.line}`,
        }),
      )
    } else if (!isBlank(a) || a.alone) {
      kept.push(a)
    }
  }
  return kept
}

/** Adds the pieces of a line to those of the lines before it. */
function addPieces(state: RoleState, line: Line, given: readonly Assignment[]): void {
  const { pieces } = state
  const before = pieces.length
  let offset = line.start
  for (const assignment of given) {
    addRest(state, line, before, offset, assignment.start)
    addPiece(state, line, before, assignment)
    offset = assignment.end
  }
  addRest(state, line, before, offset, line.end)
  if (pieces.length === before)
    addPiece(state, line, before, {
      entry: blank,
      reply: null,
      start: line.start,
      end: line.end,
      group: state.nextGroup++,
    })
}

/** Adds the text that no address names, with the default role. `before` is the number of pieces before the line. */
function addRest(state: RoleState, line: Line, before: number, start: number, end: number): void {
  const text = state.seed.text.slice(start, end)
  if (text.trim() === '') return
  const role = state.annotation.default
  if (role === undefined) {
    const blanks = text.length - text.trimStart().length
    state.diagnostics.push(
      diagnostic('line/no-role', state.locate.inSeed(start + blanks), {
        found: quote(text),
        expected: 'a role in the annotation',
      }),
    )
  } else
    addPiece(state, line, before, {
      entry: { role },
      reply: null,
      start,
      end,
      group: state.nextGroup++,
    })
}

/** Shared by all blank lines, which are half of many texts. */
const blank: RoleEntry = { role: 'blank' }

type PieceText = Pick<Piece, 'entry' | 'reply' | 'start' | 'end' | 'group'>

function addPiece({ model, pieces }: RoleState, line: Line, before: number, piece: PieceText): void {
  const { entry, reply, start, end, group } = piece
  const previous = pieces.length > before ? pieces.at(-1) : undefined
  if (previous !== undefined) previous.next = start
  pieces.push({
    role: roleOf(model, entry.role),
    roleName: entry.role,
    entry,
    reply,
    line: line.number,
    start,
    end,
    from: previous === undefined ? line.start : start,
    next: line.next,
    group,
  })
}

/** @throws Error for a name that is not a role; annotations are checked before. */
function roleOf({ roles }: Model, name: string): Role {
  const role = roles.get(name)
  if (role === undefined) throw new Error(`\`${name}\` is not a role.`)
  return role
}

function quote(text: string): string {
  const trimmed = text.trim()
  return `“${trimmed.length > 40 ? `${trimmed.slice(0, 39)}…` : trimmed}”`
}
