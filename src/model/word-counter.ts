/**
 * Takes a language; gives a counter of the words of texts by Unicode segmentation (UAX 29), so that scripts without
 * blanks count too.
 *
 * A text is taken apart at blanks, over which no word reaches. Tokens of letters, digits and signs that always part
 * words are counted by one walk over their characters; only the others, such as “don’t” or “水曜日”, are given to
 * `Intl.Segmenter`, which costs ten times as much as all else that a compilation does.
 */

import { remembered } from './remembered.ts'

/** What a character does to the words around it. What is `unusual` is the segmenter's to judge, with its whole token. */
const unusual = 0
const blank = 1
/** Letters of scripts that part words by blanks, and digits: a run of them is one word. */
const letter = 2
/** Ends a word and is none. */
const stop = 3
/** Ends a word, unless a letter or digit stands on both sides: there it may hold them together. */
const joiner = 4
/** Belongs to the letter before it. */
const extender = 5

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

/** Counts of the tokens that a text has taken to the segmenter are kept, and so are the counters of languages. */
export const wordCounter = remembered((language): ((text: string) => number) => {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
  const segmented = remembered((token) => {
    let words = 0
    for (const segment of segmenter.segment(token)) if (segment.isWordLike) words++
    return words
  })
  return (text) => {
    let total = 0
    // State of the token at hand.
    let start = 0
    let words = 0
    let inWord = false
    let plain = true
    // The end of the text is a blank, too.
    for (let at = 0; at <= text.length; at++) {
      const kind = at === text.length ? blank : kinds[text.charCodeAt(at)]
      if (kind === letter) {
        if (!inWord) words++
        inWord = true
      } else if (kind === blank) {
        total += plain ? words : segmented(text.slice(start, at))
        start = at + 1
        words = 0
        inWord = false
        plain = true
      } else if (kind === stop || (kind === joiner && !(inWord && kinds[text.charCodeAt(at + 1)] === letter)))
        inWord = false
      else if (!(kind === extender && inWord)) plain = false
    }
    return total
  }
})
