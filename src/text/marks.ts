/** Reads the `spans` of an annotation: the marks on parts of the body. */

import type { Mark } from '../annotation/annotation.ts'
import { type ReadingState, rangesAt } from '../annotation/seed-text.ts'
import { diagnostic } from '../diagnostics/diagnostic.ts'
import type { Piece } from './assign-roles.ts'
import { firstEndingAfter } from './by-position.ts'
import type { MarkedRange } from './inline.ts'

/** In the order of the annotation. */
export function readMarks(state: ReadingState, pieces: readonly Piece[]): readonly MarkedRange[] {
  const { annotation, locate, diagnostics } = state
  const marked: MarkedRange[] = []
  for (const [address, mark] of Object.entries(annotation.spans ?? {})) {
    const path = ['spans', address]
    for (const range of rangesAt(address, path, state)) {
      const piece = pieces[firstEndingAfter(pieces, range.start)]
      if (piece?.role.kind === 'block' && piece.start <= range.start && range.end <= piece.end)
        marked.push({ start: range.start, end: range.end, mark: toMark(mark) })
      else
        diagnostics.push(
          diagnostic('span/outside-body', locate.ofKey(path), { field: path.join('.'), found: address }),
        )
    }
  }
  return marked
}

function toMark(mark: Mark): MarkedRange['mark'] {
  if (typeof mark === 'string') return mark
  return 'language' in mark
    ? { _type: 'language', language: mark.language }
    : { _type: 'link', href: mark.link }
}
