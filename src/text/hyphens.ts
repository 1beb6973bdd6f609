/** Tells which hyphens at the ends of lines cut a word, and which are those of a compound that stays. */

import type { ReadingState } from '../annotation/seed-text.ts'
import { diagnostic } from '../diagnostics/diagnostic.ts'

/** What an annotation says of the words that were cut at the ends of lines. */
export interface Hyphens {
  /** Words that keep their hyphen, as the annotation writes them. */
  readonly keep: readonly string[]
}

export interface Hyphenation {
  /** Length of the hyphen that cuts a word at the end of a line; 0 where it belongs to the word, or none is there. */
  readonly cutAt: (before: string, after: string) => number
  /** Words to keep that no line cuts behind their hyphen. */
  readonly unused: () => readonly string[]
}

/**
 * A hyphen stays in words that the annotation keeps, that stand elsewhere in the text with it, that have one more, as
 * `c’est-à-` / `dire`, in pronouns as `vous-` / `mêmes`, and in addresses of the web.
 */
export function hyphenation(text: string, { keep }: Hyphens): Hyphenation {
  const kept = new Map(keep.map((word) => [compared(word), word]))
  const unused = new Set(keep)
  let elsewhere: ReadonlySet<string> | null = null
  return {
    cutAt(before, after) {
      if (!isHyphen.test(before) || !/^\p{L}/u.test(after)) return 0
      const first = /\S*$/u.exec(before)?.[0] ?? ''
      const word = compared((wordEnd.exec(before)?.[0] ?? '') + (wordBegin.exec(after)?.[0] ?? ''))
      const written = kept.get(word)
      if (written !== undefined) unused.delete(written)
      if (written !== undefined || !/\p{Ll}[-‐\u{ad}]$/u.test(before)) return 0
      if (!/^\p{Ll}/u.test(after) || conjunction.test(after) || webAddress.test(first)) return 0
      // A soft hyphen is in no compound.
      if (before.endsWith('\u{ad}')) return 1
      elsewhere ??= new Set([...text.matchAll(compound)].map(([found]) => compared(found)))
      return /[-‐]./u.test(word.slice(0, -1)) && isCompound(word, elsewhere) ? 0 : 1
    },
    unused: () => [...unused],
  }
}

export function reportUnusedWords({ locate, diagnostics }: ReadingState, { unused }: Hyphenation): void {
  for (const word of unused())
    diagnostics.push(
      diagnostic('drop/nothing', locate.ofKey(['wrapped', 'hyphens', 'keep']), {
        field: 'wrapped.hyphens.keep',
        found: `“${word}”`,
        expected: 'a word that the end of a line cuts behind its hyphen',
        hint: 'Take it out of `keep`, or write it as the text does.',
      }),
    )
}

const isHyphen = /[-‐\u{ad}]$/u
const webAddress = /:\/\/|^www\.|[@/]/
const letters = String.raw`[\p{L}\p{M}'’]+`
const compound = new RegExp(`${letters}(?:[-‐]${letters})+`, 'gu')
const wordEnd = new RegExp(`(?:${letters}[-‐])*${letters}[-‐\u{ad}]$`, 'u')
const wordBegin = new RegExp(`^${letters}(?:[-‐]${letters})*`, 'u')
const compared = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[‐\u{ad}]/gu, '-')
    .replaceAll('’', "'")

const pronoun = /^(?:moi|toi|soi|lui|elle|nous|vous|eux|elles)-mêmes?$/

const isCompound = (word: string, elsewhere: ReadonlySet<string>): boolean =>
  elsewhere.has(word) || word.split('-').length > 2 || pronoun.test(word)

/** “Pre- and post-war”, „Vor- und Nachteile“. */
export const conjunction =
  /^(?:and|or|to|nor|und|oder|bis|bzw|sowie|et|ou|en|of|tot|och|og|eller|y|e|o)(?!\p{L})/iu
