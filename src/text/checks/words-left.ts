/**
 * Reports words on the lines of a title or a byline that no value has: such a line is not part of the body, so they would be
 * lost.
 */

import type { FieldState } from '../../annotation/metadata.ts'
import { diagnostic } from '../../diagnostics/diagnostic.ts'
import { type Basis, restsOn } from '../../model/provenance.ts'
import { fold } from '../../runtime/fold.ts'
import { asciiDigits } from '../../source/digits.ts'
import type { Piece } from '../assign-roles.ts'

type Values = Readonly<Record<string, unknown>>

export function reportWordsLeft(
  state: FieldState,
  pieces: readonly Piece[],
  values: Values,
  basis: Readonly<Record<string, Basis>>,
): void {
  for (const { role, line, start, end } of pieces) {
    if (role.kind !== 'metadata') continue
    const text = state.shownText(start, end).trim()
    const said = valuesOn(line, values, basis)
    // Most titles are their whole line.
    if (said.includes(text)) continue
    const left = wordsLeft(text, said)
    const [first] = left
    if (first === undefined) continue
    const offset = state.seed.text.slice(start, end).indexOf(first)
    state.diagnostics.push(
      diagnostic('line/words-left', state.locate.inSeed(start + Math.max(0, offset)), {
        found: left.map((word) => `“${word}”`).join(', '),
        expected: 'words that a value of this line has',
      }),
    )
  }
}

/** All that the values say which rest on a line: texts, ids, codes, dates, numbers. */
function valuesOn(line: number, values: Values, basis: Readonly<Record<string, Basis>>): readonly string[] {
  const said: string[] = []
  for (const [name, own] of Object.entries(basis)) if (restsOn(own, line)) said.push(...textsIn(values[name]))
  return said
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'number') return [String(value)]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** “By”, “Text und Bilder von”, «نوشتهٔ»: words that say what the value is. */
const mostSigns = 3
/** Words of a name whose id is written otherwise, or of what a code stands for; of a date beside its numbers. */
const mostOfName = 4
const mostOfDate = 6

const date = /^\d{4}\b/
const words = /[\p{L}\p{M}\p{N}]+/gu
const wordsOf = (text: string): readonly string[] => text.match(words) ?? []
const hasNumber = /\p{N}/u
const compared = (word: string): string => fold(asciiDigits(word))

/** None where what is left may only say what the values are, or be the names that ids stand for. */
function wordsLeft(text: string, said: readonly string[]): readonly string[] {
  let rest = text
  for (const value of said) if (value !== '') rest = rest.replace(value, ' ')
  const others = wordsOf(rest)
  const hasDate = said.some((value) => date.test(value))
  // Most lines have no more, and then it does not matter what the values say in other words.
  if (others.length <= mostSigns && (hasDate || !hasNumber.test(rest))) return []
  const known = new Set(said.flatMap(wordsOf).map(compared))
  const left = others.filter((word) => !known.has(compared(word)))
  const isSaid = new Set(wordsOf(text).map(compared))
  let most = mostSigns + (hasDate ? mostOfDate : 0)
  for (const value of said) {
    if (date.test(value) || text.includes(value)) continue
    const isThere = wordsOf(value).some((word) => isSaid.has(compared(word)))
    most += isThere ? 1 : mostOfName
  }
  const numbers = hasDate ? [] : left.filter((word) => hasNumber.test(word))
  return numbers.length > 0 || left.length > most ? left : []
}
