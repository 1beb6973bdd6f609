/** Reads the `spans` of an annotation: the marks on parts of the body. */

import type { Mark } from '../annotation/annotation.ts'
import { type ReadingState, rangesAt } from '../annotation/seed-text.ts'
import type { Path } from '../annotation/yaml.ts'
import { diagnostic } from '../diagnostics/diagnostic.ts'
import type { Piece } from './assign-roles.ts'
import { firstEndingAfter, type TextSpan } from './by-position.ts'
import type { MarkedRange } from './inline.ts'
import { rangesOfWords } from './words.ts'

/** In the order of the annotation. */
export function readMarks(state: ReadingState, pieces: readonly Piece[]): readonly MarkedRange[] {
  const { annotation, locate, diagnostics } = state
  const marked: MarkedRange[] = []
  for (const [address, given] of Object.entries(annotation.spans ?? {})) {
    const path = ['spans', address]
    const ranges = rangesAt(address, path, state)
    const add = (at: Path, { start, end }: TextSpan, mark: MarkedRange['mark']): void => {
      if (isInBlock(pieces, start, end)) marked.push({ start, end, mark })
      else
        diagnostics.push(
          diagnostic('span/outside-body', locate.ofKey(at), {
            field: at.join('.'),
            found: at.slice(1).join(': '),
          }),
        )
    }
    // What goes over line ends is one mark.
    if (isMark(given)) {
      const marks = new Map(ranges.map(({ part }) => [part, toMark(given)]))
      for (const range of ranges) add(path, range, marks.get(range.part) ?? toMark(given))
      continue
    }
    for (const [words, one] of Object.entries(given)) {
      const at = [...path, words]
      const mark = toMark(one)
      for (const place of rangesOfWords(state, { words, ranges, at })) add(at, place, mark)
    }
  }
  return marked
}

/** Words with a mark each have no other keys than words; `language` and `link` alone say what the mark is. */
const isMark = (given: Mark | Readonly<Record<string, Mark>>): given is Mark =>
  typeof given === 'string' ||
  ('language' in given && typeof given.language === 'string') ||
  ('link' in given && typeof given.link === 'string')

/** Whether a range is text of one block; signs in it may be dropped. */
function isInBlock(pieces: readonly Piece[], start: number, end: number): boolean {
  let index = firstEndingAfter(pieces, start)
  const first = pieces[index]
  if (first === undefined || first.start > start) return false
  let hasText = false
  for (
    let piece: Piece | undefined = first;
    piece !== undefined && piece.start < end;
    piece = pieces[++index]
  ) {
    if (piece.group !== first.group) return false
    hasText ||= piece.role.kind === 'block'
    if (end <= piece.end) return hasText
  }
  return false
}

function toMark(mark: Mark): MarkedRange['mark'] {
  if (typeof mark === 'string') return mark
  return 'language' in mark
    ? { _type: 'language', language: mark.language }
    : { _type: 'link', href: mark.link }
}
