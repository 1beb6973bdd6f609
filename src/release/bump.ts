/** Computes the size of the release that changes need, row by row, from the rules and the overrides of their levels. */

import type { Change } from './change.ts'
import { highest, type Level, rankOf } from './level.ts'
import type { Override } from './overrides.ts'
import { ruleIds, ruleOf } from './rules.ts'

/** A change with the level that it needs. */
export interface Row extends Change {
  readonly readers: Level
  readonly writers: Level
  /** The higher of both. */
  readonly level: Level
  /** The override that set the level; null when the rule did. */
  readonly override: Override | null
}

export interface Bump {
  /** The largest first, then in the order of the rules, then by place. */
  readonly rows: readonly Row[]
  readonly readers: Level
  readonly writers: Level
  readonly level: Level
  /** Changes that no release may have. */
  readonly forbidden: readonly Row[]
  /** Overrides that apply to no change. */
  readonly unused: readonly Override[]
}

export function bumpOf(changes: readonly Change[], overrides: readonly Override[]): Bump {
  const used = new Set<Override>()
  const rows = changes.map((change): Row => {
    const rule = ruleOf(change.rule)
    const override = overrides.find(({ rule, at }) => rule === change.rule && at === change.at) ?? null
    if (override === null) return { ...change, ...levelsOf(rule.readers, rule.writers), override }
    used.add(override)
    // An override changes the level, not whom it is for; a level where the rule has none is the readers'.
    const readers = rule.readers === 'none' && rule.writers !== 'none' ? 'none' : override.level
    const writers = rule.writers === 'none' ? 'none' : override.level
    return { ...change, ...levelsOf(readers, writers), override }
  })
  rows.sort(
    (a, b) =>
      rankOf(b.level) - rankOf(a.level) ||
      ruleIds.indexOf(a.rule) - ruleIds.indexOf(b.rule) ||
      a.at.localeCompare(b.at, 'en', { numeric: true }),
  )
  return {
    rows,
    readers: highest(rows.map((row) => row.readers)),
    writers: highest(rows.map((row) => row.writers)),
    level: highest(rows.map((row) => row.level)),
    forbidden: rows.filter((row) => ruleOf(row.rule).forbidden === true),
    unused: overrides.filter((override) => !used.has(override)),
  }
}

const levelsOf = (readers: Level, writers: Level): Pick<Row, 'readers' | 'writers' | 'level'> => ({
  readers,
  writers,
  level: highest([readers, writers]),
})
