/** Finds words in the lines of an address: the place of a mark that is given by what it marks. */

import type { TextRange } from '../annotation/address.ts'
import type { ReadingState } from '../annotation/seed-text.ts'
import type { Path } from '../annotation/yaml.ts'
import { diagnostic } from '../diagnostics/diagnostic.ts'
import { positionOf } from '../source/lines.ts'

export interface SoughtWords {
  readonly words: string
  /** Of the address, in the order of the text. */
  readonly ranges: readonly TextRange[]
  /** Where the annotation names the words. */
  readonly at: Path
}

interface Place {
  readonly start: number
  readonly end: number
}

/**
 * The places of the words, one for each line that they stand on: a blank in them can be a line end. None, and a report, when
 * they do not stand there, or more than once; an occurrence of whole words goes before others inside longer words.
 */
export function rangesOfWords(state: ReadingState, { words, ranges, at }: SoughtWords): readonly Place[] {
  const { seed, locate, diagnostics } = state
  const [first] = ranges
  if (first === undefined) return []
  const found = occurrences(seed.text, words, ranges)
  const [only, second] = found
  if (only !== undefined && second === undefined)
    return ranges.flatMap(({ start, end }) => {
      const part = { start: Math.max(start, only.start), end: Math.min(end, only.end) }
      return part.start < part.end ? [part] : []
    })
  const addresses = found.map((place) => `\`${addressOf(seed, place)}\``)
  diagnostics.push(
    diagnostic('span/words', locate.ofKey(at), {
      field: at.join('.'),
      found: found.length === 0 ? `no “${words}”` : `“${words}” ${found.length} times`,
      expected: 'words that stand there once',
      ...(found.length === 0
        ? {}
        : { hint: `Give the place by columns instead: ${addresses.slice(0, 5).join(', ')}.` }),
    }),
  )
  return []
}

function occurrences(text: string, words: string, ranges: readonly TextRange[]): readonly Place[] {
  const pattern = new RegExp(
    words
      .trim()
      .split(/\s+/)
      .map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
      .join('\\s+'),
    'g',
  )
  const all = stretchesOf(ranges).flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(pattern)].map(({ 0: match, index }) => ({
      start: start + index,
      end: start + index + match.length,
    })),
  )
  const whole = all.filter(({ start, end }) => !cutsWord(text, start) && !cutsWord(text, end))
  return whole.length > 0 ? whole : all
}

const cutsWord = (text: string, offset: number): boolean =>
  /[\p{L}\p{M}\p{N}]$/u.test(text.slice(Math.max(0, offset - 2), offset)) &&
  /^[\p{L}\p{M}\p{N}]/u.test(text.slice(offset, offset + 2))

/** Lines of one part of an address follow each other. */
function stretchesOf(ranges: readonly TextRange[]): readonly Place[] {
  const stretches = new Map<number, Place>()
  for (const { part, start, end } of ranges)
    stretches.set(part, { start: stretches.get(part)?.start ?? start, end })
  return [...stretches.values()]
}

function addressOf({ lines }: ReadingState['seed'], { start, end }: Place): string {
  const { line, column } = positionOf(lines, start)
  return `${line}:${column}-${column + end - start - 1}`
}
