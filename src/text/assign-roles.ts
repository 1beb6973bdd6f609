/**
 * Takes the lines of a seed and the roles that its annotation gives; gives the pieces of the text: every character in
 * exactly one piece, in order. This is what the proof of coverage rests on.
 */

import type { TextRange } from '../annotation/address.ts'
import type { Annotation, RoleEntry, RoleMap } from '../annotation/annotation.ts'
import { type Role, roleOf } from '../annotation/roles.ts'
import { type Locate, rangesAt, type SeedText } from '../annotation/seed-text.ts'
import type { Path } from '../annotation/yaml.ts'
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts'
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

export function assignRoles(
  seed: SeedText,
  annotation: Annotation,
  locate: Locate,
): { readonly pieces: readonly Piece[]; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const groups = { next: 0 }
  const assignments: Assignment[] = []
  const read = (map: RoleMap, path: Path, reply: number | null, keyed: boolean): void =>
    readRoleMap(map, path, reply, keyed, seed, locate, diagnostics, groups, assignments)
  read(annotation.lines ?? {}, ['lines'], null, true)
  for (const [i, reply] of (annotation.replies ?? []).entries()) {
    const byRole = typeof reply.lines === 'object'
    const map: RoleMap = byRole ? (reply.lines as RoleMap) : { [String(reply.lines)]: 'paragraph' }
    read(map, ['replies', i, 'lines'], i, byRole)
  }
  const byLine = groupByLine(assignments)
  const pieces: Draft[] = []
  for (const line of seed.lines) {
    const given = withoutOverlaps(byLine.get(line.number) ?? none, seed, locate, diagnostics)
    addPieces(pieces, line, given, annotation.default ?? null, seed, locate, diagnostics, groups)
  }
  return { pieces, diagnostics }
}

const none: readonly Assignment[] = []

/** Adds what the map says to `assignments`. */
function readRoleMap(
  map: RoleMap,
  path: Path,
  reply: number | null,
  keyed: boolean,
  seed: SeedText,
  locate: Locate,
  diagnostics: Diagnostic[],
  groups: { next: number },
  assignments: Assignment[],
): void {
  for (const [address, value] of Object.entries(map)) {
    const at = keyed ? [...path, address] : path
    const entry = typeof value === 'string' ? { role: value } : value
    // Joined lines are one block for each range of the address, so that no text moves past another.
    const joined = entry.join === undefined ? undefined : new Map<number, number>()
    for (const { start, end, line, whole, alone, part } of rangesAt(address, at, seed, locate, diagnostics)) {
      const group = joined?.get(part) ?? groups.next++
      joined?.set(part, group)
      const roleName = entry.role
      assignments.push({ start, end, line, whole, alone, part, roleName, entry, reply, group, path: at })
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
  given: readonly Assignment[],
  seed: SeedText,
  locate: Locate,
  diagnostics: Diagnostic[],
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
    } else if (isBlank(a) && a.alone && roleOf(a.roleName).kind !== 'omission') {
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

type Draft = { -readonly [Key in keyof Piece]: Piece[Key] }

/** Adds the pieces of a line to those of the lines before it. */
function addPieces(
  pieces: Draft[],
  line: Line,
  given: readonly Assignment[],
  defaultRole: string | null,
  seed: SeedText,
  locate: Locate,
  diagnostics: Diagnostic[],
  groups: { next: number },
): void {
  const before = pieces.length
  const add = (entry: RoleEntry, reply: number | null, start: number, end: number, group: number): void => {
    const previous = pieces.length > before ? pieces.at(-1) : undefined
    if (previous !== undefined) previous.next = start
    pieces.push({
      role: roleOf(entry.role),
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
  const rest = (start: number, end: number): void => {
    const text = seed.text.slice(start, end)
    if (text.trim() === '') return
    if (defaultRole === null) {
      const blanks = text.length - text.trimStart().length
      diagnostics.push(
        diagnostic('line/no-role', locate.inSeed(start + blanks), {
          found: quote(text),
          expected: 'a role in the annotation',
        }),
      )
    } else add({ role: defaultRole }, null, start, end, groups.next++)
  }
  let offset = line.start
  for (const { entry, reply, start, end, group } of given) {
    rest(offset, start)
    add(entry, reply, start, end, group)
    offset = end
  }
  rest(offset, line.end)
  if (pieces.length === before) add({ role: 'blank' }, null, line.start, line.end, groups.next++)
}

function quote(text: string): string {
  const trimmed = text.trim()
  return `“${trimmed.length > 40 ? `${trimmed.slice(0, 39)}…` : trimmed}”`
}
