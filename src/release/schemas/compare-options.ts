/** Takes the options of a vocabulary, or of a field, in two releases; gives those that are gone (C5) and those that are new (C6). */

import type { Change } from '../change.ts'

export const compareOptions = (at: string, before: readonly string[], after: readonly string[]): Change[] => [
  ...without(before, after).map(
    (code): Change => ({ rule: 'C5', at, what: `the option \`${code}\` is gone` }),
  ),
  ...without(after, before).map(
    (code): Change => ({ rule: 'C6', at, what: `the option \`${code}\` is new` }),
  ),
]

function without(codes: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others)
  return codes.filter((code) => !known.has(code))
}
