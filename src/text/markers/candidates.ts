/**
 * Finds every run of digits in the text of one piece, and every tail of such a run, that could be the marker of a note,
 * each with a weight: how much its surroundings speak for a marker (positive) or for a number (negative).
 *
 * The weights only rank; which candidates are markers is decided by the sequence over the whole text (sequence.ts).
 * One unit is roughly a factor of two in odds, set by looking at how publishers' footnote markers degrade to plain text.
 */

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

const digits = /\d+/g

/** `offset` is where `text` begins in the seed. */
export function findCandidates(text: string, offset: number): Candidate[] {
  const found: Candidate[] = []
  for (const run of text.matchAll(digits)) {
    const end = run.index + run[0].length
    // No text has more than 9999 notes.
    for (let start = Math.max(run.index, end - 4); start < end; start++) {
      const number = Number(text.slice(start, end))
      if (text[start] === '0') continue
      const weight = weightBefore(text, run.index, start) + weightAfter(text, end)
      if (weight > hopeless) found.push({ start: offset + start, end: offset + end, number, weight })
    }
  }
  return found
}

function weightBefore(text: string, runStart: number, start: number): number {
  if (start > runStart) return weightAfterDigits(text.slice(runStart, start))
  const before = text[start - 1]
  const beforeThat = text[start - 2] ?? ''
  if (before === undefined) return -8
  if (/\p{Ll}|\p{Lo}|\p{M}/u.test(before)) return 6
  // “MI6”, “F16”: names end like this as often as sentences in capitals.
  if (/\p{Lu}/u.test(before)) return 2
  if (/[”"’'»)\]}]/u.test(before)) return 6
  if (/[.,:;]/u.test(before) && /\d/.test(beforeThat)) return before === '.' ? unlikely : -7
  if (/[.,:;!?…؟،؛%]/u.test(before)) return 5
  // A marker that drifted one blank off its stop.
  if (/\s/u.test(before)) return /[.!?…”"’)\]]/u.test(beforeThat) ? unlikely : -8
  return -8
}

/** A marker right after a number: only a year shows that the number ends there; no other number loses its last digits. */
const weightAfterDigits = (number: string): number =>
  /^(1[5-9]|20)\d\d$/.test(number) ? 0 : Number.NEGATIVE_INFINITY

function weightAfter(text: string, end: number): number {
  const after = text[end] ?? ' '
  // “43rd”, “80s”, “20%”, “5-6”, “1,000”, “3.5”: the digits go on to mean something.
  if (/[\p{L}%‰°$€£]/u.test(after)) return -6
  if (/[.,:/–-]/u.test(after) && /\d/.test(text[end + 1] ?? '')) return -4
  return 0
}
