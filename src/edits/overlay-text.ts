/** Writes the text of the overlay that keeps the edits of a seed. */

import { Document, isSeq, visit } from 'yaml'
import type { Edit } from '../model/edits.ts'

const head =
  ' What editors changed in a CMS, kept by `npm run cms -- pull … --write`. The text beside it stays as it is.'

export function overlayText(seed: string, edits: readonly Edit[]): string {
  const file = new Document({ seed, edits }, { version: '1.2', schema: 'core' })
  file.commentBefore = head
  visit(file, {
    Pair(_, { key, value }) {
      if (String(key) === 'at' && isSeq(value)) value.flow = true
      return undefined
    },
  })
  return file.toString({ lineWidth: 0 })
}
