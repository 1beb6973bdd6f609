/**
 * Compares the aliases that list string literals and are `@open` on either side as sets, and hides their members from the
 * checker in the files of both sides.
 */

import type { Change } from '../change.ts'
import { compareMembers } from './compare-members.ts'
import type { Alias, Aliases } from './open-aliases.ts'
import type { DeclarationFiles } from './surface-program.ts'

export type SideName = 'before' | 'after'

export interface OpenSets {
  readonly changes: readonly Change[]
  readonly erased: Readonly<Record<SideName, DeclarationFiles>>
  isOpen(side: SideName, name: string): boolean
  /** Literals of an alias, as they are printed. */
  literalsOf(side: SideName, name: string): readonly string[]
}

export function openSets(before: Aliases, after: Aliases): OpenSets {
  const sides = { before: before.byName, after: after.byName }
  const open = new Set(
    [...before.byName, ...after.byName].filter(([, alias]) => alias.open).map(([name]) => name),
  )
  const literalsOf = (side: SideName, name: string) => printed(sides[side].get(name))
  const changes = [...open].flatMap((name) => {
    const [old, now] = [before.byName.get(name), after.byName.get(name)]
    if (!isSet(old) || !isSet(now)) return []
    return compareMembers(
      { members: literalsOf('before', name), open: old.open },
      { members: literalsOf('after', name), open: now.open },
      name,
    )
  })
  return {
    changes,
    erased: { before: before.erase(open), after: after.erase(open) },
    isOpen: (side, name) => sides[side].get(name)?.open ?? false,
    literalsOf,
  }
}

const isSet = (alias: Alias | undefined): alias is Alias => alias !== undefined && alias.members !== null

const printed = (alias: Alias | undefined): string[] =>
  (alias?.members ?? []).map((member) => JSON.stringify(member))
