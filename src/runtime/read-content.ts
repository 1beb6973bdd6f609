/** Reads what a renderer was given, which may be anything, into one shape; what it is not is told to `onUnknown`. */

import { directionOf } from '../model/direction.ts'
import { isMap, textOrNull } from './blocks.ts'
import type { Renderable, RenderableLoss, RenderableReply, RenderOptions, UnknownContent } from './content.ts'

export type Direction = Renderable['direction']

export interface ReadContent {
  readonly kind: 'document' | 'blocks' | 'thread'
  readonly title: string | null
  /** null where it is in that of the text. */
  readonly titleLanguage: string | null
  /** Of the text, or of the page around blocks and replies, where the site says it. */
  readonly language: string | null
  readonly direction: Direction | null
  /** Anything: `groupBlocks` reads it. */
  readonly body: unknown
  readonly replies: readonly RenderableReply[]
  readonly lost: readonly RenderableLoss[]
  /** What `onUnknown` wants printed for things that are no replies, or no content at all. */
  readonly instead: readonly string[]
}

export function readContent(content: unknown, options: RenderOptions): ReadContent {
  const language = textOrNull(options.language)
  const apart = {
    title: null,
    titleLanguage: null,
    language,
    direction: language === null ? null : directionOf(language),
  }
  const lost = readLosses(options.lost)
  if (Array.isArray(content)) {
    if (!isThread(content)) return { ...apart, kind: 'blocks', body: content, replies: [], lost, instead: [] }
    return { ...apart, kind: 'thread', body: [], ...readReplies(content, language, options), lost }
  }
  if (!isMap(content)) {
    const instead = [unknown(options, 'content', content)]
    return { ...apart, kind: 'blocks', body: [], replies: [], lost: [], instead }
  }
  const own = textOrNull(content.language)
  return {
    kind: 'document',
    title: textOrNull(content.title),
    titleLanguage: textOrNull(content.titleLanguage),
    language: own,
    direction: readDirection(content.direction) ?? (own === null ? null : directionOf(own)),
    body: content.body,
    ...readReplies(content.replies, own, options),
    lost: readLosses(content.lost ?? options.lost),
  }
}

/** Tells the site what is not known. Returns what it wants printed for it. */
export function unknown(options: RenderOptions, place: UnknownContent['place'], value: unknown): string {
  const type = place === 'mark' && typeof value === 'string' ? value : isMap(value) ? value._type : null
  const instead = options.onUnknown?.({ place, type: textOrNull(type), value })
  return typeof instead === 'string' ? instead : ''
}

/** A list of replies, which have a body, and not of blocks, which have children. */
function isThread(content: readonly unknown[]): boolean {
  const first = content.find(isMap)
  return first !== undefined && first.children === undefined && Array.isArray(first.body)
}

function readReplies(
  given: unknown,
  around: string | null,
  options: RenderOptions,
): Pick<ReadContent, 'replies' | 'instead'> {
  const replies: RenderableReply[] = []
  const instead: string[] = []
  if (given === undefined || given === null) return { replies, instead }
  for (const reply of Array.isArray(given) ? given : [given]) {
    if (isMap(reply)) replies.push(isReply(reply) ? reply : repaired(reply, around))
    else instead.push(unknown(options, 'reply', reply))
  }
  return { replies, instead }
}

const isReply = (
  value: Readonly<Record<string, unknown>>,
): value is Readonly<Record<string, unknown>> & RenderableReply =>
  typeof value._key === 'string' &&
  textOrNull(value.language) !== null &&
  readDirection(value.direction) !== null &&
  (value.author === null || typeof value.author === 'string') &&
  (value.replyTo === null || typeof value.replyTo === 'string')

function repaired(reply: Readonly<Record<string, unknown>>, around: string | null): RenderableReply {
  const language = textOrNull(reply.language) ?? around ?? ''
  return {
    _key: textOrNull(reply._key) ?? '',
    author: textOrNull(reply.author),
    language,
    direction: readDirection(reply.direction) ?? directionOf(language),
    replyTo: textOrNull(reply.replyTo),
    body: reply.body as RenderableReply['body'],
  }
}

const readDirection = (value: unknown): Direction | null =>
  value === 'ltr' || value === 'rtl' ? value : null

function readLosses(given: unknown): RenderableLoss[] {
  if (!Array.isArray(given)) return []
  return given.flatMap((loss: unknown) => {
    const kind = isMap(loss) ? textOrNull(loss.kind) : null
    if (!isMap(loss) || kind === null) return []
    const { after, note, caption } = loss
    return [{ kind, after: textOrNull(after), note: textOrNull(note), caption: textOrNull(caption) }]
  })
}
