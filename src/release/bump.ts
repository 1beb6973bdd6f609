/** Takes changes and the overrides of their levels; gives the size of the release that they need, row by row. */

import type { Change } from './change.ts'
import { highest, type Level } from './level.ts'
import type { Override } from './overrides.ts'
import { ruleOf } from './rules.ts'

/** A change with what it asks of the release. */
export interface Row extends Change {
  readonly readers: Level
  readonly writers: Level
  /** The higher of both. */
  readonly level: Level
  /** The override that set the level; null when the rule did. */
  readonly override: Override | null
}

export interface Bump {
  /** The largest first, then by rule and place. */
  readonly rows: readonly Row[]
  readonly readers: Level
  readonly writers: Level
  readonly level: Level
  /** Changes that no release may have. */
  readonly forbidden: readonly Row[]
  /** Overrides that no change met. */
  readonly unused: readonly Override[]
}

export function bumpOf(changes: readonly Change[], overrides: readonly Override[]): Bump {
  const used = new Set<Override>()
  const rows = changes.map((change): Row => {
    const rule = ruleOf(change.rule)
    const override = overrides.find(({ rule, at }) => rule === change.rule && at === change.at) ?? null
    if (override === null) return { ...change, ...levelsOf(rule.readers, rule.writers), override }
    used.add(override)
    // Who is concerned stays: a level that nobody had is the readers'.
    const readers = rule.readers === 'none' && rule.writers !== 'none' ? 'none' : override.level
    const writers = rule.writers === 'none' ? 'none' : override.level
    return { ...change, ...levelsOf(readers, writers), override }
  })
  rows.sort(
    (a, b) =>
      (a.level === b.level ? 0 : highest([a.level, b.level]) === a.level ? -1 : 1) ||
      compare(a.rule, b.rule) ||
      compare(a.at, b.at),
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

const compare = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true })
