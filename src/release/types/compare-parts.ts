/** Compares the parts of a type: reports which were added and removed, and how the rest changed. */

import { compareMembers, listed } from './compare-members.ts'
import { became, type Comparison, narrowed, type Place, report, widened } from './comparison.ts'
import { type Matched, matchByKey, matchByStructure } from './match-parts.ts'
import { reachPart } from './reach-declarations.ts'
import type { Part } from './type-view.ts'

export interface Parts {
  readonly before: readonly Part[]
  readonly after: readonly Part[]
  /** Whether the union was declared `@open`. */
  readonly open: boolean
}

export function compareParts(comparison: Comparison, parts: Parts, place: Place): void {
  const byKey = matchByKey(parts.before, parts.after)
  for (const pair of byKey.pairs) reachPart(comparison, pair.before, pair.after, place)
  if ([...byKey.before, ...byKey.after].some(({ kind }) => kind === 'union')) {
    // One side refers to a union by name, and the other writes it out.
    const writtenOut = {
      before: writeOut(comparison, byKey.before),
      after: writeOut(comparison, byKey.after),
    }
    const rest = byKey.pairs.filter(({ before }) => before.kind !== 'union')
    const again = {
      before: [...rest.map(({ before }) => before), ...writtenOut.before],
      after: [...rest.map(({ after }) => after), ...writtenOut.after],
    }
    compareParts(comparison, { ...parts, ...again }, place)
    return
  }
  const matched = matchByStructure(comparison.view, byKey.before, byKey.after)
  for (const pair of matched.pairs) comparison.compareStructures(pair.before, pair.after, place)
  if ([...parts.before, ...parts.after].some(({ kind }) => kind === 'foreign')) return
  reportUnmatched(comparison, compareOpenAliases(comparison, matched, place), parts, place)
}

const writeOut = ({ view }: Comparison, parts: readonly Part[]): Part[] =>
  parts.flatMap((part) =>
    part.kind === 'union' && part.named !== null ? view.partsOf(part.type, part.named.name) : [part],
  )

/** An open alias on one side, and another or the literals themselves on the other: compared as sets. */
function compareOpenAliases(comparison: Comparison, left: Matched, place: Place): Matched {
  const side = (name: 'before' | 'after') => {
    const alias = left[name].find(({ kind }) => kind === 'open')
    const literals = left[name].filter(({ kind }) => kind === 'literal')
    const members = alias
      ? comparison.vocabulary.literalsOf[name](alias)
      : literals.map(({ type }) => comparison.view.print(type))
    return { members, open: alias !== undefined, isSet: alias !== undefined || literals.length > 0 }
  }
  const [before, after] = [side('before'), side('after')]
  if (!(before.isSet && after.isSet) || !(before.open || after.open)) return left
  for (const { rule, at, what } of compareMembers(before, after, place.at)) report(comparison, rule, at, what)
  const others = ({ kind }: Part): boolean => kind !== 'open' && kind !== 'literal'
  return { pairs: left.pairs, before: left.before.filter(others), after: left.after.filter(others) }
}

function reportUnmatched(comparison: Comparison, left: Matched, parts: Parts, place: Place): void {
  const { checker, print } = comparison.view
  const isOpen = parts.open || parts.before.some(({ kind }) => kind === 'open')
  // Members are not assignable to each other here, not even when one object has all fields of another.
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
    if (place.direction === 'given') widened(comparison, place, `${names(newMembers)} added`)
    else
      report(
        comparison,
        isOpen ? 'open-union-member-added' : 'closed-union-member-added',
        place.at,
        `${names(newMembers)} added`,
      )
  }
  if (goneMembers.length > 0)
    report(comparison, 'union-member-removed', place.at, `${names(goneMembers)} removed`)
  const what = (): string => became(printed(comparison, parts.before), printed(comparison, parts.after))
  if (added.length > newMembers.length) widened(comparison, place, what())
  else if (removed.length > goneMembers.length) narrowed(comparison, place, what())
}

/** One interface in the place of another: no union on either side. */
const isReplaced = ({ before, after }: Parts): boolean =>
  before.length === 1 && after.length === 1 && before[0]?.kind === 'object' && after[0]?.kind === 'object'

const isMember = ({ kind }: Part): boolean => kind === 'literal' || kind === 'object'

/** `null` and `undefined` last, as people write it. */
function printed({ view }: Comparison, parts: readonly Part[]): string {
  const isNullish = ({ kind }: Part): boolean => kind === 'nullish'
  const inOrder = [...parts.filter((part) => !isNullish(part)), ...parts.filter(isNullish)]
  return inOrder.map(({ type }) => view.print(type)).join(' | ') || 'never'
}
