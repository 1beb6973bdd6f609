/** Joins the lines of one block: which lines are one, and what stands between two of them in its text. */

import type { Annotation, RoleEntry } from '../annotation/annotation.ts'
import type { Role } from '../model/roles.ts'
import { conjunction, type Hyphens } from './hyphens.ts'

/** How the lines of one range become blocks; null where each line is a block of its own. */
export interface Joining {
  /** `script`: as the script of the text joins words. */
  readonly by: 'space' | 'newline' | 'script'
  /** What a blank line does. `refused`: whoever wrote `join` said that the range is one block. */
  readonly blank: 'ends' | 'refused' | 'kept'
  /** How words that were cut at a line end are mended; null where they are not. */
  readonly mends: Hyphens | null
}

/** Lines of these styles were not broken by the width of a page. */
const ownLines: ReadonlySet<string> = new Set(['signature', 'dateline', 'speaker'])

const byShape: Readonly<Record<string, Joining>> = {
  verse: { by: 'newline', blank: 'ends', mends: null },
  preformatted: { by: 'newline', blank: 'kept', mends: null },
  table: { by: 'newline', blank: 'kept', mends: null },
}

/** Styles whose blanks are part of the text. */
export const keepsBlanks: ReadonlySet<string> = new Set(Object.keys(byShape))

/** `named`: an address gives the role, as opposed to `default`. */
export function joiningOf(
  role: Role,
  { join }: RoleEntry,
  { wrapped }: Annotation,
  named: boolean,
): Joining | null {
  if (role.kind !== 'block') return null
  if (join !== undefined) return { by: join, blank: named ? 'refused' : 'ends', mends: null }
  const shape = byShape[role.style]
  if (shape !== undefined) return shape
  if (wrapped === undefined || wrapped === false || ownLines.has(role.style)) return null
  return { by: 'script', blank: 'ends', mends: hyphensOf(wrapped) }
}

/** What an annotation says of cut words; null where they are left as they are. */
export function hyphensOf(wrapped: Annotation['wrapped']): Hyphens | null {
  if (typeof wrapped !== 'object') return null
  return { keep: wrapped.hyphens === 'join' ? [] : wrapped.hyphens.keep }
}

/**
 * What stands between two lines that are one block, each given without the blanks at its ends. Chinese, Japanese, Thai,
 * Lao, Khmer, Burmese and Tibetan write no space between words (compare CSS Text 3, 4.1.3 “Segment break transformation”).
 */
export function glueBetween(before: string, after: string, by: Joining['by']): string {
  if (by === 'newline') return '\n'
  const last = lastCharacter(before)
  const [first = ''] = after
  if (spaceless.test(last) && spaceless.test(first)) return ''
  // A compound that was broken after its hyphen; a hyphen that stands for a word to come keeps its space.
  // So does that of two numbers, `1990-` and `1995`.
  if (by === 'script' && /[-‐]$/.test(before) && isOneWord(before.slice(0, -1), after)) return ''
  return ' '
}

const isOneWord = (before: string, after: string): boolean =>
  /\p{L}$/u.test(before)
    ? /^\p{L}/u.test(after) && !conjunction.test(after)
    : /\p{N}$/u.test(before) && /^\p{N}/u.test(after)

/** Scripts without spaces, with the punctuation that is as wide as their characters. */
const spaceless =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Bopomofo}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}\p{scx=Tibetan}\u{3000}-\u{303f}\u{ff01}-\u{ff60}]/u

const lastCharacter = (text: string): string => [...text.slice(-2)].at(-1) ?? ''
