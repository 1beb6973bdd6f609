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

/** Whether the words stood elsewhere, too, when they were cited: then more of the text around was taken down, or it was all of the text. */
export const wasRepeated = ({ first, before, after, length }: Quote): boolean =>
  Math.max(before.length, after.length) > leastAround(length) || `${before}~${after}`.includes(first)

/** A part of the flat text. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** `block` is the one that the passage begins in. */
export function quoteOf(text: string, { start, end }: Range, block: Range): Quote {
  const passage = text.slice(start, end)
  const least = leastAround(passage.length)
  let [before, after] = [least, least]
  for (const other of occurrences(text, passage)) {
    if (other === start) continue
    before = Math.max(before, margin + Math.max(least, sameAround(text, other, text.slice(0, start), -1)))
    after = Math.max(
      after,
      margin + Math.max(least, sameAround(text, other + passage.length, text.slice(end), 1)),
    )
  }
  return {
    ...wordsOf(passage),
    blockSum: sumOf(text, block),
    before: cut(text, start - Math.min(before, mostAround), start),
    after: cut(text, end, end + Math.min(after, mostAround)),
  }
}

export const sumOf = (text: string, { start, end }: Range): string => textSum(text.slice(start, end))

/** Without the halves of characters that are cut. */
const cut = (text: string, start: number, end: number): string =>
  text.slice(Math.max(0, start), end).replace(/\p{Surrogate}/gu, '')

/** First and last words, sum and length of a whole passage. */
export function wordsOf(passage: string): Pick<Quote, 'first' | 'last' | 'sum' | 'length'> {
  const { length } = passage
  const isShort = length <= 2 * edge
  return {
    first: isShort ? passage : cut(passage, 0, edge),
    last: isShort ? '' : cut(passage, length - edge, length),
    sum: textSum(passage),
    length,
  }
}

/** Every place at which words stand. */
export function* occurrences(text: string, words: string): Generator<number> {
  for (let at = text.indexOf(words); words !== '' && at !== -1; at = text.indexOf(words, at + 1)) yield at
}

/** Forwards or backwards. */
export type Step = 1 | -1

/** How many of the signs behind a place, or before it, are those of the words on that side. */
export function sameAround(text: string, at: number, words: string, step: Step): number {
  const next = Math.min(step, 0)
  // A selector of others may have no blank between two blocks.
  const isBlank = text[at + next] === ' ' && words !== '' && words.at(next) !== ' '
  const from = (isBlank ? at + step : at) + next
  let same = 0
  while (
    same < mostAround &&
    same < words.length &&
    words.at(next + step * same) === text[from + step * same]
  )
    same++
  return same
}

/** Without blanks at its ends. */
export function trimmed(text: string, start: number, end: number): Range {
  const words = text.slice(start, end)
  const from = start + words.length - words.trimStart().length
  return { start: from, end: from + words.trim().length }
}
