/** Takes the words of a passage down, with as much of the text around as tells it from all other places of its document. */

import { textSum } from '../text-sum.ts'
import type { Quote } from './citation-string.ts'

/** UTF-16 units of the first and of the last words; a passage of no more than twice as many stands there whole. */
const edge = 24
/** UTF-16 units around a passage: the shorter it is, the more. */
export const leastAround = (length: number): number => Math.max(16, 32 - Math.floor(length / 2))
/** No more are taken down where its words stand more than once. */
export const mostAround = 64
/** How many more than tell it apart: edits can make places more alike. */
const margin = 8

/** Whether the words stood elsewhere, too, when they were cited: then more of the text around was taken down. */
export const wasRepeated = ({ before, after, length }: Quote): boolean =>
  Math.max(before.length, after.length) > leastAround(length)

/** A part of the flat text. */
export interface Range {
  readonly start: number
  readonly end: number
}

export function quoteOf(text: string, { start, end }: Range): Quote {
  const passage = text.slice(start, end)
  const least = leastAround(passage.length)
  let [before, after] = [least, least]
  for (const other of occurrences(text, passage)) {
    if (other === start) continue
    const sameAround = [
      sameBefore(text, other, text.slice(0, start)),
      sameAfter(text, other + passage.length, text.slice(end, end + mostAround)),
    ] as const
    before = Math.max(before, least + margin, sameAround[0] + margin)
    after = Math.max(after, least + margin, sameAround[1] + margin)
  }
  return {
    ...wordsOf(passage),
    before: text.slice(wholeFrom(text, start - Math.min(before, mostAround)), start),
    after: text.slice(end, wholeTo(text, end + Math.min(after, mostAround))),
  }
}

/** First and last words, sum and length of a whole passage. */
export function wordsOf(passage: string): Pick<Quote, 'first' | 'last' | 'sum' | 'length'> {
  const isShort = passage.length <= 2 * edge
  return {
    first: isShort ? passage : passage.slice(0, wholeTo(passage, edge)),
    last: isShort ? '' : passage.slice(wholeFrom(passage, passage.length - edge)),
    sum: textSum(passage),
    length: passage.length,
  }
}

/** Every place at which words stand. */
export function* occurrences(text: string, words: string): Generator<number> {
  if (words === '') return
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) yield at
}

/** How many of the signs before a place are those at the end of the words. */
export function sameBefore(text: string, at: number, words: string): number {
  // A selector of others may have no blank between two blocks.
  const end = text[at - 1] === ' ' && words !== '' && !words.endsWith(' ') ? at - 1 : at
  let same = 0
  while (
    same < words.length &&
    same < mostAround &&
    same < end &&
    text[end - 1 - same] === words[words.length - 1 - same]
  )
    same++
  return same
}

/** How many of the signs behind a place are those at the beginning of the words. */
export function sameAfter(text: string, at: number, words: string): number {
  const begin = text[at] === ' ' && words !== '' && !words.startsWith(' ') ? at + 1 : at
  let same = 0
  while (
    same < words.length &&
    same < mostAround &&
    begin + same < text.length &&
    text[begin + same] === words[same]
  )
    same++
  return same
}

const isWithin = (text: string, at: number): boolean =>
  /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at))

/** Never within a character that is two units. */
export const wholeFrom = (text: string, at: number): number => {
  const from = Math.max(0, at)
  return isWithin(text, from) ? from + 1 : from
}

export const wholeTo = (text: string, at: number): number => (isWithin(text, at) ? at - 1 : at)
