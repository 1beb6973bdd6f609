/**
 * Takes the lines of a seed and the roles that its annotation gives; gives the pieces of the text: every character in
 * exactly one piece, in order. This is what the proof of coverage rests on.
 */

import { type Problem, problem } from '../diagnostics/problem.ts'
import type { TextRange } from './address.ts'
import type { Annotation, RoleEntry, RoleMap } from './annotation.ts'
import type { Line } from './lines.ts'
import { type Role, roleOf } from './roles.ts'
import { type Locate, rangesAt, type SeedText } from './seed-text.ts'
import type { Path } from './yaml.ts'

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
): { readonly pieces: readonly Piece[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const groups = { next: 0 }
  const assignments = [
    ...readRoleMap(annotation.lines ?? {}, ['lines'], null, seed, locate, problems, groups),
    ...(annotation.replies ?? []).flatMap((reply, i) => {
      const byRole = typeof reply.lines === 'object'
      const map: RoleMap = byRole ? (reply.lines as RoleMap) : { [String(reply.lines)]: 'paragraph' }
      return readRoleMap(map, ['replies', i, 'lines'], i, seed, locate, problems, groups, byRole)
    }),
  ]
  const byLine = groupByLine(assignments)
  const pieces = seed.lines.flatMap((line) => {
    const given = withoutOverlaps(byLine.get(line.number) ?? [], seed, locate, problems)
    return piecesOfLine(line, given, annotation.default ?? null, seed, locate, problems, groups)
  })
  return { pieces, problems }
}

function readRoleMap(
  map: RoleMap,
  path: Path,
  reply: number | null,
  seed: SeedText,
  locate: Locate,
  problems: Problem[],
  groups: { next: number },
  keyed = true,
): Assignment[] {
  return Object.entries(map).flatMap(([address, value]) => {
    const at = keyed ? [...path, address] : path
    const entry = typeof value === 'string' ? { role: value } : value
    // Joined lines are one block for each range of the address, so that no text moves past another.
    const joined = new Map<number, number>()
    return rangesAt(address, at, seed, locate, problems).map((range) => {
      const group = (entry.join === undefined ? undefined : joined.get(range.part)) ?? groups.next++
      joined.set(range.part, group)
      return { ...range, roleName: entry.role, entry, reply, group, path: at }
    })
  })
}

function groupByLine(assignments: readonly Assignment[]): Map<number, Assignment[]> {
  const byLine = new Map<number, Assignment[]>()
  for (const a of assignments) {
    const others = byLine.get(a.line)
    if (others === undefined) byLine.set(a.line, [a])
    else others.push(a)
  }
  for (const list of byLine.values()) list.sort((a, b) => a.start - b.start || b.end - a.end)
  return byLine
}

function withoutOverlaps(
  given: readonly Assignment[],
  seed: SeedText,
  locate: Locate,
  problems: Problem[],
): Assignment[] {
  const isBlank = (a: Assignment): boolean => seed.text.slice(a.start, a.end).trim() === ''
  const kept: Assignment[] = []
  for (const a of given) {
    const previous = kept.at(-1)
    // Two whole-line roles on one blank line still clash, though their ranges are empty.
    if (previous !== undefined && (a.start < previous.end || (a.whole && previous.whole))) {
      problems.push(
        problem('line/two-roles', locate.ofKey(a.path), {
          field: a.path.join('.'),
          found: `\`${a.roleName}\` and \`${previous.roleName}\` on line ${a.line}`,
          expected: 'one role',
        }),
      )
      // What the second would have covered is not reported once more as text without a role.
      if (a.end > previous.end) kept[kept.length - 1] = { ...previous, end: a.end }
    } else if (isBlank(a) && a.alone && roleOf(a.roleName).kind !== 'omission') {
      problems.push(
        problem('line/blank-role', locate.ofKey(a.path), {
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

function piecesOfLine(
  line: Line,
  given: readonly Assignment[],
  defaultRole: string | null,
  seed: SeedText,
  locate: Locate,
  problems: Problem[],
  groups: { next: number },
): Piece[] {
  const pieces: Omit<Piece, 'from' | 'next'>[] = []
  const rest = (start: number, end: number): void => {
    if (seed.text.slice(start, end).trim() === '') return
    if (defaultRole === null) {
      const blanks = seed.text.slice(start, end).length - seed.text.slice(start, end).trimStart().length
      problems.push(
        problem('line/no-role', locate.inSeed(start + blanks), {
          found: quote(seed.text.slice(start, end)),
          expected: 'a role in the annotation',
        }),
      )
      return
    }
    pieces.push({
      role: roleOf(defaultRole),
      roleName: defaultRole,
      entry: { role: defaultRole },
      reply: null,
      line: line.number,
      start,
      end,
      group: groups.next++,
    })
  }
  let offset = line.start
  for (const a of given) {
    rest(offset, a.start)
    pieces.push({
      role: roleOf(a.roleName),
      roleName: a.roleName,
      entry: a.entry,
      reply: a.reply,
      line: line.number,
      start: a.start,
      end: a.end,
      group: a.group,
    })
    offset = a.end
  }
  rest(offset, line.end)
  if (pieces.length === 0) {
    pieces.push({
      role: roleOf('blank'),
      roleName: 'blank',
      entry: { role: 'blank' },
      reply: null,
      line: line.number,
      start: line.start,
      end: line.end,
      group: groups.next++,
    })
  }
  return pieces.map((piece, i) => ({
    ...piece,
    from: i === 0 ? line.start : piece.start,
    next: pieces[i + 1]?.start ?? line.next,
  }))
}

function quote(text: string): string {
  const trimmed = text.trim()
  return `“${trimmed.length > 40 ? `${trimmed.slice(0, 39)}…` : trimmed}”`
}
