/**
 * Reports blocks that are probably no blocks of their own: the title once more, a sign that a place off by one left over, a
 * line of speech that was taken for the name of its speaker.
 */

import { resolveAddress } from '../../annotation/address.ts'
import type { FieldEntry } from '../../annotation/annotation.ts'
import type { FieldState } from '../../annotation/metadata.ts'
import { diagnostic } from '../../diagnostics/diagnostic.ts'
import { fold } from '../../runtime/fold.ts'
import type { Piece } from '../assign-roles.ts'

export function reportStrayText(state: FieldState, pieces: readonly Piece[], title: unknown): void {
  const { seed, shownText, locate, diagnostics } = state
  const titleLines = linesOfTitle(state)
  let speaker = 0
  let groupBefore = -1
  for (const [i, piece] of pieces.entries()) {
    const { role, start, group, line } = piece
    if (role.kind !== 'block') continue
    if (role.style === 'speaker') speaker = line
    if (group === groupBefore) continue
    groupBefore = group
    const end = endOfBlock(pieces, i)
    const words = shownText(start, Math.min(end, start + longest)).trim()
    const isPart = start > (seed.lines[line - 1]?.start ?? 0) && speaker !== line
    const code =
      titleLines.has(line) && wordsOf(shownText(start, end)) === wordsOf(String(title))
        ? 'value/title-in-body'
        : role.style === 'speaker'
          ? goesOn.test(words) && 'line/speaker-goes-on'
          : !shaped.has(role.style) && isLeft(words, isPart) && 'line/only-signs'
    if (code === false) continue
    const details = { found: `“${words.slice(0, 60)}”`, expected: expected[code] }
    diagnostics.push(diagnostic(code, locate.inSeed(start), details))
  }
}

/** Of what is looked at, in UTF-16 units. */
const longest = 200

const expected = {
  'line/only-signs': 'words',
  'line/speaker-goes-on': 'a name',
  'value/title-in-body': 'the role `title`',
} as const

/** Lines that a title is on. */
function linesOfTitle({ annotation, seed }: FieldState): ReadonlySet<number> {
  const { stated } = (annotation.title ?? {}) as FieldEntry
  const resolved = stated === undefined ? null : resolveAddress(String(stated), seed.text, seed.lines)
  return new Set(resolved?.ok === true ? resolved.ranges.map(({ line }) => line) : [])
}

/** Offset where the block ends that begins with a piece. */
function endOfBlock(pieces: readonly Piece[], from: number): number {
  let end = pieces[from]?.end ?? 0
  for (let i = from; pieces[i]?.group === pieces[from]?.group; i++) end = pieces[i]?.end ?? end
  return end
}

const wordsOf = (text: string): string => (fold(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ')

/** A name, a colon, and words behind it; a time of the day has no blank behind its colon. */
const goesOn = /\p{L}[^:：]*(?::\s+|：\s*)[^\s\p{L}\p{N}]*[\p{L}\p{N}].*(?<![:：]\s*)$/su

const shaped: ReadonlySet<string> = new Set(['verse', 'preformatted', 'table'])
const stops = '.,;:،؛。、，；：'
const brackets = '"\'“”‘’„«»()[\\]{}（）「」『』'
/** What closes a sentence or a bracket, and stands for nothing by itself; `?` and `***` may be meant. */
const left = new RegExp(`^[${stops}${brackets}]+$`, 'u')
/** Signs that parted what is now two blocks on one line. */
const leftInLine = new RegExp(`^[${stops}${brackets}|/–—-]+$`, 'u')

/** Dots in a row may be meant. The pattern ends at the first letter, with which nearly all blocks begin. */
const isLeft = (words: string, isPart: boolean): boolean =>
  (isPart ? leftInLine : left).test(words) && words.indexOf('.') === words.lastIndexOf('.')
