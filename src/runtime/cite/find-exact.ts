/**
 * Finds the words of a citation, unchanged. The same words may stand in many places: a place is taken only where its block
 * or the words around it say that it is the one that was cited.
 */

import { textSum } from '../text-sum.ts'
import type { CitedPassage, Quote } from './citation-string.ts'
import { blockAt, type FlatBlock, type FlatText, flatIndex } from './flat-text.ts'
import { mostAround, occurrences, type Range, sameAfter, sameBefore, wasRepeated } from './quote.ts'

/** UTF-16 units that must be as they were, of the words and those around, in the block that was cited, and elsewhere. */
const enoughAtHome = 24
const enoughElsewhere = 40
/** Of those around, where the same words stood elsewhere, too. */
const enoughAround = 32
/** Of each side. */
const leastSide = 8
/** More sums than that are not computed, however often the first and the last words stand in a text. */
const mostSums = 64

interface Candidate extends Range {
  /** How many of the signs around are as they were. */
  readonly before: number
  readonly after: number
}

/** `home` is the block that was cited, or where its text went. */
export function findExact(
  flatText: FlatText,
  { from, quote }: CitedPassage,
  home: FlatBlock | undefined,
): Range | null {
  const { text } = flatText
  const all = candidates(text, quote)
  const isAtHome = ({ start }: Range): boolean => home !== undefined && blockAt(flatText, start) === home
  const known: Known = { flatText, quote, isOnly: all.length === 1 }
  const near = all.filter(
    (one) => isAtHome(one) && (isUntouched(one, known) || isKnown(one, enoughAtHome, known)),
  )
  const cited = home === undefined ? 0 : flatIndex(home, (from?.column ?? 1) - 1)
  const nearest = near.sort(
    (a, b) => around(b) - around(a) || Math.abs(a.start - cited) - Math.abs(b.start - cited),
  )
  const far = all
    .filter((one) => !isAtHome(one) && isKnown(one, enoughElsewhere, known))
    .sort((a, b) => around(b) - around(a))
  const [best, next] = far
  const isClear = best !== undefined && (next === undefined || around(best) > around(next))
  const found = [...nearest, ...(isClear ? [best] : [])].slice(0, mostSums)
  return found.find((one) => isSame(text, one, quote)) ?? null
}

/** Whether a part of the text is the words of the quote. */
export const isSame = (text: string, { start, end }: Range, { last, length, sum }: Quote): boolean =>
  end - start === length && (last === '' || textSum(text.slice(start, end)) === sum)

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
const inWord = /[\p{L}\p{M}\p{N}\u200c]/u

interface Known {
  readonly flatText: FlatText
  readonly quote: Quote
  /** Whether no other place has the words. */
  readonly isOnly: boolean
}

/** Whether the block, or the blocks, around the words are as they were. */
function isUntouched({ start, end, before, after }: Candidate, { flatText }: Known): boolean {
  const first = blockAt(flatText, start)
  const last = blockAt(flatText, end - 1)
  return first !== undefined && last !== undefined && before >= start - first.start && after >= last.end - end
}

function isKnown(one: Candidate, enough: number, { quote, isOnly }: Known): boolean {
  const { before, after, length } = quote
  if (length + around(one) < enough) return false
  if (isOnly && !wasRepeated(quote)) return true
  // Behind the beginning of a sentence that was cut the end of another one may stand: one side alone tells nothing.
  if (one.before < Math.min(leastSide, before.length) || one.after < Math.min(leastSide, after.length))
    return false
  // Either side told the words from all others, unless there was not enough of it.
  const isTold = (same: number, words: string): boolean =>
    same === words.length && same > 0 && same < mostAround
  if (isTold(one.before, before) || isTold(one.after, after)) return true
  return enough === enoughAtHome && around(one) >= enoughAround
}
