/** Finds words in the text of a seed. */

import { decodeSeed } from './decode.ts'
import { positionOf } from './lines.ts'

/** Lines and UTF-16 columns from 1; `until` is the column of the last unit. */
export interface FoundWords {
  readonly line: number
  readonly column: number
  readonly until: number
}

export function locateWords(bytes: Uint8Array, words: string): FoundWords[] {
  const { text, lines } = decodeSeed(bytes, 'seed')
  const found: FoundWords[] = []
  for (let at = text.indexOf(words); words !== '' && at !== -1; at = text.indexOf(words, at + 1)) {
    const { line, column } = positionOf(lines, at)
    found.push({ line, column, until: column + words.length - 1 })
  }
  return found
}
