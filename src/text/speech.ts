/** Says of each block who speaks it: whom its role names, or else whom the text named last. */

import type { Annotation, ReplyEntry, RoleEntry } from '../annotation/annotation.ts'
import type { Model } from '../model/define.ts'
import type { CorpusDocument } from '../model/document.ts'
import type { Block } from '../model/portable-text.ts'
import type { FoundReference } from '../model/references.ts'
import type { Reply } from '../model/reply.ts'
import type { Piece } from './assign-roles.ts'

type Speaker = Pick<Block, 'speaker' | 'speakerId'>

/** Styles of what nobody says in a text in which people speak. */
const unspoken: ReadonlySet<string> = new Set([
  ...['stage-direction', 'note', 'caption', 'hashtags', 'author-note', 'standfirst', 'epigraph', 'dateline'],
])

/** Blocks with their speakers; each comes with its first piece. */
export function withSpeakers(blocks: readonly (readonly [Block, Piece])[]): Block[] {
  let last: Speaker | null = null
  return blocks.map(([block, { entry }]) => {
    if (/^h[1-6]$/.test(block.style) || entry.speaker === null) last = null
    const own = speakerIn(entry)
    if (block.style === 'speaker') {
      last = { ...nameIn(block), ...(entry.id === undefined ? {} : { speakerId: entry.id }) }
      return entry.id === undefined ? block : withSpeaker(block, { speakerId: entry.id })
    }
    const speaker = own ?? (unspoken.has(block.style) ? null : last)
    return speaker === null ? block : withSpeaker(block, speaker)
  })
}

function speakerIn({ speaker }: RoleEntry): Speaker | null {
  if (speaker === undefined || speaker === null) return null
  return typeof speaker === 'string' ? { speaker: speaker.trim() } : { speakerId: speaker.id }
}

/** The name without the sign that parts it from what is said: `Anna:`, `ANNA.`, `آنا –`. */
function nameIn({ children }: Block): Speaker {
  const text = children.map((child) => (child._type === 'span' ? child.text : '')).join('')
  const name = text
    .replace(/\s+/g, ' ')
    .replace(/[\s:：.．،,–—-]+$/u, '')
    .trim()
  return name === '' ? {} : { speaker: name }
}

/** The children of a block stay its last members, as all blocks print. */
function withSpeaker({ attribution, children, markDefs, ...block }: Block, speaker: Speaker): Block {
  return { ...block, ...speaker, ...(attribution === undefined ? {} : { attribution }), children, markDefs }
}

/** The records that roles name as speakers, with the places in the annotation; none where the model has no authors. */
export function speakerReferences({ replyAuthors }: Model, annotation: Annotation): FoundReference[] {
  const { default: other = '', lines = {}, replies = [] } = annotation
  if (replyAuthors === null) return []
  const ofReplies = replies.flatMap((reply, i) => inRoles(reply.lines, ['replies', i, 'lines']))
  return [...inRole(other, ['default']), ...inRoles(lines, ['lines']), ...ofReplies].map(({ id, path }) => ({
    to: replyAuthors,
    id,
    path,
  }))
}

type Found = Omit<FoundReference, 'to'>

function inRoles(lines: ReplyEntry['lines'], path: FoundReference['path']): Found[] {
  if (typeof lines !== 'object') return []
  return Object.entries(lines).flatMap(([address, entry]: [string, string | RoleEntry]) =>
    typeof entry === 'string'
      ? []
      : inRole(entry, [...path, Array.isArray(lines) ? Number(address) : address]),
  )
}

function inRole(entry: string | RoleEntry, at: FoundReference['path']): Found[] {
  if (typeof entry === 'string') return []
  const { id, speaker } = entry
  return [
    ...(id === undefined ? [] : [{ id, path: [...at, 'id'] }]),
    ...(typeof speaker === 'object' && speaker !== null
      ? [{ id: speaker.id, path: [...at, 'speaker', 'id'] }]
      : []),
  ]
}

/** The records that blocks of a document name as speakers, which editors may have changed, with their places in it. */
export function speakersIn({ replyAuthors: to }: Model, { body, replies }: CorpusDocument): FoundReference[] {
  if (to === null) return []
  const inBlocks = (blocks: readonly Block[], path: FoundReference['path']): FoundReference[] =>
    blocks.flatMap(({ speakerId: id }, i) =>
      id === undefined ? [] : [{ to, id, path: [...path, i, 'speakerId'] }],
    )
  const ofReplies = (replies ?? []) as readonly Reply[]
  return [
    ...inBlocks(body, ['body']),
    ...ofReplies.flatMap((reply, i) => inBlocks(reply.body, ['replies', i, 'body'])),
  ]
}
