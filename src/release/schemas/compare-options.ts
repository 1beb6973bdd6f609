/** Takes the options of a vocabulary, or of a field, in two releases; gives those that are gone (editor-input-removed) and those that are new (editor-choice-added). */

import type { Change } from '../change.ts'

export const compareOptions = (at: string, before: readonly string[], after: readonly string[]): Change[] => [
  ...without(before, after).map(
    (code): Change => ({ rule: 'editor-input-removed', at, what: `the option \`${code}\` is gone` }),
  ),
  ...without(after, before).map(
    (code): Change => ({ rule: 'editor-choice-added', at, what: `the option \`${code}\` is new` }),
  ),
]

function without(codes: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others)
  return codes.filter((code) => !known.has(code))
}
