/** Divides a text into the parts in which notes are numbered anew. */

import type { ReadingState } from '../annotation/seed-text.ts'
import { diagnostic } from '../diagnostics/diagnostic.ts'

/** The index of the part that a line is in, from 0. */
export type PartOf = (line: number) => number

/** First lines outside the text are reported. */
export function partsOf({ seed, annotation, locate, diagnostics }: ReadingState): PartOf {
  const firsts = [...(annotation.parts ?? [])].sort((a, b) => a - b).filter((line) => line > 1)
  for (const [i, line] of (annotation.parts ?? []).entries()) {
    if (line <= seed.lines.length) continue
    const expected = `lines 1 to ${seed.lines.length}`
    const details = { field: `parts.${i}`, found: `line ${line}`, expected }
    diagnostics.push(diagnostic('line/outside', locate.ofKey(['parts', i]), details))
  }
  return (line) => {
    let low = 0
    let high = firsts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((firsts[middle] ?? 0) <= line) low = middle + 1
      else high = middle
    }
    return low
  }
}
