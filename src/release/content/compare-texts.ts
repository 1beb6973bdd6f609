/** Compares the text of a document in two releases, and what is computed from the text. */

import type { Change } from '../change.ts'
import type { ReleasedDocument } from '../release.ts'
import { editsOf } from './key-edits.ts'
import { describeEdit, editOf } from './word-diff.ts'

/** Above this share of changed words a person is asked whether it is still the same text. */
const rewritten = 0.3

const movedKeys =
  'Paragraphs were added or removed, and neither the package of the release nor git has its texts. Does each edited paragraph still have its key? `npm run seed -- keys` with the whole history, or with the registry at hand, says so.'

export function compareTexts(before: ReleasedDocument, after: ReleasedDocument, at: string): Change[] {
  const isSameText = before.textHash === after.textHash
  if (isSameText && before.derivedHash === after.derivedHash) return []
  const isSameSeed = before.seedHash !== null && before.seedHash === after.seedHash
  if (isSameText)
    return isSameSeed
      ? [{ rule: 'compiled-output-changed', at, what: 'values computed from the text changed' }]
      : []
  const rule = isSameSeed ? 'compiled-output-changed' : 'text-edited'
  if (before.text === null || after.text === null) {
    const change: Change = { rule, at, what: 'the text changed; its old words are not available' }
    const { mayMove, isOtherNumber } = editsOf(before, after)
    return [before.blocks === null && mayMove && isOtherNumber ? { ...change, question: movedKeys } : change]
  }
  const edit = editOf(before.text(), after.text())
  const change: Change = {
    rule,
    at,
    what:
      edit.removed + edit.added === 0
        ? 'only marks, whitespace or the structure of the text changed'
        : describeEdit(edit),
  }
  if (edit.ratio <= rewritten) return [change]
  const question = `More than ${rewritten * 100} % of the words changed. Is it still the same text? If not, raise this to minor.`
  return [{ ...change, question }]
}
