/** Takes the `spans` of an annotation; gives the marks on parts of the body. */

import type { Annotation, Mark } from '../annotation/annotation.ts'
import { type Locate, rangesAt, type SeedText } from '../annotation/seed-text.ts'
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts'
import type { Piece } from './assign-roles.ts'
import type { MarkedRange } from './inline.ts'

export function readMarks(
  seed: SeedText,
  annotation: Annotation,
  pieces: readonly Piece[],
  locate: Locate,
): { marked: MarkedRange[]; diagnostics: Diagnostic[] } {
  const marked: MarkedRange[] = []
  const diagnostics: Diagnostic[] = []
  for (const [address, mark] of Object.entries(annotation.spans ?? {})) {
    const path = ['spans', address]
    for (const range of rangesAt(address, path, seed, locate, diagnostics)) {
      const inBody = pieces.some(
        (p) => p.role.kind === 'block' && p.start <= range.start && range.end <= p.end,
      )
      if (inBody) marked.push({ start: range.start, end: range.end, mark: toMark(mark) })
      else
        diagnostics.push(
          diagnostic('span/outside-body', locate.ofKey(path), { field: path.join('.'), found: address }),
        )
    }
  }
  return { marked, diagnostics }
}

function toMark(mark: Mark): MarkedRange['mark'] {
  if (typeof mark === 'string') return mark
  return 'language' in mark
    ? { _type: 'language', language: mark.language }
    : { _type: 'link', href: mark.link }
}
