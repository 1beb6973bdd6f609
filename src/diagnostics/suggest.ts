/** Suggests the nearest of some words for a misspelt one: “Did you mean …?” */

import { distance } from 'fastest-levenshtein'

/** Says that the model has none of this name, and which one was perhaps meant. */
export const lacking = (kind: string, name: string, candidates: Iterable<string>): string =>
  [`the model has no ${kind} \`${name}\`.`, didYouMean(name, candidates)].join(' ').trim()

/** undefined when none is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined
  let nearest = Infinity
  for (const candidate of candidates) {
    const d = distance(word.toLowerCase(), candidate.toLowerCase())
    // Two swapped letters in a word of five are a slip; more than two fifths wrong, and a suggestion is noise.
    const most = Math.max(1, Math.round((word.length - commonWords(word, candidate)) * 0.4))
    if (d <= most && d < nearest) {
      nearest = d
      best = candidate
    }
  }
  // `quote` is two letters from `note`, and means `quotation`.
  if (nearest > 1) best = akin(word.toLowerCase(), candidates) ?? best
  return best === undefined ? undefined : `Did you mean \`${best}\`?`
}

/** Length of the words that two names begin with alike: `article-` says nothing of which article is meant. */
function commonWords(word: string, candidate: string): number {
  let length = 0
  for (let i = 0; i < word.length && word[i] === candidate[i]; i++) if (word[i] === '-') length = i + 1
  return length
}

/** Words of fewer letters are part of too many others. */
const shortestKin = 4

/** A part of the word, or one of the same stem: `note` for `footnote`, `quotation` for `quote`. */
function akin(word: string, candidates: Iterable<string>): string | undefined {
  const stem = word.slice(0, Math.max(shortestKin, word.length - 1))
  // A name of several words, such as an id, holds others by chance.
  if (stem.length < shortestKin) return undefined
  if (word.includes('-')) return [...candidates].find((candidate) => candidate.startsWith(word))
  for (const candidate of candidates)
    if (candidate.startsWith(stem) || (candidate.length >= shortestKin && word.includes(candidate)))
      return candidate
  return undefined
}
