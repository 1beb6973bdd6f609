/** Takes a body; gives what is computed from it: words, reading time, table of contents, plain text. */

import { type Block, headingStyles } from './portable-text.ts'

const wordsPerMinute = 230

/** Text of a block without note references. */
export const blockText = (block: Block): string =>
  block.children.map((child) => (child._type === 'span' ? child.text : '')).join('')

/** Words by Unicode segmentation (UAX 29), so that scripts without blanks count too. */
export function countWords(blocks: readonly Block[], language: string): number {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
  let words = 0
  for (const block of blocks) {
    for (const segment of segmenter.segment(blockText(block))) if (segment.isWordLike) words++
  }
  return words
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
