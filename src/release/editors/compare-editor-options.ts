/** Compares the options of a vocabulary, or of a field, in two releases. */

import type { Change } from '../change.ts'

export const compareEditorOptions = (
  at: string,
  before: readonly string[],
  after: readonly string[],
): Change[] => [
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
