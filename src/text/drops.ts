/**
 * Reads the `drop` of an annotation: signs of the source, such as those of Markdown and HTML, that are not part of a block
 * and do not end it.
 */

import type { TextRange } from '../annotation/address.ts'
import type { Drop } from '../annotation/annotation.ts'
import { ownRangesAt } from '../annotation/part.ts'
import type { ReadingState } from '../annotation/seed-text.ts'
import { diagnostic } from '../diagnostics/diagnostic.ts'
import { firstEndingAfter } from './by-position.ts'
import { edgeOfTag, entityCharacter, type Sign, signsOfSyntax } from './syntax-signs.ts'

export interface DroppedSigns {
  /** In order, none over another, each cut to the range. */
  readonly between: (start: number, end: number) => readonly Sign[]
  /** A part of the seed's text as the document has it. */
  readonly textOf: (start: number, end: number) => string
}

export function readDrops(state: ReadingState): DroppedSigns {
  const { annotation, seed, locate, diagnostics } = state
  if (annotation.drop === undefined) return droppedSigns(seed.text, none)
  const all: Sign[] = []
  for (const [address, drop] of Object.entries(annotation.drop)) {
    const path = ['drop', address]
    const ranges = ownRangesAt(address, path, state)
    const signs = signsIn(seed.text, ranges, drop)
    for (const sign of signs) all.push(sign)
    const missing = ranges.length === 0 ? null : missingOf(seed.text, signs, drop)
    if (missing !== null)
      diagnostics.push(
        diagnostic('drop/nothing', locate.ofKey(path), {
          field: path.join('.'),
          found: `no ${missing}`,
          expected: 'signs that these lines hold',
        }),
      )
  }
  return droppedSigns(seed.text, withoutOverlaps(all))
}

const none: readonly Sign[] = []

function signsIn(text: string, ranges: readonly TextRange[], drop: Drop): readonly Sign[] {
  if (drop === 'markup')
    return ranges.map(({ start, end }) => {
      const sign = text.slice(start, end)
      return { start, end, shown: entityCharacter(sign), edge: edgeOfTag(sign) }
    })
  if (drop === 'markdown' || drop === 'html')
    return stretches(ranges).flatMap(({ start, end }) => signsOfSyntax(text, start, end, drop))
  if (drop === 'quotes') return ranges.flatMap((range) => quoteSigns(text, range))
  const shown = shownOf(drop)
  if (shown.size === 0) return none
  const longestFirst = [...shown.keys()].sort((a, b) => b.length - a.length)
  const any = new RegExp(
    longestFirst.map((sign) => sign.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|'),
    'g',
  )
  return ranges.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(any)].map(({ 0: sign, index }) => ({
      start: start + index,
      end: start + index + sign.length,
      shown: shown.get(sign) ?? null,
      edge: Array.isArray(drop) ? edgeOfTag(sign) : undefined,
    })),
  )
}

/** The signs with which mail begins a line that it quotes, with the blank behind them: `> > `. */
function quoteSigns(text: string, { start, end }: TextRange): readonly Sign[] {
  const found = /^(?:[ \t]*>)+[ \t]?/.exec(text.slice(start, end))
  return found === null ? none : [{ start, end: start + found[0].length, shown: null }]
}

/** Signs with what stands for each. */
function shownOf(
  drop: readonly string[] | Readonly<Record<string, string>>,
): ReadonlyMap<string, string | null> {
  const entries: readonly (readonly [string, string | null])[] = Array.isArray(drop)
    ? drop.map((sign: string) => [sign, entityCharacter(sign)])
    : Object.entries(drop).map(([sign, shown]) => [sign, shown === '' ? null : shown])
  return new Map(entries)
}

/** Lines that follow each other in one part of an address are read as one: syntax may go over their ends. */
function stretches(ranges: readonly TextRange[]): readonly TextRange[] {
  const joined: TextRange[] = []
  for (const range of ranges) {
    const last = joined.at(-1)
    if (last?.part === range.part) joined[joined.length - 1] = { ...last, end: range.end }
    else joined.push(range)
  }
  return joined
}

/** What an annotation drops and the place does not hold; null when it holds all. */
function missingOf(text: string, signs: readonly Sign[], drop: Drop): string | null {
  if (typeof drop === 'string') return signs.length > 0 ? null : `signs of ${drop}`
  const found = new Set(signs.map(({ start, end }) => text.slice(start, end)))
  const missing = [...shownOf(drop).keys()].filter((sign) => !found.has(sign))
  return missing.length === 0 ? null : missing.map((sign) => `“${sign}”`).join(', ')
}

/** Signs that two entries name go once. */
function withoutOverlaps(signs: readonly Sign[]): readonly Sign[] {
  const kept: Sign[] = []
  for (const sign of [...signs].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const start = Math.max(sign.start, kept.at(-1)?.end ?? 0)
    if (start < sign.end) kept.push(start === sign.start ? sign : { ...sign, start, shown: null })
  }
  return kept
}

function droppedSigns(text: string, signs: readonly Sign[]): DroppedSigns {
  if (signs.length === 0) return { between: () => none, textOf: (start, end) => text.slice(start, end) }
  const between = (start: number, end: number): Sign[] => {
    const found: Sign[] = []
    for (let i = firstEndingAfter(signs, start); i < signs.length; i++) {
      const sign = signs[i]
      if (sign === undefined || sign.start >= end) break
      const inside = sign.start >= start && sign.end <= end
      found.push(
        inside ? sign : { start: Math.max(sign.start, start), end: Math.min(sign.end, end), shown: null },
      )
    }
    return found
  }
  const textOf = (start: number, end: number): string => {
    let kept = ''
    let offset = start
    for (const sign of between(start, end)) {
      kept += text.slice(offset, sign.start) + (sign.shown ?? sign.edge ?? '')
      offset = sign.end
    }
    return kept + text.slice(offset, end)
  }
  return { between, textOf }
}
