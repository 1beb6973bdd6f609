/**
 * Matches the parts of a type on both sides: by name or value first, then by what distinguishes objects (`type: "Essay"`), then
 * by being the only ones of their kind.
 */

import type ts from 'typescript'
import type { Part, TypeView } from './type-view.ts'

interface Pair {
  readonly before: Part
  readonly after: Part
}

export interface Matched {
  readonly pairs: readonly Pair[]
  /** Parts that only one side has. */
  readonly before: readonly Part[]
  readonly after: readonly Part[]
}

export function matchByKey(before: readonly Part[], after: readonly Part[]): Matched {
  return matchBy(before, after, ({ key }) => key)
}

export function matchByStructure(view: TypeView, before: readonly Part[], after: readonly Part[]): Matched {
  const tags = new Set([...before, ...after].flatMap((part) => tagsOf(view, part).map(([name]) => name)))
  let matched: Matched = { pairs: [], before, after }
  for (const tag of tags)
    matched = matchMore(matched, (part) => tagsOf(view, part).find(([name]) => name === tag)?.[1] ?? null)
  return matchMore(matched, (part, parts) => {
    const kind = kindOf(part)
    if (kind === null || parts.filter((other) => kindOf(other) === kind).length > 1) return null
    // Objects with different tags are different members, not one that changed.
    const isOneOfMany = part.named !== null || before.length + after.length > 2
    const isMember = part.kind === 'object' && isOneOfMany && tagsOf(view, part).length > 0
    return isMember ? null : kind
  })
}

type KeyOf = (part: Part, side: readonly Part[]) => string | null

function matchMore(matched: Matched, keyOf: KeyOf): Matched {
  const more = matchBy(matched.before, matched.after, keyOf)
  return { ...more, pairs: [...matched.pairs, ...more.pairs] }
}

function matchBy(before: readonly Part[], after: readonly Part[], keyOf: KeyOf): Matched {
  const open = new Map<string, Part>()
  for (const part of after) {
    const key = keyOf(part, after)
    if (key !== null) open.set(key, part)
  }
  const pairs: Pair[] = []
  const left: Part[] = []
  for (const part of before) {
    const key = keyOf(part, before)
    const partner = key === null ? undefined : open.get(key)
    if (key === null || partner === undefined) left.push(part)
    else {
      pairs.push({ before: part, after: partner })
      open.delete(key)
    }
  }
  const taken = new Set(pairs.map((pair) => pair.after))
  return { pairs, before: left, after: after.filter((part) => !taken.has(part)) }
}

function kindOf({ kind, type }: Part): string | null {
  switch (kind) {
    case 'array':
    case 'tuple':
    case 'function':
    case 'object':
      return kind
    case 'deferred':
      return `${kind} ${type.flags}`
    case 'reference':
      return `${kind} ${type.symbol.name}`
    default:
      return null
  }
}

/** Properties whose type is one literal, each with that literal. */
function tagsOf({ checker, print }: TypeView, { kind, type }: Part): [name: string, literal: string][] {
  if (kind !== 'object') return []
  return checker.getPropertiesOfType(type).flatMap((property: ts.Symbol): [string, string][] => {
    const value = checker.getTypeOfSymbol(property)
    return value.isStringLiteral() ? [[property.name, print(value)]] : []
  })
}
