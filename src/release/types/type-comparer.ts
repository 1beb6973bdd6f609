/**
 * Takes a view of both sides; gives a walk that compares types from the given roots on and collects changes. What has a
 * name is compared once, where it is declared: as received if readers receive it anywhere, as given if they only pass it.
 */

import type ts from 'typescript'
import type { Change } from '../change.ts'
import type { RuleId } from '../rules.ts'
import { compareFunctions, pairParameters } from './compare-functions.ts'
import { compareObjects, reportReadonly } from './compare-objects.ts'
import { compareParts, type Parts } from './compare-parts.ts'
import { became, type Comparison, type Direction, type Place } from './comparison.ts'
import type { Lens, Part } from './type-view.ts'

export interface Vocabulary {
  readonly literalsOf: Parts['literalsOf']
  /** Whether a named union was declared `@open`. */
  isOpen(side: 'before' | 'after', name: string): boolean
  /** Name of a type that the package declares; null for all others, and for those of files that are not judged. */
  nameOf(symbol: ts.Symbol): string | null
}

export interface Walk {
  compareValue(name: string, before: ts.Type, after: ts.Type): void
  compareDeclared(name: string, before: ts.Symbol, after: ts.Symbol): void
  /** All that the roots lead to. */
  finish(): readonly Change[]
}

interface Declared {
  readonly name: string
  readonly before: ts.Symbol
  readonly after: ts.Symbol
  readonly found: Map<Direction, Change[]>
}

/** Types that make ever new types of themselves end here. */
const deepest = 40

