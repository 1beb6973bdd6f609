/** What a release recorded of the keys of a document, from the texts that they named. */

import type { ReleasedKeys } from '../../src/compile/released-keys.ts'
import { textSum } from '../../src/runtime/text-sum.ts'

export const releasedKeys = (
  texts: Readonly<Record<string, string>>,
  { slug = 'board', replies = {}, removed = {} }: Partial<ReleasedKeys> = {},
): ReleasedKeys => ({
  slug,
  blocks: Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, textSum(text)])),
  replies,
  removed,
})
