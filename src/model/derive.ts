/** Takes a body; gives what is computed from it: words, reading time, table of contents, plain text. */

import { type Block, headingStyles } from './portable-text.ts'

const wordsPerMinute = 230

/** Text of a block without note references. */
export const blockText = (block: Block): string =>
  block.children.map((child) => (child._type === 'span' ? child.text : '')).join('')

/** Blanks that no word reaches over; some others, such as U+202F and U+FEFF, are inside words to UAX 29. */
const blanks = /[ \t\n\r\u00a0]+/

/** Letters of scripts that part words by blanks, with no sign inside: one word to UAX 29, whatever stops stand around. */
const plainWord = /^["'(«“‘[]*[A-Za-z\u00c0-\u024f\u0621-\u064a\u0671-\u06d3]+[.,:;!?"')»”’\]،؛؟…]*$/u

/**
 * Words by Unicode segmentation (UAX 29), so that scripts without blanks count too. No word reaches over a blank, so
 * the text is taken apart at blanks first and only what is no plain word is given to the segmenter, which costs ten
 * times as much as all else that a compilation does.
 */
export function countWords(blocks: readonly Block[], language: string): number {
  let segmenter: Intl.Segmenter | undefined
  const known = new Map<string, number>()
  const count = (token: string): number => {
    if (plainWord.test(token)) return 1
    const before = known.get(token)
    if (before !== undefined) return before
    segmenter ??= new Intl.Segmenter(language, { granularity: 'word' })
    let words = 0
    for (const segment of segmenter.segment(token)) if (segment.isWordLike) words++
    known.set(token, words)
    return words
  }
  let total = 0
  for (const block of blocks)
    for (const token of blockText(block).split(blanks)) if (token !== '') total += count(token)
  return total
}

export const readingMinutes = (words: number): number => Math.max(1, Math.round(words / wordsPerMinute))

export interface ContentsEntry {
  readonly key: string
  readonly level: number
  readonly text: string
}

export function tableOfContents(blocks: readonly Block[]): ContentsEntry[] {
  return blocks.flatMap((block) => {
    const level = (headingStyles as readonly string[]).indexOf(block.style) + 1
    return level === 0 ? [] : [{ key: block._key, level, text: blockText(block) }]
  })
}