export function walkOf(lens: Lens, vocabulary: Vocabulary): Walk {
  const { checker, print } = lens
  const declared = new Map<ts.Symbol, Map<ts.Symbol, Declared>>()
  const ofValues: Change[] = []
  const pending: (() => void)[] = []
  const underway = new Map<ts.Type, Set<ts.Type>>()
  let changes = ofValues
  /** The generic functions that are being compared: only as a whole do their type parameters meet. */
  let generic: readonly [ts.Type, ts.Type] | null = null
  let depth = 0

  const report = (rule: RuleId, at: string, what: string): void => void changes.push({ rule, at, what })
  const widened = ({ at, direction }: Place, what: string): void =>
    report(direction === 'received' ? 'type-widened' : 'type-narrowed', at, what)
  const narrowed = ({ at, direction }: Place, what: string): void =>
    report(direction === 'received' ? 'type-narrowed' : 'type-widened', at, what)

  function compare(before: ts.Type, after: ts.Type, place: Place): void {
    compareAs(before, after, place, (type) => lens.partsOf(type))
  }

  function compareOptional(before: ts.Type, after: ts.Type, place: Place): void {
    compareAs(before, after, place, (type) => lens.partsOf(type).filter(({ key }) => key !== 'undefined'))
  }

  function compareAs(
    before: ts.Type,
    after: ts.Type,
    place: Place,
    partsOf: (type: ts.Type) => readonly Part[],
  ): void {
    if (before === after || underway.get(before)?.has(after)) return
    const what = (): string => became(print(before), print(after))
    if (lens.isAny(after) && !lens.isAny(before)) report('type-became-any', place.at, what())
    else if (lens.isAny(before) !== lens.isAny(after)) report('type-widened', place.at, what())
    else if (depth === deepest) compareByAssignability(before, after, place)
    else
      within(before, after, () => {
        const parts = { before: partsOf(before), after: partsOf(after), open: false }
        const follow = (old: Part, now: Part): void => followPart(old, now, place)
        compareParts(comparison, follow, { ...parts, literalsOf: vocabulary.literalsOf }, place)
      })
  }

  function within(before: ts.Type, after: ts.Type, look: () => void): void {
    const partners = underway.get(before) ?? new Set()
    underway.set(before, partners.add(after))
    depth += 1
    look()
    depth -= 1
    partners.delete(after)
  }

  function followPart(before: Part, after: Part, place: Place): void {
    if (before.named === null || after.named === null || before.kind === 'foreign') return
    follow(before.named.name, before.named.symbol, after.named.symbol, place.direction)
    compareAll(before.named.args, after.named.args, () => place)
  }

  function follow(name: string, before: ts.Symbol, after: ts.Symbol, direction: Direction): void {
    const partners = declared.get(before) ?? new Map<ts.Symbol, Declared>()
    const pair = partners.get(after) ?? { name, before, after, found: new Map<Direction, Change[]>() }
    declared.set(before, partners.set(after, pair))
    if (pair.found.has(direction)) return
    const own: Change[] = []
    pair.found.set(direction, own)
    pending.push(() => {
      changes = own
      compareDeclaration(pair, { at: name, direction })
    })
  }

  function compareDeclaration({ name, before, after }: Declared, place: Place): void {
    const [old, now] = [checker.getDeclaredTypeOfSymbol(before), checker.getDeclaredTypeOfSymbol(after)]
    const [theirs, ours] = [parametersOf(old), parametersOf(now)]
    if (theirs.length !== ours.length) {
      report('type-widened', place.at, `takes ${ours.length} type arguments, not ${theirs.length}`)
      return
    }
    pairParameters(
      comparison,
      theirs.flatMap((parameter, index) => pairOf(parameter, ours[index])),
      place,
    )
    const [wasOpen, isOpen] = [vocabulary.isOpen('before', name), vocabulary.isOpen('after', name)]
    if (lens.isAny(old) || lens.isAny(now)) {
      compare(old, now, place)
      return
    }
    const parts = { before: lens.partsOf(old, name), after: lens.partsOf(now, name) }
    const isUnion = parts.before.length > 1 && parts.after.length > 1
    if (isUnion && wasOpen && !isOpen) report('union-closed', place.at, 'no longer declared `@open`')
    if (isUnion && !wasOpen && isOpen) report('union-opened', place.at, 'now declared `@open`')
    const followInside = (a: Part, b: Part): void => followPart(a, b, place)
    const { literalsOf } = vocabulary
    compareParts(comparison, followInside, { ...parts, open: wasOpen, literalsOf }, place)
  }

  function compareStructures(before: Part, after: Part, place: Place): void {
    const [old, now] = [before.type, after.type]
    switch (after.kind) {
      case 'array':
        reportReadonly(comparison, isReadonlyArray(old), isReadonlyArray(now), place)
        compareArguments(old, now, place, () => `${place.at}[]`)
        break
      case 'tuple':
        compareTuples(old, now, place)
        break
      case 'reference':
        compareArguments(old, now, place, () => place.at)
        break
      case 'deferred':
        compareDeferred(old, now, place)
        break
      default:
        if (after.kind === 'function') compareCalls(old, now, place)
        compareObjects(comparison, followInherited, old, now, place)
    }
  }

  function compareCalls(before: ts.Type, after: ts.Type, place: Place): void {
    const outer = generic
    if (before.getCallSignatures().some(({ typeParameters }) => typeParameters !== undefined))
      generic = [before, after]
    compareFunctions(comparison, before, after, place)
    generic = outer
  }

  function compareTuples(before: ts.Type, after: ts.Type, place: Place): void {
    const [old, now] = [before, after].map((type) => (type as ts.TupleTypeReference).target)
    if (old === undefined || now === undefined) return
    reportReadonly(comparison, old.readonly, now.readonly, place)
    if (old.elementFlags.join() === now.elementFlags.join())
      compareArguments(before, after, place, (index) => `${place.at}[${index}]`)
    else compareByAssignability(before, after, place)
  }

  function compareArguments(
    before: ts.Type,
    after: ts.Type,
    place: Place,
    at: (index: number) => string,
  ): void {
    const [old, now] = [before, after].map((type) => checker.getTypeArguments(type as ts.TypeReference))
    compareAll(old ?? [], now ?? [], (index) => ({ ...place, at: at(index) }))
  }

  function compareDeferred(before: ts.Type, after: ts.Type, place: Place): void {
    const { TypeFlags } = lens.compiler
    const isBoth = (flag: ts.TypeFlags): boolean => (before.flags & after.flags & flag) !== 0
    if (isBoth(TypeFlags.IndexedAccess)) {
      const [old, now] = [before as ts.IndexedAccessType, after as ts.IndexedAccessType]
      compare(old.objectType, now.objectType, place)
      compare(old.indexType, now.indexType, place)
    } else if (isBoth(TypeFlags.Index)) {
      compare((before as ts.IndexType).type, (after as ts.IndexType).type, place)
    } else if (before.aliasSymbol !== undefined && before.aliasSymbol === after.aliasSymbol) {
      compareAll(before.aliasTypeArguments ?? [], after.aliasTypeArguments ?? [], () => place)
    } else compareByAssignability(before, after, place)
  }

  function compareAll(
    before: readonly ts.Type[],
    after: readonly ts.Type[],
    place: (index: number) => Place,
  ): void {
    before.forEach((old, index) => {
      const now = after[index]
      if (now !== undefined) compare(old, now, place(index))
    })
  }

  function compareByAssignability(before: ts.Type, after: ts.Type, place: Place): void {
    const [old, now] = [print(before), print(after)]
    if (old === now) return
    const [whole, other] = generic ?? [before, after]
    const fitsOld = checker.isTypeAssignableTo(other, whole)
    const fitsNew = checker.isTypeAssignableTo(whole, other)
    if (!fitsOld && !fitsNew) report('type-widened', place.at, became(old, now))
    else if (!fitsOld) widened(place, became(old, now))
    else if (!fitsNew) narrowed(place, became(old, now))
  }

  /** A field that both sides inherit from the same interface is compared there. */
  function followInherited(before: ts.Symbol, after: ts.Symbol, place: Place): boolean {
    const [old, now] = [interfaceOf(before), interfaceOf(after)]
    const name = old && vocabulary.nameOf(old)
    if (!old || !now || !name || name !== vocabulary.nameOf(now) || place.at === name) return false
    follow(name, old, now, place.direction)
    return true
  }

  function interfaceOf({ declarations, flags }: ts.Symbol): ts.Symbol | undefined {
    const [declaration, ...others] = declarations ?? []
    if (declaration === undefined || others.length > 0) return undefined
    if (flags & lens.compiler.SymbolFlags.Transient) return undefined
    const { parent } = declaration
    return lens.compiler.isInterfaceDeclaration(parent) ? checker.getSymbolAtLocation(parent.name) : undefined
  }

  const comparison: Comparison = {
    lens,
    compare,
    compareOptional,
    compareStructures,
    report,
    compareByAssignability,
    widened,
    narrowed,
  }

  /** Follows what is pending until nothing is. */
  function run(): void {
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) next()
  }

  return {
    compareValue(name, before, after) {
      changes = ofValues
      compare(before, after, { at: name, direction: 'received' })
    },
    compareDeclared(name, before, after) {
      run()
      if (declared.get(before)?.has(after)) return
      follow(name, before, after, 'received')
    },
    finish() {
      run()
      const pairs = [...declared.values()].flatMap((partners) => [...partners.values()])
      return [...ofValues, ...pairs.flatMap(({ found }) => found.get('received') ?? found.get('given') ?? [])]
    },
  }
}

const isReadonlyArray = ({ symbol }: ts.Type): boolean => symbol.name === 'ReadonlyArray'

const pairOf = <T>(before: T, after: T | undefined): [T, T][] =>
  after === undefined ? [] : [[before, after]]

function parametersOf(type: ts.Type): readonly ts.TypeParameter[] {
  const own = (type as ts.InterfaceType).typeParameters ?? type.aliasTypeArguments ?? []
  return own as readonly ts.TypeParameter[]
}
