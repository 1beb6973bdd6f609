/**
 * Finds the words of a citation, unchanged. The same words may stand in many places: a place is taken only where its block
 * or the words around it say that it is the one that was cited.
 */

import type { CitedPassage, Quote } from './citation-string.ts'
import { blockAt, type FlatBlock, type FlatText, flatIndex } from './flat-text.ts'
import {
  leastAround,
  mostAround,
  occurrences,
  type Range,
  type Step,
  sameAround,
  sumOf,
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
  /** Whether it is in the block that was cited, or where its text went. */
  readonly isAtHome: boolean
  /** How many of the signs around are as they were. */
  readonly around: number
  /** Whether nothing around is another, up to the edges of the block that was cited: beyond them the text may be another. */
  readonly isWhole: boolean
  /** Whether the words around tell it from all other places. */
  readonly isTold: boolean
  /** Which of the words around are as they were to the last: 1 those before it, 2 those behind it, 3 both. */
  readonly fits: number
}

/** In the block that was cited, or where its text went, and elsewhere. */
export interface ExactPlaces {
  readonly atHome: Range | null
  readonly elsewhere: Range | null
  /** Whether the words stand in the block at all, though nothing may tell that they are the ones. */
  readonly isInHome: boolean
}

export function findExact(
  flatText: FlatText,
  { from, quote }: CitedPassage,
  home: FlatBlock | undefined,
): ExactPlaces {
  const all = candidates(flatText, quote, home)
  const near = all.filter(({ isAtHome }) => isAtHome)
  const isAlone = all.length === 1 && !wasRepeated(quote)
  // What is long stands seldom twice in a block.
  const isAloneAtHome = near.length === 1 && (isAlone || quote.length >= enoughAtHome)
  const isUnchanged = home !== undefined && sumOf(flatText.text, home) === quote.blockSum
  const cited = home === undefined ? 0 : flatIndex(home, (from?.column ?? 1) - 1)
  const distance = ({ start }: Range): number => Math.abs(start - cited)
  const known = all
    .filter((one) => {
      const { isAtHome, around, isWhole, isTold, fits } = one
      const weight = quote.length + around
      // Others took down so much of the text around, however often the words stand there.
      if (from === undefined)
        return weight >= (fits > 0 ? leastSide : all.length > 1 ? Infinity : enoughAtHome)
      if (isWhole || (isUnchanged && isAtHome)) return true
      const enough = isAtHome ? enoughAtHome : enoughElsewhere
      return ((isAtHome ? isAloneAtHome : isAlone) ? weight >= enough : isTold) || isReturned(one)
    })
    // Where its whole block is as it was, the passage stands where it stood.
    .sort((a, b) => (isUnchanged ? 0 : b.around - a.around) || distance(a) - distance(b))
  /** Its whole block stands under another key. */
  function isReturned({ start }: Range): boolean {
    const block = home || wasRepeated(quote) ? undefined : blockAt(flatText, start)
    return (
      block !== undefined &&
      block.end - block.start >= leastSide &&
      sumOf(flatText.text, block) === quote.blockSum
    )
  }
  function clearest(atHome: boolean): Range | null {
    const some = known.filter(({ isAtHome }) => isAtHome === atHome).slice(0, mostSums)
    const best = some.find(isHere)
    return best && ((atHome && isUnchanged) || some.every((other) => isBetter(best, other))) ? best : null
  }
  const isHere = (one: Range): boolean => isSame(flatText.text, one, quote)
  return {
    atHome: clearest(true),
    elsewhere: clearest(false),
    isInHome: near.slice(0, mostSums).some((one) => one.end <= (home?.end ?? 0) && isHere(one)),
  }
}

/** Whether all around that fits another place fits this one, and more. */
const isBetter = (one: Candidate, other: Candidate): boolean =>
  one === other || ((one.fits & other.fits) === other.fits && other.fits < one.fits)

/** Whether a part of the text is the words of the quote. */
export const isSame = (text: string, { start, end }: Range, { last, length, sum }: Quote): boolean =>
  end - start === length && (last === '' || sumOf(text, { start, end }) === sum)

function candidates(flatText: FlatText, quote: Quote, home: FlatBlock | undefined): Candidate[] {
  const { text } = flatText
  const { first, last, length } = quote
  const found: Candidate[] = []
  for (const start of occurrences(text, first)) {
    const end = start + length
    if (!text.startsWith(last, end - last.length)) continue
    const isAtHome = home !== undefined && home.start <= start && start < home.end
    const one = candidateAt(flatText, quote, { start, end }, isAtHome)
    if (one !== null) found.push(one)
  }
  return found
}

/** null where words that were whole are parts of others. */
function candidateAt(
  flatText: FlatText,
  { before, after, length }: Quote,
  { start, end }: Range,
  isAtHome: boolean,
): Candidate | null {
  const { text } = flatText
  let [around, isWhole, isLeft, isTold, isFull, fits] = [0, isAtHome, true, false, false, 0]
  for (const [at, words, step] of [[start, before, -1] as const, [end, after, 1] as const]) {
    const isBefore = step < 0
    const [inner, outer] = isBefore ? [at, at - 1] : [at - 1, at]
    const signs = [text.charAt(inner), text.charAt(outer), words.at(isBefore ? -1 : 0) ?? '']
    const [isInWord, isJoined, wasJoined] = signs.map((sign) => inWord.test(sign))
    if (isInWord && isJoined && !wasJoined) return null
    const same = sameAround(text, at, words, step)
    const block = blockAt(flatText, inner) ?? { start: 0, end: text.length }
    const room = isBefore ? at - block.start : block.end - at
    const isUpToEdge = same >= room
    around += same
    isWhole &&= isUpToEdge
    // Behind the beginning of a sentence that was cut the end of another one may stand: one side alone tells nothing.
    isLeft &&= isUpToEdge || same >= Math.min(leastSide, words.length) || isFarLeft(text, at, words, step)
    // Unless there was not enough of it, or the document ended. Elsewhere it must be in the same block: what stood before a
    // block may stand before its copy now.
    if (same === words.length) {
      fits += isBefore ? 1 : 2
      if (same >= leastAround(length) && same < mostAround) {
        isFull = true
        // What reaches just to the edge of a block may be cut off there, where the document began or ended.
        isTold ||= isAtHome || same < room
      }
    }
  }
  isTold ||= isAtHome ? around >= enoughAround : isFull && fits === 3
  return { start, end, isAtHome, around, isWhole, isTold: isLeft && isTold, fits }
}

/** A typo next to the words leaves what stands farther off where it was. */
function isFarLeft(text: string, at: number, words: string, step: Step): boolean {
  const far = step < 0 ? words.slice(0, leastSide) : words.slice(-leastSide)
  const place = step < 0 ? at - words.length : at + words.length - leastSide
  return far.length === leastSide && text.substring(place - typo, place + leastSide + typo).includes(far)
}

/** In scripts that set no blanks between words every sign stands for itself. */
const inWord =
  /(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}])[\p{L}\p{M}\p{N}\u200c]/u
