/** Takes texts apart into words that are compared, however they are typed. */

import { fold } from '../runtime/fold.ts'
import { interner } from './interner.ts'

/** Scripts that set no blanks between words: there each character counts as a word. */
const unspaced =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}\\p{sc=Tibetan}'
const word = new RegExp(`[${unspaced}]|(?:(?![${unspaced}])[\\p{L}\\p{M}\\p{N}])+|[*•\\p{S}]`, 'gu')

export interface Words {
  /** Equal words have one number. */
  readonly numbers: readonly number[]
  /** Of each word its length: short words are frequent ones, and say little. */
  readonly weights: readonly number[]
  readonly words: readonly string[]
  /** Sum of the weights. */
  readonly weight: number
}

/** The function numbers the words of all texts that it is given alike. Signs that part texts are words, too. */
export function wordReader(): (text: string) => Words {
  const numberOf = interner<string>()
  return (text) => {
    const folded = fold(text)
    const letters = folded.match(word)
    const words = letters ?? folded.match(/\S/gu) ?? []
    const weights = words.map(({ length }) => length)
    return { words, numbers: words.map(numberOf), weights, weight: weights.reduce((sum, x) => sum + x, 0) }
  }
}
