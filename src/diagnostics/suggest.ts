/** Suggests the nearest of some words for a misspelt one: “Did you mean …?” */

import { distance } from 'fastest-levenshtein'

/** Says that the model has none of this name, and which one was perhaps meant. */
export const lacking = (kind: string, name: string, candidates: Iterable<string>): string =>
  [`the model has no ${kind} \`${name}\`.`, didYouMean(name, candidates)].join(' ').trim()

/** undefined when none is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined
  // Two swapped letters in a word of five are a slip; more than two fifths wrong, and a suggestion is noise.
  let nearest = Math.max(1, Math.round(word.length * 0.4)) + 1
  for (const candidate of candidates) {
    const d = distance(word.toLowerCase(), candidate.toLowerCase())
    if (d < nearest) {
      nearest = d
      best = candidate
    }
  }
  // `quote` is two letters from `note`, and means `quotation`.
  if (nearest > 1) best = akin(word.toLowerCase(), candidates) ?? best
  return best === undefined ? undefined : `Did you mean \`${best}\`?`
}

/** Words of fewer letters are part of too many others. */
const shortestKin = 4

/** A part of the word, or one of the same stem: `note` for `footnote`, `quotation` for `quote`. */
function akin(word: string, candidates: Iterable<string>): string | undefined {
  const stem = word.slice(0, Math.max(shortestKin, word.length - 1))
  // A name of several words, such as an id, holds others by chance.
  if (stem.length < shortestKin || word.includes('-')) return undefined
  for (const candidate of candidates)
    if (candidate.startsWith(stem) || (candidate.length >= shortestKin && word.includes(candidate)))
      return candidate
  return undefined
}
