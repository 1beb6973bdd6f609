/**
 * Makes histories of documents: releases, with edits between them, of which it is known word by word what became of it. The keys
 * are given as a release gives them; the truth is kept apart from them.
 */

import { assignKeys } from '../../../src/identity/assign-keys.ts'
import { assignReplyKeys } from '../../../src/identity/assign-reply-keys.ts'
import { type Editing, type EditKind, edited, newBlock, type Parts, type TrueBlock, textOf } from './edits.ts'
import { randomFrom } from './random.ts'
import { authorOf, inventedParts, languages } from './texts.ts'

export interface HistoryOptions {
  readonly seed: number
  readonly documents?: number
  readonly releases?: number
  /** Of all documents and releases together. */
  readonly edits?: number
  /** The kinds of edits that are made, a kind as often as it stands there. */
  readonly kinds?: readonly EditKind[]
}

/** A document as a release has it. */
export interface Released {
  readonly slug: string
  readonly language: string
  readonly parts: Parts
  /** Of all blocks, those of the replies after those of the body. */
  readonly blocks: readonly TrueBlock[]
  readonly keys: readonly string[]
  readonly replyKeys: readonly string[]
  /** Keys of all releases so far that no block has -> key of the block where their text went, or null. */
  readonly former: Readonly<Record<string, string | null>>
}

/** Of each document its releases. */
export type History = readonly (readonly Released[])[]

/** About as often as in the care of a corpus: mends, edits of sentences, and more than there would be of all others. */
const usualKinds: readonly EditKind[] = [
  ...(['insert', 'delete', 'move', 'insert', 'delete', 'move', 'split', 'merge', 'split', 'merge'] as const),
  ...(['typo', 'typo', 'typo', 'sentence', 'sentence', 'sentence', 'rewrite', 'recapture'] as const),
]

/** Ten releases of ten documents with a thousand edits, unless the options say otherwise. */
export function historyOf({
  seed,
  documents = 10,
  releases = 10,
  edits = 1000,
  kinds = usualKinds,
}: HistoryOptions): History {
  const random = randomFrom(seed)
  let ids = 0
  const nextId = (): number => ++ids
  const steps = documents * (releases - 1)
  return Array.from({ length: documents }, (_, number) => {
    const language = languages[number % languages.length] ?? random.pick(languages)
    const by: Editing = { ...authorOf(language, random, nextId), nextId }
    let parts: Parts = inventedParts(by).map((blocks) => blocks.map((words) => newBlock(by, words, [])))
    const all = [firstRelease(`letter-${number + 1}`, language.name, parts)]
    for (let release = 1; release < releases; release++) {
      const step = number * (releases - 1) + release - 1
      const count = Math.floor(((step + 1) * edits) / steps) - Math.floor((step * edits) / steps)
      parts = parts.map((blocks) => blocks.map((block) => ({ ...block, edits: [] })))
      for (let edit = 0; edit < count; edit++) parts = changed(parts, random.pick(kinds), by)
      all.push(nextRelease(all, parts))
    }
    return all
  })
}

/** Not every block can be split or merged: until a place is found that can be. */
function changed(parts: Parts, kind: EditKind, by: Editing): Parts {
  for (;;) {
    const next = edited(parts, kind, by)
    if (next !== parts) return next
  }
}

function firstRelease(slug: string, language: string, parts: Parts): Released {
  const blocks = parts.flat()
  const keys = naturalKeys(blocks)
  return { slug, language, parts, blocks, keys, replyKeys: replyKeysOf(parts, keys), former: {} }
}

function nextRelease(releases: readonly Released[], parts: Parts): Released {
  const last = releases.at(-1)
  if (last === undefined) throw new Error('A document has a first release.')
  const blocks = parts.flat()
  const natural = naturalKeys(blocks)
  const { keys, former } = assignKeys(
    last.blocks.map((block, i) => ({ key: last.keys[i] ?? '', text: textOf(block) })),
    blocks.map((block, i) => ({ at: natural[i] ?? '', text: textOf(block) })),
    releases.flatMap((release) => release.keys),
  )
  const replies = assignReplyKeys(
    repliesOf(last.parts, last.keys).map((blocks, i) => ({ key: last.replyKeys[i] ?? '', blocks })),
    repliesOf(parts, keys).map((blocks, i) => ({ at: replyKeysOf(parts, natural)[i] ?? '', blocks })),
    releases.flatMap((release) => release.replyKeys),
  )
  const resolved = Object.entries(last.former).map(([key, to]) => [key, leadingOn(to, former)])
  return {
    slug: last.slug,
    language: last.language,
    parts,
    blocks,
    keys,
    replyKeys: replies.keys,
    former: { ...Object.fromEntries(resolved), ...former },
  }
}

/** The target of a former key may be one itself by now. */
const leadingOn = (to: string | null, former: Released['former']): string | null =>
  to !== null && Object.hasOwn(former, to) ? (former[to] ?? null) : to

/** Each block begins where the one before ended, with a blank line between. */
function naturalKeys(blocks: readonly TrueBlock[]): readonly string[] {
  let line = 1
  return blocks.map((block) => {
    const key = `l${line}`
    line += textOf(block).split('\n').length + 1
    return key
  })
}

/** Of each reply the keys of its blocks. */
function repliesOf(parts: Parts, keys: readonly string[]): readonly (readonly string[])[] {
  return parts.slice(1).map((blocks, i) => {
    const from = parts.slice(0, i + 1).flat().length
    return keys.slice(from, from + blocks.length)
  })
}

const replyKeysOf = (parts: Parts, keys: readonly string[]): readonly string[] =>
  repliesOf(parts, keys).map(([first = '']) => first)
