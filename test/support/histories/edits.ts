/** Edits invented texts as editors do, and keeps the truth about each block and each word. */

import type { Author, Word } from './texts.ts'

const editKinds = [
  'insert',
  'delete',
  'move',
  'split',
  'merge',
  'typo',
  'sentence',
  'rewrite',
  'recapture',
] as const
export type EditKind = (typeof editKinds)[number]

/** A block keeps its number as it should keep its key: the first part of a split and the first of those merged have it. */
export interface TrueBlock {
  readonly id: number
  readonly words: readonly Word[]
  /** White space behind each word but the last. */
  readonly blanks: readonly string[]
  /** What was done to it since the last release. */
  readonly edits: readonly EditKind[]
}

/** The blocks of a body, and of each reply. */
export type Parts = readonly (readonly TrueBlock[])[]

export interface Editing extends Author {
  readonly nextId: () => number
}

export const textOf = ({ words, blanks }: TrueBlock): string =>
  words.map(({ text }, i) => text + (i < words.length - 1 ? (blanks[i] ?? ' ') : '')).join('')

export function newBlock(
  { nextId, language }: Editing,
  words: readonly Word[],
  edits: EditKind[],
): TrueBlock {
  // The signs of a formula stand apart in every language.
  return { id: nextId(), words, blanks: words.map(() => language.blank), edits }
}

/** One edit of this kind at a random place; the same parts where the place does not allow it. */
export function edited(parts: Parts, kind: EditKind, by: Editing): Parts {
  const { random } = by
  if (kind === 'recapture') return parts.map((blocks) => blocks.map((block) => recaptured(block, by)))
  const places = parts.flatMap((blocks, part) => blocks.map((block, at) => ({ part, at, block })))
  const { part, at, block } = random.pick(places)
  const blocks = parts[part] ?? []
  const replaced = (count: number, ...by: readonly TrueBlock[]): Parts =>
    parts.map((all, i) => (i === part ? [...all.slice(0, at), ...by, ...all.slice(at + count)] : all))
  switch (kind) {
    case 'insert': {
      const words = random.chance(0.15) ? by.wordsOf(random.pick(by.language.formulas)) : by.block()
      return replaced(0, newBlock(by, words, ['insert']))
    }
    case 'delete':
      return blocks.length > 1 ? replaced(1) : parts
    case 'move':
      return blocks.length > 4 ? moved(parts, { part, at, count: random.integer(1, 3) }, by) : parts
    case 'split':
      return block.words.length > 3 ? replaced(1, ...split(block, by)) : parts
    case 'merge': {
      const next = blocks[at + 1]
      return next === undefined ? parts : replaced(2, merged(block, next, by))
    }
    case 'typo':
      return replaced(1, withTypo(block, by))
    case 'sentence':
      return block.words.length > 7 ? replaced(1, withOtherWords(block, by)) : parts
    case 'rewrite':
      return replaced(1, newBlock(by, by.block(), ['rewrite']))
  }
}

const marked = (block: TrueBlock, kind: EditKind): TrueBlock => ({ ...block, edits: [...block.edits, kind] })

/** Line ends stand elsewhere. Scripts without blanks keep none. */
function recaptured(block: TrueBlock, { random, language }: Editing): TrueBlock {
  if (language.blank === '') return marked(block, 'recapture')
  const blanks = block.words.map(() => (random.chance(0.15) ? '\n' : random.chance(0.03) ? '  ' : ' '))
  return marked({ ...block, blanks }, 'recapture')
}

function split(block: TrueBlock, { random, nextId }: Editing): readonly TrueBlock[] {
  const { words, blanks } = block
  const at = random.integer(2, words.length - 2)
  return [
    marked({ ...block, words: words.slice(0, at), blanks: blanks.slice(0, at) }, 'split'),
    marked({ ...block, id: nextId(), words: words.slice(at), blanks: blanks.slice(at) }, 'split'),
  ]
}

function merged(block: TrueBlock, next: TrueBlock, { language }: Editing): TrueBlock {
  const blanks = [...block.blanks.slice(0, block.words.length - 1), language.blank, ...next.blanks]
  const edits = [...block.edits, ...next.edits, 'merge' as const]
  return { id: block.id, words: [...block.words, ...next.words], blanks, edits }
}

/** A letter more, less, or another one in a word. The word is the same one. */
function withTypo(block: TrueBlock, { random, language }: Editing): TrueBlock {
  const at = random.integer(0, block.words.length - 1)
  const words = block.words.map((word, i) => {
    if (i !== at) return word
    const letter = random.pick([...language.letters])
    const place = random.integer(0, word.text.length - 1)
    const cut = word.text.length > 2 ? random.integer(0, 1) : 0
    return { ...word, text: word.text.slice(0, place) + letter + word.text.slice(place + cut) }
  })
  return marked({ ...block, words }, 'typo')
}

/** One to four words are replaced by as many, fewer or more. */
function withOtherWords(block: TrueBlock, by: Editing): TrueBlock {
  const { random } = by
  const count = random.integer(1, Math.min(4, Math.floor(block.words.length / 4)))
  const at = random.integer(0, block.words.length - count)
  const others = by.words(random.integer(0, 4))
  const replace = <Item>(list: readonly Item[], items: readonly Item[]): Item[] => [
    ...list.slice(0, at),
    ...items,
    ...list.slice(at + count),
  ]
  const blanks = replace(
    block.blanks,
    others.map(() => by.language.blank),
  )
  return marked({ ...block, words: replace(block.words, others), blanks }, 'sentence')
}

/** A few blocks that follow each other go elsewhere in their part, or into another part. */
function moved(
  parts: Parts,
  { part, at, count }: { readonly part: number; readonly at: number; readonly count: number },
  { random }: Editing,
): Parts {
  const from = parts[part] ?? []
  const run = from.slice(at, at + count).map((block) => marked(block, 'move'))
  const rest = parts.map((all, i) => (i === part ? [...all.slice(0, at), ...all.slice(at + count)] : all))
  const target = random.chance(0.1) ? random.integer(0, parts.length - 1) : part
  const place = random.integer(0, rest[target]?.length ?? 0)
  return rest.map((all, i) => (i === target ? [...all.slice(0, place), ...run, ...all.slice(place)] : all))
}
