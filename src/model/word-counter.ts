/**
 * Counts the words of texts in a language by Unicode segmentation (UAX 29), so that scripts without blanks count too.
 *
 * A text is taken apart at blanks, over which no word reaches. Tokens of letters, digits and signs that always part
 * words are counted by a table of states, one step for each character; only the others, such as “don’t” or “水曜日”, are
 * given to `Intl.Segmenter`, which costs ten times as much as all else that a compilation does.
 */

import { memoize } from './memoize.ts'

/** What a character does to the words around it. What is `unusual` is the segmenter's to judge, with its whole token. */
const unusual = 0
const blank = 1
/** Letters of scripts that part words by blanks, and digits: a run of them is one word. */
const letter = 2
/** Ends a word and is not part of one. */
const stop = 3
/** Ends a word, unless a letter or digit stands on both sides: there it may hold them together. */
const joiner = 4
/** Belongs to the letter before it. */
const extender = 5
/** Holds letters and digits together; at the end of a token it is the segmenter's to judge. */
const binder = 6

const kinds = new Uint8Array(0x10000)
const mark = (kind: number, first: number, last = first): unknown => kinds.fill(kind, first, last + 1)
const markAll = (kind: number, characters: string): void => {
  for (const character of characters) mark(kind, character.charCodeAt(0))
}
// Some other blanks, such as U+202F and U+FEFF, are inside words to UAX 29.
markAll(blank, ' \t\n\r\u00a0')
mark(letter, 0x30, 0x39)
mark(letter, 0x41, 0x5a)
mark(letter, 0x61, 0x7a)
mark(letter, 0xc0, 0x24f)
markAll(unusual, '×÷')
mark(letter, 0x621, 0x64a)
mark(letter, 0x660, 0x669)
mark(letter, 0x671, 0x6d3)
mark(letter, 0x6f0, 0x6f9)
markAll(stop, '!?"()[]{}<>-–—/&%#*+=|~«»“”„…؟؛')
markAll(joiner, ".,:;'‘’،")
mark(extender, 0x200c)
markAll(binder, '_')

/** Where in a token a text is. Numbers are places in `steps`, which has a row of eight for each. */
const outside = 0
const inWord = 8
const afterJoiner = 16
const afterBinder = 24
/** In a token that is the segmenter's. */
const strange = 32

/** Added to the state that a step leads to. */
const wordBegins = 1
const askSegmenter = 2

/** From each state, with each kind of character. */
const steps = new Uint8Array(40)
const state = (from: number, ...to: readonly number[]): void => steps.set(to, from)
// unusual, blank, letter, stop, joiner, extender, binder
state(outside, strange, outside, inWord + wordBegins, outside, outside, strange, strange)
state(inWord, strange, outside, inWord, outside, afterJoiner, inWord, afterBinder)
state(afterJoiner, strange, outside, strange, outside, outside, strange, strange)
state(afterBinder, strange, outside + askSegmenter, inWord, strange, strange, strange, strange)
state(strange, strange, outside + askSegmenter, strange, strange, strange, strange, strange)

/** Counts of the tokens that a text has taken to the segmenter are kept, and so are the counters of languages. */
export const wordCounter = memoize((language): ((text: string) => number) => {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
  const segmented = memoize((token) => {
    let words = 0
    for (const segment of segmenter.segment(token)) if (segment.isWordLike) words++
    return words
  })
  // Of one text after the other: the engine reads numbers of 16 bits twice as fast as the characters of a string.
  let units = Buffer.alloc(0)
  return (text) => {
    const length = 2 * text.length
    if (units.length < length) units = Buffer.allocUnsafeSlow(2 * length)
    units.write(text, 'utf16le')
    return count(new Uint16Array(units.buffer, 0, text.length), (from, to) => segmented(text.slice(from, to)))
  }
})

/** `segmented` counts the words of the token between two places; without it, those before a strange character count. */
function count(text: Uint16Array, segmented?: (from: number, to: number) => number): number {
  let words = 0
  let at = 0
  for (let i = 0; i <= text.length; i++) {
    // The end of the text is a blank, too.
    const step = steps[at + (i === text.length ? blank : (kinds[text[i] ?? 0] ?? 0))] ?? 0
    at = step & ~(wordBegins + askSegmenter)
    words += step & wordBegins
    if ((step & askSegmenter) === 0 || segmented === undefined) continue
    let start = i
    while (start > 0 && kinds[text[start - 1] ?? 0] !== blank) start--
    words += segmented(start, i) - count(text.subarray(start, i))
  }
  return words
}
