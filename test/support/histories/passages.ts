/** Cites random passages of a history, and judges what became of them by what is known of its words, not of its texts. */

import type { AnyBlock } from '../../../src/runtime/blocks.ts'
import { type CitableText, citePassage, type PassageRange } from '../../../src/runtime/cite/cite-passage.ts'
import type { FormerKeys, Resolved } from '../../../src/runtime/cite/resolve-passage.ts'
import { resolveIn } from '../../../src/runtime/cite/resolve-passage.ts'
import { textOf } from './edits.ts'
import type { History, Released } from './history.ts'
import { type Random, randomFrom } from './random.ts'

/** A word of a release, by its block's place and its own in the text of the block, with the letters it has there. */
interface PlacedWord {
  readonly id: number
  readonly text: string
  readonly block: number
  readonly start: number
  readonly end: number
}

interface ReadRelease {
  readonly release: Released
  readonly document: CitableText
  readonly words: readonly PlacedWord[]
  readonly formerKeys: FormerKeys
}

/** `missed`: the words are there, unchanged, and were not found. `twin`: the same words in another place, which none could tell apart. */
type Verdict = 'found' | 'told' | 'missed' | 'twin' | 'wrong'

export interface Judged {
  readonly verdict: Verdict
  /** Whether the words stand together, unchanged. */
  readonly isThere: boolean
  /** Whether all words of its blocks do. */
  readonly isBlockThere: boolean
  /** Whether each of its blocks has its key and its text. */
  readonly isBlockKept: boolean
  /** Letters of the passage; a Chinese one counts as three. */
  readonly letters: number
  readonly kind: string
  readonly from: string
  readonly citation: string
  readonly cited: string
  readonly answer: Resolved
}

/** Each citation of each release, resolved in each later one. */
export function judgedCitations(history: History, seed: number, perRelease: number): readonly Judged[] {
  const random = randomFrom(seed)
  return history.flatMap((releases) => {
    const read = releases.map((release, i) => readRelease(release, releases.slice(0, i + 1)))
    return read.flatMap((at, i) =>
      Array.from({ length: perRelease }, () => passageOf(at, random)).flatMap((passage) =>
        read.slice(i + 1).map((now) => judge(at, now, passage, random.chance(0.5))),
      ),
    )
  })
}

function readRelease(release: Released, all: readonly Released[]): ReadRelease {
  const { slug, parts, blocks, keys } = release
  const compiled = blocks.map(
    (block, i): AnyBlock => ({
      _type: 'block',
      _key: keys[i] ?? '',
      style: 'normal',
      children: [{ _type: 'span', _key: `${keys[i]}.0`, text: textOf(block), marks: [] }],
      markDefs: [],
    }),
  )
  const bodies = parts.map((part, i) => {
    const from = parts.slice(0, i).flat().length
    return compiled.slice(from, from + part.length)
  })
  const [body = [], ...replies] = bodies
  const words = blocks.flatMap((block, at) => {
    let end = 0
    return block.words.map(({ id, text }, i) => {
      const start = end
      end = start + text.length + (block.blanks[i] ?? ' ').length
      return { id, text, block: at, start, end: start + text.length }
    })
  })
  const since = (key: string): string => {
    const last = all.findLastIndex(({ keys }) => keys.includes(key))
    return `1.${last + 1}.0`
  }
  const formerKeys = Object.fromEntries(
    Object.entries(release.former).map(([key, to]) => [key, [to, since(key)] as const]),
  )
  return { release, document: { slug, body, replies: replies.map((body) => ({ body })) }, words, formerKeys }
}

interface Passage {
  readonly kind: 'block' | 'part' | 'blocks' | 'word' | 'letters'
  readonly range: PassageRange
  readonly words: readonly PlacedWord[]
}

/** A whole block, a part of one, a stretch over several, a word, or a stretch that begins and ends within words. */
function passageOf({ release, words }: ReadRelease, random: Random): Passage {
  const kind = random.pick(['block', 'part', 'part', 'blocks', 'word', 'letters'] as const)
  const first = random.integer(0, words.length - 1)
  const block = words[first]?.block ?? 0
  const key = (at: number): string => release.keys[at] ?? ''
  if (kind === 'block')
    return { kind, range: { from: key(block) }, words: words.filter((word) => word.block === block) }
  const most = { part: 30, letters: 30, word: 1, blocks: 150 }[kind]
  const stretch = words
    .slice(first, first + random.integer(1, most))
    .filter((word) => kind === 'blocks' || word.block === block)
  const [begin, end] = [stretch[0], stretch.at(-1)]
  if (begin === undefined || end === undefined) throw new Error('A text has words.')
  const cut = kind === 'letters' && stretch.length > 1 ? 1 : 0
  const from = begin.start + 1 + (begin.text.length > 2 ? cut : 0)
  const to = end.end - (end.text.length > 2 ? cut : 0)
  return {
    kind,
    range: { from: { block: key(begin.block), column: from }, to: { block: key(end.block), column: to } },
    words: stretch,
  }
}

