/** Shows where a hit of a search is: the passage around the first word that a query finds, with such words marked. */

import { belongTogether, fold, silentSigns } from './fold.ts'

/** A part of a passage, to be shown as text. */
export interface ExcerptPiece {
  /** The words as the text has them; at an end that was cut there is an ellipsis. */
  readonly text: string
  /** Whether the query finds it. */
  readonly isMatch: boolean
}

/** How much is shown. */
export interface ExcerptOptions {
  /** About how many UTF-16 units the passage has, at least 40. Default: 160. */
  readonly length?: number
}

/**
 * The passage around the first word of the text that the query finds, in pieces that make it up in their order; its beginning
 * where the query finds none. Words are compared as `fold` has them, and those that only begin like a word of the query are
 * found, too, but for a single letter. It is cut between words, unless one is longer than half of it.
 */
export function excerpt(text: string, query: string, options: ExcerptOptions = {}): ExcerptPiece[] {
  const whole = typeof text === 'string' ? text : ''
  const size = Math.max(40, Math.floor(Number(options.length)) || 160)
  const find = finder(typeof query === 'string' ? query : '')
  const matches: Span[] = []
  let passage: Span | null = null
  for (const token of tokensOf(whole)) {
    if (passage !== null && token.start >= passage.end) break
    if (!find(token.folded)) continue
    passage ??= passageAround(whole, token, size)
    matches.push({ start: token.start, end: Math.min(token.end, passage.end) })
  }
  return piecesOf(whole, passage ?? passageAround(whole, { start: 0, end: 0 }, size), matches)
}

interface Span {
  readonly start: number
  readonly end: number
}

interface Token extends Span {
  readonly folded: string
}

/** What belongs to a word; `fold` leaves out the silent signs. */
const runs = new RegExp(`[\\p{L}\\p{N}\\p{M}${silentSigns}]+`, 'gu')
/** A mark between blanks is on no letter; `fold` leaves it out. */
const onlyBlanks = new RegExp(`^[\\s\\p{M}${silentSigns}]*$`, 'u')

/** The words of a text as `fold` has them: a prefix or an ending with a blank before it belongs to its word. */
function tokensOf(text: string): Token[] {
  const found = [...text.matchAll(runs)]
  // All at once, since each call takes its time; the sign is in no word, and is kept.
  const folded = fold(found.map(([run]) => run).join('|')).split('|')
  const tokens: Token[] = []
  let last = ''
  for (const [i, { 0: run, index: start }] of found.entries()) {
    const word = folded[i] ?? ''
    if (word === '') continue
    const end = start + run.length
    const before = tokens.at(-1)
    if (before !== undefined && belongTogether(last, word) && onlyBlanks.test(text.slice(before.end, start)))
      tokens[tokens.length - 1] = { folded: before.folded + word, start: before.start, end }
    else tokens.push({ folded: word, start, end })
    last = word
  }
  return tokens
}

/** More words than anybody types would make the cost a product. */
const maxTerms = 20

function finder(query: string): (folded: string) => boolean {
  const terms = new Set<string>()
  for (const { folded } of tokensOf(query)) if (terms.add(folded).size >= maxTerms) break
  const beginnings = [...terms].filter((term) => term.length > 1)
  return (folded) => terms.has(folded) || beginnings.some((term) => folded.startsWith(term))
}

/** A third of the rest stands before the match, or more where less is behind it. */
function passageAround(text: string, { start, end }: Span, size: number): Span {
  const rest = Math.max(0, size - (end - start))
  const before = Math.max(Math.floor(rest / 3), rest - (text.length - end))
  const first = Math.max(0, start - before)
  return { start: wordStart(text, first, start), end: wordEnd(text, first + size, { size, least: end }) }
}

/** A zero-width no-break space is a blank to JavaScript, and none to a reader. */
const isBlank = (sign: string): boolean => sign === '' || (sign !== '\ufeff' && sign.trim() === '')

/** Where the first word begins at or after a place; `most` where none does before it. */
function wordStart(text: string, at: number, most: number): number {
  let place = at
  while (place < most && (isBlank(text.charAt(place)) || !isBlank(text.charAt(place - 1)))) place++
  return place
}

/** Where the last word ends at or before a place; `least` where none does behind it, or within a word that is too long. */
function wordEnd(
  text: string,
  at: number,
  { size, least }: { readonly size: number; readonly least: number },
): number {
  if (at >= text.length) return text.length
  if (least > at) return characterEnd(text, at)
  let place = at
  while (place > least && (isBlank(text.charAt(place - 1)) || !isBlank(text.charAt(place)))) place--
  return place === least && at - least > size / 2 ? characterEnd(text, at) : place
}

/** Of characters that are written as several: pairs of surrogates, letters with their marks, those with a joiner between. */
const continues = /[\udc00-\udfff\p{M}\u200c\u200d]/u
const mostMarks = 16

function characterEnd(text: string, at: number): number {
  let place = at
  while (
    at - place < mostMarks &&
    (continues.test(text.charAt(place)) || /[\u200c\u200d]/.test(text.charAt(place - 1)))
  )
    place--
  return /[\udc00-\udfff]/.test(text.charAt(place)) ? place - 1 : place
}

function piecesOf(text: string, passage: Span, matches: readonly Span[]): ExcerptPiece[] {
  const pieces: ExcerptPiece[] = []
  const add = (from: number, to: number, isMatch: boolean): void => {
    if (to > from) pieces.push({ text: text.slice(from, to), isMatch })
  }
  let at = passage.start
  if (text.slice(0, at).trim() !== '') pieces.push({ text: '…', isMatch: false })
  for (const { start, end } of matches) {
    add(at, start, false)
    add(start, end, true)
    at = end
  }
  add(at, passage.end, false)
  if (text.slice(passage.end).trim() !== '') pieces.push({ text: '…', isMatch: false })
  return pieces
}
