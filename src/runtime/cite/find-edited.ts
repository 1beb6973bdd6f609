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

/** Fewer UTF-16 units are no anchor. */
const leastAnchor = 8
/** So many around a passage are, where an edit is near. */
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
): Range | null {
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
  let best: Range | null = null
  let least = Number.POSITIVE_INFINITY
  for (const a of starts)
    for (const b of ends) {
      const range = between(text, a.at, b.at)
      const weight = a.isOwn || b.isOwn ? a.weight + b.weight : 0
      if (range === null || (home === undefined && weight < leastPair)) continue
      const length = range.end - range.start
      // There is most nearly as much as was cited between the best ones.
      const difference = Math.abs(length - quote.length) + (a.weight * b.weight === 0 ? text.length : 0)
      // The same words, which are not the passage, were found and refused before.
      if (length > longest || difference >= least || isSame(text, range, quote)) continue
      best = range
      least = difference
    }
  return best
}

/** Whether a third of the pairs of words that a citation has stand in its block. */
export function hasOwnWords(home: FlatBlock, { text }: FlatText, { first, last }: Quote): boolean {
  const block = text.slice(home.start, home.end)
  const pairs = [first, last].flatMap((some) => {
    const words = some.split(' ')
    return words.slice(1).map((word, i) => `${words[i]} ${word}`)
  })
  const left = pairs.filter((pair) => block.includes(pair))
  return left.length > 0 && left.length * 3 >= pairs.length
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
  const around = isStart ? [before, before.slice(-shortAnchor)] : [after, after.slice(0, shortAnchor)]
  const part = text.slice(start, end)
  return [[own], around].flatMap((words, i) => {
    const isOwn = i === 0
    for (const one of words) {
      const [at, next] = occurrences(part, one)
      if (at !== undefined && next === undefined && one.length >= leastAnchor)
        return { at: start + at + (isStart === isOwn ? 0 : one.length), isOwn, weight: one.length }
    }
    return []
  })
}