function judge(at: ReadRelease, now: ReadRelease, passage: Passage, bySelector: boolean): Judged {
  const { kind, range, words } = passage
  const citation = citePassage(at.document, range, { package: 'letters', version: '1.0.0' })
  const answer = resolveIn(now.document, bySelector ? citation.selector : citation.text, now.formerKeys)
  const isThere = standTogether(now, words)
  const cited = words.map(({ text }) => text).join(' ')
  const verdict = verdictOf(at, now, words, answer, isThere)
  const blocks = new Set(words.map(({ block }) => block))
  const isBlockThere = standTogether(
    now,
    at.words.filter(({ block }) => blocks.has(block)),
  )
  const isBlockKept = [...blocks].every(
    (block) => textUnder(now, at.release.keys[block]) === textUnder(at, at.release.keys[block]),
  )
  const letters = cited.replaceAll(' ', '').length * (at.release.language === 'chinese' ? 3 : 1)
  return {
    verdict,
    isThere,
    isBlockThere,
    isBlockKept,
    letters,
    kind,
    from: at.release.slug,
    citation: citation.text,
    cited,
    answer,
  }
}

function textUnder({ release }: ReadRelease, key = ''): string | null {
  const block = release.blocks[release.keys.indexOf(key)]
  return block === undefined ? null : textOf(block)
}

function verdictOf(
  at: ReadRelease,
  now: ReadRelease,
  words: readonly PlacedWord[],
  answer: Resolved,
  isThere: boolean,
): Verdict {
  if (answer.status === 'removed') return isThere ? 'wrong' : 'told'
  if (answer.status === 'edited') {
    const blocks = new Set(words.map(({ block }) => block))
    const near = new Set(at.words.filter(({ block }) => blocks.has(block)).map(({ id }) => id))
    const [first, last] = [answer.from, answer.to].map(({ block }) => now.release.keys.indexOf(block))
    const isNear = ({ id, block }: PlacedWord): boolean => (block === first || block === last) && near.has(id)
    if (!now.words.some(isNear)) return 'wrong'
    return isThere ? 'missed' : 'told'
  }
  const answered = wordsIn(now, answer)
  // A word in it may have been replaced by an equal one.
  const isVery = answered.length === words.length && answered.some(({ id }, i) => id === words[i]?.id)
  if (isVery) return 'found'
  return isThere ? 'wrong' : 'twin'
}

/** Whether the words stand in one piece, each unchanged, with the same blanks between. */
function standTogether({ words, release }: ReadRelease, sought: readonly PlacedWord[]): boolean {
  const first = words.findIndex(({ id }) => id === sought[0]?.id)
  if (first === -1) return false
  return sought.every(({ id, text }, i) => {
    const word = words[first + i]
    if (word === undefined || word.id !== id || word.text !== text) return false
    const [before, soughtBefore] = [words[first + i - 1], sought[i - 1]]
    if (before === undefined || soughtBefore === undefined) return true
    // A merge of texts in a script without blanks takes the blank out that stood between two blocks.
    const isJoined = (one: PlacedWord, other: PlacedWord): boolean =>
      one.block === other.block && one.end === other.start
    return (
      isJoined(before, word) === isJoined(soughtBefore, sought[i] ?? word) || release.language !== 'chinese'
    )
  })
}

/** The words of which the answer has letters. */
function wordsIn(
  { words, release }: ReadRelease,
  { from, to }: Exclude<Resolved, { status: 'removed' }>,
): readonly PlacedWord[] {
  const place = ({ block, column }: { block: string; column: number }): readonly [number, number] => [
    release.keys.indexOf(block),
    column - 1,
  ]
  const [[firstBlock, start], [lastBlock, end]] = [place(from), place(to)]
  return words.filter(
    (word) =>
      (word.block > firstBlock || (word.block === firstBlock && word.end > start)) &&
      (word.block < lastBlock || (word.block === lastBlock && word.start <= end)),
  )
}
