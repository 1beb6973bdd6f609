/** Takes a misspelt word and the words that would do; gives the hint “did you mean …?”, or nothing when none is near. */

import { distance } from 'fastest-levenshtein'

export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined
  // A third of the word may be wrong: beyond that a suggestion is noise.
  let limit = Math.max(1, Math.floor(word.length / 3)) + 1
  for (const candidate of candidates) {
    const d = distance(word.toLowerCase(), candidate.toLowerCase())
    if (d < limit) {
      limit = d
      best = candidate
    }
  }
  return best === undefined ? undefined : `Did you mean \`${best}\`?`
}
