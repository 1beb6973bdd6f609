/**
 * Finds what could be the marker of a note in the text of one piece, each with a weight: how much its surroundings speak
 * for a marker (positive) or for a number (negative). Such are every run of digits and every tail of it, numbers in
 * parentheses, and letters right behind a stop.
 *
 * The weights only rank; which candidates are markers is decided by the sequence over the whole text (sequence.ts).
 * One unit is roughly a factor of two in odds, set by looking at how publishers' footnote markers degrade to plain text.
 */

import { asciiDigits } from '../../source/digits.ts'

export interface Candidate {
  /** Offsets in the seed. */
  readonly start: number
  readonly end: number
  readonly number: number
  readonly weight: number
}

/** Below this no sequence can want the candidate: leaving a number out costs less. */
const hopeless = -4

/**
 * A decimal, or a number after a stop: no marker by itself, but one that the sequence may claim. It costs little, so
 * that several in a row do not outweigh the sure marker behind them.
 */
const unlikely = -0.5

const anyDigits = /\p{Nd}+/gu
const plainDigits = /[0-9]+/g
/** All other digits are among these, or halves of them; most texts have none, and a pattern for `\p{Nd}` is slow. */
const mayHoldOthers = /[\u0660-\u1cff\ua600-\uffff]/

/** `offset` is where `text` begins in the seed. */
export function findCandidates(text: string, offset: number): Candidate[] {
  const digits = mayHoldOthers.test(text) ? anyDigits : plainDigits
  const found: Candidate[] = []
  // Not `matchAll`, which makes a pattern of its own for each text.
  digits.lastIndex = 0
  for (let run = digits.exec(text); run !== null; run = digits.exec(text)) {
    const ascii = asciiDigits(run[0])
    // Digits beyond the basic plane are letters of formulas.
    if (ascii.length !== run[0].length) continue
    const end = run.index + run[0].length
    // No text has more than 9999 notes.
    for (let start = Math.max(run.index, end - 4); start < end; start++) {
      const read = ascii.slice(start - run.index)
      if (read.startsWith('0')) continue
      const weight = weightBefore(text, run.index, start, ascii) + weightAfter(text, end)
      if (weight > hopeless)
        found.push({ start: offset + start, end: offset + end, number: Number(read), weight })
    }
  }
  return found
}

function weightBefore(text: string, runStart: number, start: number, run: string): number {
  if (start > runStart) return weightAfterDigits(run.slice(0, start - runStart), text.slice(runStart, start))
  const before = text[start - 1]
  const beforeThat = text[start - 2] ?? ''
  if (before === undefined) return -8
  if (/\p{Ll}|\p{Lo}|\p{M}/u.test(before)) return 6
  // “MI6”, “F16”: names end like this as often as sentences in capitals.
  if (/\p{Lu}/u.test(before)) return 2
  if (/[”"’'»)\]}]/u.test(before)) return 6
  if (/[.,:;٫٬،]/u.test(before) && /\p{Nd}/u.test(beforeThat)) return before === '.' ? unlikely : -7
  if (/[.,:;!?…؟،؛%٪。、！？」』]/u.test(before)) return 5
  // A marker that drifted one blank off its stop.
  if (/\s/u.test(before)) return /[.!?…؟”"’)\]]/u.test(beforeThat) ? unlikely : -8
  return -8
}

/**
 * A marker right after a number: only a year shows that the number ends there; no other number loses its last digits.
 * Years in the digits of other scripts may be of the calendars of these.
 */
const weightAfterDigits = (number: string, written: string): number =>
  (number === written ? /^(1[5-9]|20)\d\d$/ : /^(1[345-9]|20)\d\d$/).test(number)
    ? 0
    : Number.NEGATIVE_INFINITY

function weightAfter(text: string, end: number): number {
  const after = text[end] ?? ' '
  // “43rd”, “80s”, “20%”, “5-6”, “1,000”, “3.5”: the digits go on to mean something.
  if (/[\p{L}%٪‰°$€£]/u.test(after)) return -6
  if (/[.,:/–٫٬-]/u.test(after) && /\p{Nd}/u.test(text[end + 1] ?? '')) return -4
  return 0
}

/** Numbers in parentheses: at the end of a word a marker, behind a blank as often the count of a list. */
export function findParenthesised(text: string, offset: number): Candidate[] {
  return [...text.matchAll(/[(（](\p{Nd}{1,3})[)）]/gu)].flatMap((match) => {
    const before = text[match.index - 1]
    if (before === undefined) return []
    const weight = /\s/u.test(before) ? 1 : 6
    const start = offset + match.index
    return [{ start, end: start + match[0].length, number: Number(asciiDigits(match[1] ?? '')), weight }]
  })
}

/** A single letter right behind a stop or a quotation, at the end of a word: `so it was.a Then`. `a` is 1. */
export function findAlphabetic(text: string, offset: number): Candidate[] {
  return [...text.matchAll(/(?<=[\p{L}\p{N}][.,;:!?”"’)\]]{1,2})[a-z](?![\p{L}\p{N}.’'])/gu)].map((match) => {
    const start = offset + match.index
    return { start, end: start + 1, number: match[0].charCodeAt(0) - 96, weight: 4 }
  })
}
