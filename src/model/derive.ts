/** Computes what follows from a body: words, reading time, table of contents, plain text. */

import type { Block } from './portable-text.ts'
import { headingStyles } from './text-vocabulary.ts'
import { wordCounter } from './word-counter.ts'

const wordsPerMinute = 230

/** Text of a block without note references. */
export function blockText({ children }: Block): string {
  let text = ''
  for (const child of children) if (child._type === 'span') text += child.text
  return text
}

/**
 * Words by Unicode segmentation (UAX 29). No word reaches over the end of a block, so all blocks count as one text:
 * the engine walks over one joined string several times as fast as over the slices of a seed that blocks hold.
 */
export function countWords(blocks: readonly Block[], language: string): number {
  let text = ''
  for (const block of blocks) text += `${blockText(block)}\n`
  return wordCounter(language)(text)
}

export const readingMinutes = (words: number): number => Math.max(1, Math.round(words / wordsPerMinute))

export interface ContentsEntry {
  readonly key: string
  readonly level: number
  readonly text: string
}

export function tableOfContents(blocks: readonly Block[]): ContentsEntry[] {
  const contents: ContentsEntry[] = []
  for (const block of blocks) {
    const level = (headingStyles as readonly string[]).indexOf(block.style) + 1
    if (level > 0) contents.push({ key: block._key, level, text: blockText(block) })
  }
  return contents
}
