/** Reads which parts of a seed an annotation gives which role: ranges of each line, in order, none over another. */

import type { TextRange } from '../annotation/address.ts'
import type { RoleEntry, RolesByAddress } from '../annotation/annotation.ts'
import { ownRangesAt } from '../annotation/part.ts'
import type { ReadingState } from '../annotation/seed-text.ts'
import type { Path } from '../annotation/yaml.ts'
import { diagnostic } from '../diagnostics/diagnostic.ts'
import type { Model } from '../model/define.ts'
import type { Role } from '../model/roles.ts'
import { type Joining, joiningOf } from './joining.ts'

/** Text that belongs together, as far as the annotation says: an address of one entry, or all that `default` covers. */
export interface Run {
  readonly entry: RoleEntry
  readonly joining: Joining | null
  /** Index of the reply that the text belongs to; null for the document's own text. */
  readonly reply: number | null
  /** Where the annotation names it. */
  readonly path: Path
}

export interface RoleRange extends TextRange {
  readonly run: Run
}

export function roleRangesByLine(state: ReadingState): ReadonlyMap<number, readonly RoleRange[]> {
  const { annotation } = state
  const ranges: RoleRange[] = []
  addRoles(state, ranges, annotation.lines ?? {}, ['lines'], null)
  for (const [i, { lines }] of (annotation.replies ?? []).entries()) {
    const path = ['replies', i, 'lines']
    if (typeof lines === 'object') addRoles(state, ranges, lines, path, i)
    else addRole(state, ranges, String(lines), { role: 'paragraph' }, { path, reply: i })
  }
  const byLine = groupByLine(ranges)
  for (const [line, given] of byLine) byLine.set(line, withoutOverlaps(state, given))
  return byLine
}

function addRoles(
  state: ReadingState,
  ranges: RoleRange[],
  given: RolesByAddress,
  path: Path,
  reply: number | null,
): void {
  if (isList(given))
    for (const [i, entry] of given.entries())
      addRole(state, ranges, [entry.at].flat().join(','), entry, { path: [...path, i, 'at'], reply })
  else
    for (const [address, value] of Object.entries(given)) {
      const entry = typeof value === 'string' ? { role: value } : value
      addRole(state, ranges, address, entry, { path: [...path, address], reply })
    }
}

/** `Array.isArray` does not tell a readonly list from a map. */
const isList = (given: RolesByAddress): given is Extract<RolesByAddress, readonly unknown[]> =>
  Array.isArray(given)

function addRole(
  state: ReadingState,
  ranges: RoleRange[],
  address: string,
  entry: RoleEntry,
  { path, reply }: Pick<Run, 'path' | 'reply'>,
): void {
  const joining = joiningOf(roleOf(state.model, entry.role), entry, state.annotation, true)
  let run: Run | null = null
  let partOfRun = -1
  for (const range of ownRangesAt(address, path, state)) {
    // Each range of the address is a run of its own, so that no text moves past another.
    if (run === null || range.part !== partOfRun) run = { entry, joining, reply, path }
    partOfRun = range.part
    const { start, end, line, whole, alone, part } = range
    ranges.push({ start, end, line, whole, alone, part, run })
  }
}

function groupByLine(ranges: readonly RoleRange[]): Map<number, RoleRange[]> {
  const byLine = new Map<number, RoleRange[]>()
  for (const range of ranges) {
    const others = byLine.get(range.line)
    if (others === undefined) byLine.set(range.line, [range])
    else others.push(range)
  }
  for (const list of byLine.values())
    if (list.length > 1) list.sort((a, b) => a.start - b.start || b.end - a.end)
  return byLine
}

function withoutOverlaps(
  { model, seed, locate, diagnostics }: ReadingState,
  given: readonly RoleRange[],
): RoleRange[] {
  const isBlank = (a: RoleRange): boolean => seed.text.slice(a.start, a.end).trim() === ''
  const kept: RoleRange[] = []
  for (const a of given) {
    const { entry, path } = a.run
    const previous = kept.at(-1)
    // Two whole-line roles on one blank line still clash, though their ranges are empty.
    if (previous !== undefined && (a.start < previous.end || (a.whole && previous.whole))) {
      diagnostics.push(
        diagnostic('line/two-roles', locate.ofKey(path), {
          field: path.join('.'),
          found: `\`${entry.role}\` and \`${previous.run.entry.role}\` on line ${a.line}`,
          expected: 'one role',
        }),
      )
      // What the second would have covered is not reported once more as text without a role.
      if (a.end > previous.end) kept[kept.length - 1] = { ...previous, end: a.end }
    } else if (isBlank(a) && a.alone && roleOf(model, entry.role).kind !== 'omission') {
      diagnostics.push(
        diagnostic('line/blank-role', locate.ofKey(path), {
          field: path.join('.'),
          found: `\`${entry.role}\` on line ${a.line}`,
        }),
      )
    } else if (!isBlank(a) || a.alone) {
      kept.push(a)
    }
  }
  return kept
}

/** @throws Error for a name that is not a role; annotations are checked before. */
export function roleOf({ roles }: Model, name: string): Role {
  const role = roles.get(name)
  if (role === undefined) throw new Error(`\`${name}\` is not a role.`)
  return role
}
