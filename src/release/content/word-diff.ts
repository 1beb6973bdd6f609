/** Compares two texts word by word: which words were removed and added, and how much of the text that is. */

import { diffArrays } from 'diff'

export interface Edit {
  readonly pieces: readonly Piece[]
  /** Numbers of words. */
  readonly removed: number
  readonly added: number
  /** Share of changed words among the words of both texts, from 0 to 1. */
  readonly ratio: number
}

interface Piece {
  readonly kind: 'same' | 'removed' | 'added'
  readonly words: readonly string[]
}

/** Texts that differ in more words than this count as wholly new: comparing them would take seconds. */
const longestEdit = 4000

/** Words are separated by whitespace, so that line endings and doubled spaces are not edits. */
export function editOf(before: string, after: string): Edit {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  const parts = diffArrays(old, now, { maxEditLength: longestEdit })
  const pieces: readonly Piece[] =
    parts === undefined
      ? [
          { kind: 'removed', words: old },
          { kind: 'added', words: now },
        ]
      : parts.map(({ added, removed, value }) => ({
          kind: added ? 'added' : removed ? 'removed' : 'same',
          words: value,
        }))
  const count = (kind: Piece['kind']): number =>
    pieces.reduce((sum, piece) => sum + (piece.kind === kind ? piece.words.length : 0), 0)
  const [removed, added] = [count('removed'), count('added')]
  const words = old.length + now.length
  return { pieces, removed, added, ratio: words === 0 ? 0 : (removed + added) / words }
}

/** In words: `1 word out, 2 words in: 0.4 % of the text`. */
export function describeEdit({ removed, added, ratio }: Edit): string {
  const words = (count: number): string => `${count} ${count === 1 ? 'word' : 'words'}`
  const percent = (ratio * 100).toFixed(ratio < 0.1 ? 1 : 0)
  return `${words(removed)} out, ${words(added)} in: ${percent === '0.0' ? 'less than 0.1' : percent} % of the text`
}

const wordsOf = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '')

/** Number of words around a change that show where it is. */
const context = 4

/** Each change with a few words around it, in Markdown: ~~out~~ **in**. */
export function changedWords({ pieces }: Edit): string[] {
  const places: string[] = []
  let current: string[] = []
  const close = (): void => {
    if (current.length > 0) places.push(current.join(' '))
    current = []
  }
  for (const [i, { kind, words }] of pieces.entries()) {
    if (kind === 'removed') current.push(`~~${words.join(' ')}~~`)
    else if (kind === 'added') current.push(`**${words.join(' ')}**`)
    else {
      const isBetween = current.length > 0 && i < pieces.length - 1 && words.length <= 2 * context
      if (isBetween) current.push(...words)
      else {
        if (current.length > 0)
          current.push(...words.slice(0, context), ...(words.length > context ? ['…'] : []))
        close()
        if (i < pieces.length - 1)
          current = [...(words.length > context ? ['…'] : []), ...words.slice(-context)]
      }
    }
  }
  close()
  return places
}
