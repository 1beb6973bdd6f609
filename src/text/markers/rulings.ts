/** Reads the `markers` of an annotation: what a person says of single places. */

import { type ReadingState, rangesAt } from '../../annotation/seed-text.ts'
import { diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Piece } from '../assign-roles.ts'
import { firstEndingAfter, type TextSpan } from '../by-position.ts'
import { comparable, isMarker, labelIn, labelsIn } from './kinds.ts'

export interface Ruling {
  readonly start: number
  readonly end: number
  /** Labels of its notes; none when the place is ruled to be plain text. */
  readonly labels: readonly string[]
}

/** In the order of the text. */
export function readRulings(state: ReadingState, body: readonly Piece[]): readonly Ruling[] {
  const { seed, annotation, locate, diagnostics } = state
  const rulings: Ruling[] = []
  for (const [address, ruling] of Object.entries(annotation.markers ?? {})) {
    const path = ['markers', address]
    for (const range of rangesAt(address, path, state)) {
      const text = seed.text.slice(range.start, range.end)
      const piece = body[firstEndingAfter(body, range.start)]
      const inBody = piece !== undefined && piece.start <= range.start && range.end <= piece.end
      const label = ruling === 'text' ? null : ruling.slice('note'.length).trim()
      if (!inBody || isInWord(seed.text, range, label) || !isMarker(text)) {
        diagnostics.push(
          diagnostic('marker/misplaced', locate.ofKey(path), {
            field: path.join('.'),
            found: `“${text.slice(0, 20)}”`,
            expected: 'digits or note signs in the body',
          }),
        )
        continue
      }
      if (label !== null && label !== '' && !isLabelOf(label, text)) {
        const details = { found: `“${text}”`, expected: `the label “${label}”` }
        diagnostics.push(diagnostic('marker/other-label', locate.inSeed(range.start), details))
      }
      const labels = label === null ? [] : label === '' ? labelsIn(text) : [label]
      rulings.push({ start: range.start, end: range.end, labels })
    }
  }
  return rulings.sort((a, b) => a.start - b.start)
}

/** A letter inside a word is no marker; one at its end is where the ruling says that this letter is the label. */
function isInWord(text: string, { start, end }: TextSpan, label: string | null): boolean {
  const marker = text.slice(start, end)
  if (!/^\p{L}/u.test(marker)) return false
  const endsWord = /[\p{L}\p{M}\u200c\u200d]$/u.test(text.slice(Math.max(0, start - 2), start))
  return /^[\p{L}\p{M}]/u.test(text.slice(end, end + 2)) || (endsWord && label !== marker)
}

/** Whether a marker says its label, perhaps with words before it: `[note 1]`. */
function isLabelOf(label: string, marker: string): boolean {
  const said = comparable(labelIn(marker))
  return said === comparable(label) || said.endsWith(` ${comparable(label)}`)
}
