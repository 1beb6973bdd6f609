/** Reports headings that end like a sentence: a paragraph that was taken for one. */

import type { ReadingState } from '../../annotation/seed-text.ts'
import { diagnostic } from '../../diagnostics/diagnostic.ts'
import { headingStyles } from '../../model/text-vocabulary.ts'
import type { Piece } from '../assign-roles.ts'

const styles: ReadonlySet<string> = new Set(headingStyles)

export function reportSentences({ seed, locate, diagnostics }: ReadingState, pieces: readonly Piece[]): void {
  for (const [i, { role, start, end, group }] of pieces.entries()) {
    if (role.kind !== 'block' || !styles.has(role.style) || pieces[i + 1]?.group === group) continue
    const heading = seed.text.slice(start, end).trim()
    if (!endsLikeSentence(heading)) continue
    const found = `“…${heading.slice(-40)}”`
    diagnostics.push(
      diagnostic('line/heading-sentence', locate.inSeed(start), { found, expected: 'no full stop' }),
    )
  }
}

/** Full stops of Latin, Chinese and Japanese, Urdu and Devanagari; three dots are none. */
const fullStop = /(?<![.．])[.。۔।]["'”’»」)]*$/u
/** “U.S.”, “et al.”, “Chapter IV.”: the stop belongs to the word or the number. */
const shortened =
  /(?:^|\s)(?:(?:\p{L}\.){2,}|\p{L}\.|\p{N}+\.|[IVXLC]+\.|(?:al|etc|inc|ltd|co|jr|sr|st|dr|no|vol)\.)$/iu
/** “Act I. Scene 2.” is a heading of old books. */
const fewestWords = 5
const fewestSigns = 12
const inCapitals = /^(?=.*\p{Lu})\P{Ll}*$/u
const unparted = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u

function endsLikeSentence(heading: string): boolean {
  if (!fullStop.test(heading) || shortened.test(heading)) return false
  if (unparted.test(heading)) return heading.length >= fewestSigns
  return heading.split(/\s+/u).length >= fewestWords && !inCapitals.test(heading)
}
