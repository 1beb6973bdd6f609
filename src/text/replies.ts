/** Compiles the replies of an annotation into the thread of a document. */

import type { ReplyEntry } from '../annotation/annotation.ts'
import { readBasis } from '../annotation/metadata.ts'
import type { ReadingState } from '../annotation/seed-text.ts'
import type { Path } from '../annotation/yaml.ts'
import { diagnostic } from '../diagnostics/diagnostic.ts'
import { directionOf } from '../model/memoized-direction.ts'
import { unknownBasis } from '../model/provenance.ts'
import type { Reply } from '../model/reply.ts'
import type { Piece } from './assign-roles.ts'
import { toBlocks } from './blocks.ts'
import type { TextMarks } from './inline.ts'
import { keysOfReplies } from './line-account.ts'

/** What a thread is made of, beside its entries in the annotation. */
export interface ThreadText {
  readonly pieces: readonly Piece[]
  readonly marks: TextMarks
  /** Language of the document: that of a reply that names none. */
  readonly language: string
  /** Whether to report a reply without text. */
  readonly reportEmpty: boolean
}

/** In the order of the text. */
export function toThread(state: ReadingState, text: ThreadText): readonly Reply[] {
  const { annotation, locate, diagnostics } = state
  const entries = annotation.replies ?? []
  const own = entries.map((): Piece[] => [])
  for (const p of text.pieces) if (p.reply !== null && p.role.kind === 'block') own[p.reply]?.push(p)
  // A reply can be named by any of its lines; its first is the one to suggest.
  const keys = keysOfReplies(state, text.pieces)
  const keyOfLine = new Map(
    own.flatMap((mine, i) => mine.map(({ line }) => [line, keys.get(i) ?? ''] as const)),
  )
  const firstLines = own.flatMap(([first]) => (first === undefined ? [] : [first.line]))
  const placed = entries.flatMap((entry, i): PlacedReply[] => {
    const path = ['replies', i]
    const pieces = own[i] ?? []
    const [first] = pieces
    if (first === undefined) {
      const at = [...path, 'lines']
      const details = { field: at.join('.'), found: 'no text of a reply' }
      if (text.reportEmpty) diagnostics.push(diagnostic('line/blank-role', locate.ofKey(at), details))
      return []
    }
    const target = entry.replyTo === undefined ? null : keyOfLine.get(entry.replyTo)
    if (target === undefined || (entry.replyTo ?? 0) >= first.line) {
      const details = dangling(entry, firstLines, first.line, path)
      diagnostics.push(diagnostic('corpus/dangling-reply', locate.ofKey([...path, 'replyTo']), details))
    }
    const reply = toReply(state, entry, {
      ...text,
      pieces,
      path,
      replyTo: target ?? null,
      key: keys.get(i) ?? '',
    })
    return [{ start: first.start, reply }]
  })
  return placed.sort((a, b) => a.start - b.start).map(({ reply }) => reply)
}

interface ReplyText extends ThreadText {
  readonly path: Path
  readonly replyTo: string | null
  readonly key: string
}

function toReply(state: ReadingState, entry: ReplyEntry, text: ReplyText): Reply {
  const { pieces, marks, path, replyTo, key } = text
  const language = entry.language ?? text.language
  const { author } = entry
  return {
    _key: key,
    author: author?.value ?? null,
    authorBasis: author === undefined ? unknownBasis : readBasis(state, author, [...path, 'author']).basis,
    language,
    direction: directionOf(language),
    replyTo,
    body: toBlocks(state, pieces, marks),
  }
}

interface PlacedReply {
  /** Offset of its first text: annotations may give replies in another order than the seed. */
  readonly start: number
  readonly reply: Reply
}

function dangling(entry: ReplyEntry, firstLines: readonly number[], own: number, path: Path) {
  const earlier = firstLines.filter((line) => line < own)
  return {
    field: [...path, 'replyTo'].join('.'),
    found: `line ${entry.replyTo}`,
    expected:
      earlier.length === 0
        ? 'nothing: no reply comes before'
        : `the first line of an earlier reply: ${earlier.join(', ')}`,
  }
}
