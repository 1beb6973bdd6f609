/** Finds the place of a passage whose words are others now: between what is left of its first and last words, and of those around. */

import type { CitedPassage, Quote } from './citation-string.ts'
import { isSame } from './find-exact.ts'
import { blockOf, type FlatBlock, type FlatText } from './flat-text.ts'
import type { Range } from './quote.ts'

/** A beginning or an end: by words of the passage itself, by those around it, or by its block (weight 0). */
interface Anchor {
  readonly at: number
  readonly isOwn: boolean
  /** UTF-16 units that it is known by. */
  readonly weight: number
}

interface Search {
  readonly starts: readonly Anchor[]
  readonly ends: readonly Anchor[]
  /** More UTF-16 units are no passage of this length. */
  readonly longest: number
}

/** Fewer UTF-16 units are no anchor. */
const leastAnchor = 8
/** So many around a passage are, where an edit is near. */
const shortAnchor = 16
/** Both anchors together, where no block tells where to look. */
const leastPair = 40

/** In the block that was cited, or where its text went. An empty range is where the passage was taken out. */
export function findEditedAt(
  home: FlatBlock,
  { text, blocks }: FlatText,
  passage: CitedPassage,
): Range | null {
  const { quote, from, to } = passage
  const cited = blockOf({ text, blocks }, to?.block)
  const last = cited !== undefined && cited.start >= home.start ? cited : home
  // Of a block that was split the other parts stand behind it.
  const end = Math.max(last.end, home.start + (from?.column ?? 1) + quote.length)
  const within = {
    start: Math.max(0, home.start - quote.before.length - 1),
    end: end + quote.after.length + leastPair,
  }
  const edge = { isOwn: false, weight: 0 }
  const starts = anchorsOf(text, quote, within, true).filter(({ at }) => at >= home.start && at <= end)
  const ends = anchorsOf(text, quote, within, false).filter(({ at }) => at >= home.start - 1)
  if (from === undefined || (from.column ?? 1) === 1) starts.push({ at: home.start, ...edge })
  if (to !== undefined && to.column === undefined && last === cited) ends.push({ at: last.end, ...edge })
  return bestPair(text, quote, { starts, ends, longest: 3 * quote.length + 400 })
}

/** Anywhere, if some of its own words are left. */
export function findEditedAnywhere({ text }: FlatText, { quote }: CitedPassage): Range | null {
  const within = { start: 0, end: text.length }
  const starts = anchorsOf(text, quote, within, true)
  const ends = anchorsOf(text, quote, within, false)
  const isEnough = (start: Anchor, end: Anchor): boolean =>
    (start.isOwn || end.isOwn) && start.weight + end.weight >= leastPair
  return bestPair(text, quote, { starts, ends, longest: 2 * quote.length + 100 }, isEnough)
}

/** The two anchors between which there is most nearly as much as was cited. */
function bestPair(
  text: string,
  quote: Quote,
  { starts, ends, longest }: Search,
  isEnough: (start: Anchor, end: Anchor) => boolean = () => true,
): Range | null {
  let best: { readonly range: Range; readonly difference: number } | null = null
  for (const start of starts)
    for (const end of ends) {
      const range = between(text, start.at, end.at)
      if (range === null || !isEnough(start, end)) continue
      const length = range.end - range.start
      // The same words, which are not the passage, were found and refused before.
      if (length > longest || isSame(text, range, quote)) continue
      const isEdge = start.weight === 0 || end.weight === 0
      const difference = Math.abs(length - quote.length) + (isEdge ? text.length : 0)
      if (best === null || difference < best.difference) best = { range, difference }
    }
  return best?.range ?? null
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

/** Without blanks at its ends, and empty if no word is left; null where the end stands before the beginning. */
function between(text: string, start: number, end: number): Range | null {
  // Both may have the one blank that is left between them.
  if (end < start - 1) return null
  const words = text.slice(start, end)
  if (!/[\p{L}\p{N}]/u.test(words)) return { start, end: start }
  const from = start + words.length - words.trimStart().length
  return { start: from, end: from + words.trim().length }
}

/** Of the words of a passage and of those around, what stands just once, if it does. */
function anchorsOf(text: string, quote: Quote, within: Range, isStart: boolean): Anchor[] {
  const { first, last, before, after } = quote
  // Of a short passage the first and the last words are its halves.
  const half = last === '' ? first.length >> 1 : first.length
  const own = isStart ? first.slice(0, half) : last || first.slice(half)
  const around = isStart ? [before, before.slice(-shortAnchor)] : [after, after.slice(0, shortAnchor)]
  return [[own], around].flatMap((words, i) => {
    const isOwn = i === 0
    const one = words.find((some) => some.length >= leastAnchor && isOnce(text, some, within)) ?? ''
    const at = text.indexOf(one, within.start) + (isStart === isOwn ? 0 : one.length)
    return one === '' ? [] : { at, isOwn, weight: one.length }
  })
}

function isOnce(text: string, words: string, { start, end }: Range): boolean {
  const at = text.indexOf(words, start)
  const next = text.indexOf(words, at + 1)
  return at !== -1 && at + words.length <= end && (next === -1 || next + words.length > end)
}
