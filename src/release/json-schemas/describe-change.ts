/** Describes how the value of a keyword changed; of a list, only what was added and removed. */

import { isDeepStrictEqual } from 'node:util'

export function describeChange(before: unknown, after: unknown): string {
  if (!Array.isArray(before) || !Array.isArray(after)) return `${quoted(before)} became ${quoted(after)}`
  const gone = without(before, after)
  const added = without(after, before)
  if (gone.length + added.length === 0) return 'another order'
  return [
    ...gone.map((value) => `without ${quoted(value)}`),
    ...added.map((value) => `with ${quoted(value)}`),
  ].join(', ')
}

const without = (list: readonly unknown[], others: readonly unknown[]): unknown[] =>
  list.filter((value) => !others.some((other) => isDeepStrictEqual(value, other)))

const longest = 120

function quoted(value: unknown): string {
  if (value === undefined) return 'nothing'
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return `“${text.length > longest ? `${text.slice(0, longest)}…` : text}”`
}
