/**
 * Finds the words of a citation, unchanged. The same words may stand in many places: a place is taken only where its block
 * or the words around it say that it is the one that was cited.
 */

import { textSum } from '../text-sum.ts'
import type { CitedPassage, Quote } from './citation-string.ts'
import { blockAt, type FlatBlock, type FlatText, flatIndex } from './flat-text.ts'
import {
  leastAround,
  mostAround,
  occurrences,
  type Range,
  sameAfter,
  sameBefore,
  wasRepeated,
} from './quote.ts'

/** UTF-16 units that must be as they were, of the words and those around, in the block that was cited, and elsewhere. */
const enoughAtHome = 24
const enoughElsewhere = 40
/** Of those around, where the same words stood elsewhere, too. */
const enoughAround = 32
/** Of each side. */
const leastSide = 8
/** By so many a typo moves what stands behind it. */
const typo = 2
/** More sums than that are not computed, however often the first and the last words stand in a text. */
const mostSums = 64

interface Candidate extends Range {
  /** How many of the signs around are as they were. */
  readonly before: number
  readonly after: number
}

/** In the block that was cited, or where its text went, and elsewhere. */
export interface ExactPlaces {
  readonly atHome: Range | null
  readonly elsewhere: Range | null
}

export function findExact(
  flatText: FlatText,
  { from, quote }: CitedPassage,
  home: FlatBlock | undefined,
): ExactPlaces {
  const { text } = flatText
  const all = candidates(text, quote)
  const near: Candidate[] = []
  const far: Candidate[] = []
  for (const one of all) (isIn(home, one) ? near : far).push(one)
  // What is long stands seldom twice in a block.
  const isOnly =
    near.length === 1 && (quote.length >= enoughAtHome || (far.length === 0 && !wasRepeated(quote)))
  const cited = home === undefined ? 0 : flatIndex(home, (from?.column ?? 1) - 1)
  const atHome = near
    .filter((one) => isKnown(one, flatText, quote, { isOnly, isAtHome: true }))
    .sort((a, b) => around(b) - around(a) || Math.abs(a.start - cited) - Math.abs(b.start - cited))
  const isOnlyFar = all.length === 1 && !wasRepeated(quote)
  const [best, next] = far
    .filter((one) => isKnown(one, flatText, quote, { isOnly: isOnlyFar, isAtHome: false }))
    .sort((a, b) => around(b) - around(a))
  const isClear = best !== undefined && (next === undefined || around(best) > around(next))
  const isHere = (one: Range): boolean => isSame(text, one, quote)
  return {
    atHome: atHome.slice(0, mostSums).find(isHere) ?? null,
    elsewhere: isClear && isHere(best) ? best : null,
  }
}

/** Whether the words stand in a block, though nothing may tell that they are the ones. */
export const standsIn = ({ start, end }: FlatBlock, { text }: FlatText, quote: Quote): boolean =>
  candidates(text, quote).some((one) => one.start >= start && one.end <= end && isSame(text, one, quote))

/** Whether a part of the text is the words of the quote. */
export const isSame = (text: string, { start, end }: Range, { last, length, sum }: Quote): boolean =>
  end - start === length && (last === '' || textSum(text.slice(start, end)) === sum)

const isIn = (block: FlatBlock | undefined, { start }: Range): boolean =>
  block !== undefined && block.start <= start && start < block.end

const around = ({ before, after }: Candidate): number => before + after

function candidates(text: string, quote: Quote): Candidate[] {
  const { first, last, length } = quote
  const found: Candidate[] = []
  for (const start of occurrences(text, first)) {
    const end = start + length
    if (end > text.length) break
    if (!text.startsWith(last, end - last.length) || !isWholeWord(text, { start, end }, quote)) continue
    const before = sameBefore(text, start, quote.before)
    found.push({ start, end, before, after: sameAfter(text, end, quote.after) })
  }
  return found
}

/** Words that were whole are not found as parts of others. */
function isWholeWord(text: string, { start, end }: Range, { before, after }: Quote): boolean {
  const first = text.charAt(start)
  const last = text.charAt(end - 1)
  const isCutBefore = isJoined(before.charAt(before.length - 1), first)
  const isCutAfter = isJoined(last, after.charAt(0))
  return (
    (isCutBefore || !isJoined(text.charAt(start - 1), first)) &&
    (isCutAfter || !isJoined(last, text.charAt(end)))
  )
}

const isJoined = (a: string, b: string): boolean => inWord.test(a) && inWord.test(b)
/** In scripts that set no blanks between words every sign stands for itself. */
const inWord =
  /(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}])[\p{L}\p{M}\p{N}\u200c]/u

interface Evidence {
  /** Whether no other place can be meant. */
  readonly isOnly: boolean
  readonly isAtHome: boolean
}

function isKnown(
  one: Candidate,
  { text, blocks }: FlatText,
  quote: Quote,
  { isOnly, isAtHome }: Evidence,
): boolean {
  const { start, end, before, after } = one
  const [first, last] = [start, end - 1].map((at) => blockAt({ text, blocks }, at))
  // Beyond the edges of its block the text may be another.
  const roomBefore = start - (first?.start ?? 0)
  const roomAfter = (last?.end ?? text.length) - end
  const isUpToStart = before >= roomBefore
  const isUpToEnd = after >= roomAfter
  if (isAtHome && isUpToStart && isUpToEnd) return true
  const known = quote.length + before + after
  if (isOnly) return known >= (isAtHome ? enoughAtHome : enoughElsewhere)
  const areSidesLeft =
    (isUpToStart || isLeftBefore(text, one, quote)) && (isUpToEnd || isLeftAfter(text, one, quote))
  if (isAtHome && before + after >= enoughAround) return areSidesLeft
  // Either side told the words from all others, unless there was not enough of it, or the document ended. Elsewhere it must be
  // in the same block: what stood before a block may stand before its copy now.
  const isTold = (same: number, words: string, room: number): boolean =>
    same === words.length &&
    same >= leastAround(quote.length) &&
    same < mostAround &&
    (isAtHome || same <= room)
  return areSidesLeft && (isTold(before, quote.before, roomBefore) || isTold(after, quote.after, roomAfter))
}

// Behind the beginning of a sentence that was cut the end of another one may stand: one side alone tells nothing. A typo next
// to the words leaves what stands farther off where it was.

const isLeftBefore = (text: string, { start, before }: Candidate, { before: words }: Quote): boolean =>
  before >= Math.min(leastSide, words.length) ||
  isAbout(text, start - words.length, words.slice(0, leastSide))

const isLeftAfter = (text: string, { end, after }: Candidate, { after: words }: Quote): boolean =>
  after >= Math.min(leastSide, words.length) ||
  isAbout(text, end + words.length - leastSide, words.slice(-leastSide))

const isAbout = (text: string, at: number, words: string): boolean =>
  words.length === leastSide && text.slice(Math.max(0, at - typo), at + leastSide + typo).includes(words)
