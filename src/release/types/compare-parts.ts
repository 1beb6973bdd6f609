/** Takes the parts of a type on both sides; reports which were added and removed, and how far the rest changed. */

import { compareMembers, listed } from './compare-members.ts'
import { became, type Comparison, type Place } from './comparison.ts'
import { type Matched, matchByKey, matchByStructure } from './match-parts.ts'
import type { Part } from './type-view.ts'

export interface Parts {
  readonly before: readonly Part[]
  readonly after: readonly Part[]
  /** Whether the union was declared `@open`. */
  readonly open: boolean
  /** Literals of an open alias on each side. */
  readonly literalsOf: Readonly<Record<'before' | 'after', (alias: Part) => readonly string[]>>
}

export function compareParts(
  walk: Comparison,
  follow: (before: Part, after: Part) => void,
  parts: Parts,
  place: Place,
): void {
  const byKey = matchByKey(parts.before, parts.after)
  for (const pair of byKey.pairs) follow(pair.before, pair.after)
  if ([...byKey.before, ...byKey.after].some(({ kind }) => kind === 'union')) {
    // A union that one side calls by name and the other writes out.
    const writtenOut = { before: writeOut(walk, byKey.before), after: writeOut(walk, byKey.after) }
    const rest = byKey.pairs.filter(({ before }) => before.kind !== 'union')
    const again = {
      before: [...rest.map(({ before }) => before), ...writtenOut.before],
      after: [...rest.map(({ after }) => after), ...writtenOut.after],
    }
    compareParts(walk, follow, { ...parts, ...again }, place)
    return
  }
  const matched = matchByStructure(walk.lens, byKey.before, byKey.after)
  for (const pair of matched.pairs) walk.compareStructures(pair.before, pair.after, place)
  if ([...parts.before, ...parts.after].some(({ kind }) => kind === 'foreign')) return
  judge(walk, compareOpenAliases(walk, parts, matched, place), parts, place)
}

const writeOut = ({ lens }: Comparison, parts: readonly Part[]): Part[] =>
  parts.flatMap((part) =>
    part.kind === 'union' && part.named !== null ? lens.partsOf(part.type, part.named.name) : [part],
  )

/** An open alias on one side, and another or the literals themselves on the other: compared as sets. */
function compareOpenAliases(walk: Comparison, parts: Parts, left: Matched, place: Place): Matched {
  const side = (name: 'before' | 'after') => {
    const alias = left[name].find(({ kind }) => kind === 'open')
    const literals = left[name].filter(({ kind }) => kind === 'literal')
    const members = alias ? parts.literalsOf[name](alias) : literals.map(({ type }) => walk.lens.print(type))
    return { members, open: alias !== undefined, isSet: alias !== undefined || literals.length > 0 }
  }
  const [before, after] = [side('before'), side('after')]
  if (!(before.isSet && after.isSet) || !(before.open || after.open)) return left
  for (const { rule, at, what } of compareMembers(before, after, place.at)) walk.report(rule, at, what)
  const others = ({ kind }: Part): boolean => kind !== 'open' && kind !== 'literal'
  return { pairs: left.pairs, before: left.before.filter(others), after: left.after.filter(others) }
}

function judge(walk: Comparison, left: Matched, parts: Parts, place: Place): void {
  const { checker, print } = walk.lens
  const isOpen = parts.open || parts.before.some(({ kind }) => kind === 'open')
  // A member fits no other member, not even where an object has all that another has.
  const notIn = (others: readonly Part[]): ((part: Part) => boolean) => {
    const wide = others.filter((part) => !isMember(part))
    return (part) => !wide.some(({ type }) => checker.isTypeAssignableTo(part.type, type))
  }
  const added = left.after.filter(notIn(left.before))
  const removed = left.before.filter(notIn(left.after))
  const isUnion = isOpen || (parts.before.some(isMember) && parts.after.some(isMember) && !isReplaced(parts))
  const newMembers = isUnion ? added.filter(isMember) : []
  const goneMembers = isUnion || parts.before.length > 1 ? removed.filter(isMember) : []
  const names = (members: readonly Part[]) => listed(members.map(({ type }) => print(type)))
  if (newMembers.length > 0) {
    if (place.direction === 'given') walk.widened(place, `${names(newMembers)} added`)
    else
      walk.report(
        isOpen ? 'open-union-member-added' : 'closed-union-member-added',
        place.at,
        `${names(newMembers)} added`,
      )
  }
  if (goneMembers.length > 0) walk.report('union-member-removed', place.at, `${names(goneMembers)} removed`)
  const what = (): string => became(printed(walk, parts.before), printed(walk, parts.after))
  if (added.length > newMembers.length) walk.widened(place, what())
  else if (removed.length > goneMembers.length) walk.narrowed(place, what())
}

/** One interface in the place of another: no union on either side. */
const isReplaced = ({ before, after }: Parts): boolean =>
  before.length === 1 && after.length === 1 && before[0]?.kind === 'object' && after[0]?.kind === 'object'

const isMember = ({ kind }: Part): boolean => kind === 'literal' || kind === 'object'

/** `null` and `undefined` last, as people write it. */
function printed({ lens }: Comparison, parts: readonly Part[]): string {
  const isNullish = ({ kind }: Part): boolean => kind === 'nullish'
  const inOrder = [...parts.filter((part) => !isNullish(part)), ...parts.filter(isNullish)]
  return inOrder.map(({ type }) => lens.print(type)).join(' | ') || 'never'
}
