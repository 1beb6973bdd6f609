/** Reports places of an annotation that cut a word, a number or an address of the web in two. */

import type { ReadingState } from '../../annotation/seed-text.ts'
import { diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Piece } from '../assign-roles.ts'
import type { TextMarks } from '../inline.ts'

export function reportCutWords(
  { seed, locate, diagnostics }: ReadingState,
  pieces: readonly Piece[],
  { marked }: TextMarks,
): void {
  const { text, lines } = seed
  const cuts = new Set<number>()
  const look = (offset: number): void => {
    if (isCut(text, offset)) cuts.add(offset)
  }
  // Where one ends inside a line, the next begins, or a blank.
  for (const { line, start } of pieces) if (start > (lines[line - 1]?.start ?? start)) look(start)
  for (const ranges of marked.values()) {
    for (const { start, end } of ranges) {
      look(start)
      look(end)
    }
  }
  for (const offset of cuts) {
    const before = /\S{0,20}$/u.exec(text.slice(Math.max(0, offset - 20), offset))?.[0] ?? ''
    const after = /^\S{0,20}/u.exec(text.slice(offset, offset + 20))?.[0] ?? ''
    const details = { found: `“${before}|${after}”`, expected: 'the edge of a word' }
    diagnostics.push(diagnostic('line/cut-word', locate.inSeed(offset), details))
  }
}

/** Scripts whose words are not parted by blanks: no place of them is known to be inside a word. */
const unparted =
  '\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}\\p{sc=Tibt}'
/** Joiners are part of the words of Persian and others. A letter beside a digit may be a word and the marker of a note. */
const cutWord = new RegExp(`^(?!.{0,2}[${unparted}])(?:[\\p{L}\\p{M}\\u200c\\u200d]{2}|\\p{N}{2})$`, 'u')

/** Whether the characters on both sides of a place are of one word or one address of the web. */
function isCut(text: string, offset: number): boolean {
  const before = characterBefore(text, offset)
  const after = String.fromCodePoint(text.codePointAt(offset) ?? 0x20)
  if (before.trim() === '' || after.trim() === '') return false
  return cutWord.test(before + after) || isInWebAddress(text, offset)
}

const characterBefore = (text: string, offset: number): string => {
  const pair = text.codePointAt(offset - 2) ?? 0
  return pair > 0xffff ? String.fromCodePoint(pair) : (text[offset - 1] ?? ' ')
}

const webAddress = /(?:https?:\/\/|www\.)[^\s<>()[\]"“”«»]+/g
/** Of web addresses; longer ones are data. */
const longest = 500

function isInWebAddress(text: string, offset: number): boolean {
  const from = Math.max(0, offset - longest)
  for (const { 0: found, index } of text.slice(from, offset + longest).matchAll(webAddress)) {
    const start = from + index
    const end = start + found.replace(/[.,;:!?'’*_~]+$/, '').length
    if (start < offset && offset < end) return true
  }
  return false
}
