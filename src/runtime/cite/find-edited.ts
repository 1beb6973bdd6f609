/** Finds the place of a passage whose words are others now: between what is left of its first and last words, and of those around. */

import type { CitedPassage, Quote } from './citation-string.ts'
import { isSame } from './find-exact.ts'
import { blockOf, type FlatBlock, type FlatText } from './flat-text.ts'
import { occurrences, type Range, trimmed } from './quote.ts'

/** A beginning or an end: by words of the passage itself, by those around it, or by its block (weight 0). */
interface Anchor {
  readonly at: number
  readonly isOwn: boolean
  /** UTF-16 units that it is known by. */
  readonly weight: number
}

interface EditedPlace extends Range {
  /** Whether some of its own words are left. */
  readonly isOwn: boolean
  /** Whether there may be more of it. */
  readonly isApproximate: boolean
}

/** Fewer UTF-16 units are no anchor. */
const leastAnchor = 8
/** So many around a passage are, as another edit may be near. */
const shortAnchor = 16
/** Both anchors together, where no block tells where to look. */
const leastPair = 40

/**
 * In the block that was cited, or where its text went; without one anywhere, if enough of its own words is left. An empty range
 * is where the passage was taken out.
 */
export function findEdited(
  home: FlatBlock | undefined,
  flatText: FlatText,
  { quote, from, to }: CitedPassage,
): EditedPlace | null {
  const { text } = flatText
  const block = home ?? { start: 0, end: text.length }
  const last = blockOf(flatText, to?.block)
  // Of a block that was split the other parts stand behind it.
  const end = Math.max(block.end, last?.end ?? 0, block.start + (from?.column ?? 1) + quote.length)
  const within = {
    start: Math.max(0, block.start - quote.before.length - 1),
    end: end + quote.after.length + leastPair,
  }
  const edge = { isOwn: false, weight: 0 }
  const starts = anchorsOf(text, quote, within, true).filter(({ at }) => at >= block.start && at <= end)
  const ends = anchorsOf(text, quote, within, false).filter(({ at }) => at >= block.start - 1)
  if ((from?.column ?? 1) === 1) starts.push({ at: block.start, ...edge })
  if (last !== undefined && last.start >= block.start && to?.column === undefined)
    ends.push({ at: last.end, ...edge })
  const longest = home === undefined ? 2 * quote.length + 100 : 3 * quote.length + 400
  let best: EditedPlace | null = null
  let least = Number.POSITIVE_INFINITY
  for (const a of starts)
    for (const b of ends) {
      const range = between(text, a.at, b.at)
      const isOwn = a.isOwn || b.isOwn
      if (range === null || (home === undefined && !(isOwn && a.weight + b.weight >= leastPair))) continue
      const length = range.end - range.start
      const isEdge = a.weight * b.weight === 0
      // There is most nearly as much as was cited between the best ones.
      const difference = Math.abs(length - quote.length) + (isEdge ? text.length : 0)
      // The same words, which are not the passage, were found and refused before.
      if (length > longest || difference >= least || isSame(text, range, quote)) continue
      // Of a block that was split there may be more than what is left under its key.
      best = { ...range, isOwn, isApproximate: isEdge && length * 4 < quote.length * 3 }
      least = difference
    }
  return best
}

/** Empty if no word is left; null where the end stands before the beginning. */
function between(text: string, start: number, end: number): Range | null {
  // Both may have the one blank that is left between them.
  if (end < start - 1) return null
  const isWord = /[\p{L}\p{N}]/u.test(text.slice(start, end))
  return isWord ? trimmed(text, start, end) : { start, end: start }
}

/** Of the words of a passage and of those around, what stands just once, if it does. */
function anchorsOf(text: string, quote: Quote, { start, end }: Range, isStart: boolean): Anchor[] {
  const { first, last, before, after } = quote
  // Of a short passage the first and the last words are its halves.
  const half = last === '' ? first.length >> 1 : first.length
  const own = isStart ? first.slice(0, half) : last || first.slice(half)
  const around = isStart ? before.slice(-shortAnchor) : after.slice(0, shortAnchor)
  const part = text.slice(start, end)
  return [own, around].flatMap((one, i) => {
    const isOwn = i === 0
    const [at, next] = occurrences(part, one)
    if (at === undefined || next !== undefined || one.length < leastAnchor) return []
    return { at: start + at + (isStart === isOwn ? 0 : one.length), isOwn, weight: one.length }
  })
}
