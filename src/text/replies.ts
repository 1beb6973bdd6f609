/** Takes the replies of an annotation and the pieces of the seed; gives the thread. */

import type { ReplyEntry } from '../annotation/annotation.ts'
import { readBasis } from '../annotation/metadata.ts'
import type { Locate, SeedText } from '../annotation/seed-text.ts'
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts'
import { directionOf } from '../model/memoized-direction.ts'
import { unknownBasis } from '../model/provenance.ts'
import type { Reply } from '../model/reply.ts'
import type { Piece } from './assign-roles.ts'
import { blockKey, toBlocks } from './blocks.ts'
import type { MarkedRange } from './inline.ts'
import type { Marker } from './markers/find.ts'

export interface Thread {
  readonly replies: readonly Reply[]
  readonly diagnostics: readonly Diagnostic[]
}

export function toThread(
  seed: SeedText,
  entries: readonly ReplyEntry[],
  pieces: readonly Piece[],
  documentLanguage: string,
  marked: readonly MarkedRange[],
  markers: readonly Marker[],
  locate: Locate,
): Thread {
  const diagnostics: Diagnostic[] = []
  const own = entries.map((_, i) => pieces.filter((p) => p.reply === i && p.role.kind === 'block'))
  // A reply can be named by any of its lines; its first is the one to suggest.
  const keyOfLine = new Map(
    own.flatMap((mine) => mine.map((p) => [p.line, blockKey(seed, mine[0] ?? p)] as const)),
  )
  const firstLines = own.flatMap(([first]) => (first === undefined ? [] : [first.line]))
  const placed = entries.flatMap((entry, i): PlacedReply[] => {
    const [first] = own[i] ?? []
    if (first === undefined) {
      const at = ['replies', i, 'lines']
      diagnostics.push(
        diagnostic('line/blank-role', locate.ofKey(at), { field: at.join('.'), found: 'no text of a reply' }),
      )
      return []
    }
    const path = ['replies', i]
    const target = entry.replyTo === undefined ? null : keyOfLine.get(entry.replyTo)
    if (target === undefined || (entry.replyTo ?? 0) >= first.line) {
      diagnostics.push(
        diagnostic(
          'corpus/dangling-reply',
          locate.ofKey([...path, 'replyTo']),
          dangling(entry, firstLines, first.line, path),
        ),
      )
    }
    const language = entry.language ?? documentLanguage
    const read =
      entry.author === undefined ? null : readBasis(entry.author, [...path, 'author'], seed, locate)
    diagnostics.push(...(read?.diagnostics ?? []))
    const reply: Reply = {
      _key: blockKey(seed, first),
      author: entry.author?.value ?? null,
      authorBasis: read?.basis ?? unknownBasis,
      language,
      direction: directionOf(language),
      replyTo: target ?? null,
      body: toBlocks(seed, own[i] ?? [], marked, markers),
    }
    return [{ start: first.start, reply }]
  })
  return { replies: placed.sort((a, b) => a.start - b.start).map(({ reply }) => reply), diagnostics }
}

interface PlacedReply {
  /** Offset of its first text: annotations may give replies in another order than the seed. */
  readonly start: number
  readonly reply: Reply
}

function dangling(entry: ReplyEntry, firstLines: readonly number[], own: number, path: (string | number)[]) {
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
