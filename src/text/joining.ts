/** Joins the lines of one block: which lines are one, and what stands between two of them in its text. */

import type { Annotation, RoleEntry } from '../annotation/annotation.ts'
import type { Role } from '../model/roles.ts'

/** How the lines of one range become blocks; null where each line is a block of its own. */
export interface Joining {
  /** `script`: as the script of the text joins words. */
  readonly by: 'space' | 'newline' | 'script'
  /** What a blank line does. `refused`: whoever wrote `join` said that the range is one block. */
  readonly blank: 'ends' | 'refused' | 'kept'
  /** Whether words that were cut at a line end are mended. */
  readonly mends: boolean
}

/** Lines of these styles were not broken by the width of a page. */
const ownLines: ReadonlySet<string> = new Set(['signature', 'dateline', 'speaker'])

const byShape: Readonly<Record<string, Joining>> = {
  verse: { by: 'newline', blank: 'ends', mends: false },
  preformatted: { by: 'newline', blank: 'kept', mends: false },
  table: { by: 'newline', blank: 'kept', mends: false },
}

/** `named`: an address gives the role, as opposed to `default`. */
export function joiningOf(
  role: Role,
  { join }: RoleEntry,
  { wrapped }: Annotation,
  named: boolean,
): Joining | null {
  if (role.kind !== 'block') return null
  if (join !== undefined) return { by: join, blank: named ? 'refused' : 'ends', mends: false }
  const shape = byShape[role.style]
  if (shape !== undefined) return shape
  if (wrapped === undefined || wrapped === false || ownLines.has(role.style)) return null
  return { by: 'script', blank: 'ends', mends: typeof wrapped === 'object' }
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
  if (by === 'script' && /\p{L}[-‐]$/u.test(before) && /^\p{L}/u.test(after) && !conjunction.test(after))
    return ''
  return ' '
}

/** Length of the hyphen that cuts a word at the end of a line; 0 when none does. */
export const cutHyphen = (before: string, after: string): number =>
  /\p{Ll}[-‐\u{ad}]$/u.test(before) && /^\p{Ll}/u.test(after) && !conjunction.test(after) ? 1 : 0

/** “Pre- and post-war”, „Vor- und Nachteile“. */
const conjunction = /^(?:and|or|to|nor|und|oder|bis|bzw|sowie|et|ou|en|of|tot|och|og|eller|y|e|o)(?!\p{L})/iu

/** Scripts without spaces, with the punctuation that is as wide as their characters. */
const spaceless =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Bopomofo}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}\p{scx=Tibetan}\u{3000}-\u{303f}\u{ff01}-\u{ff60}]/u

const lastCharacter = (text: string): string => [...text.slice(-2)].at(-1) ?? ''
