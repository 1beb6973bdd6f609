/** Takes a flat thread; gives it as a tree: each reply with the replies to it, in the order of the text. */

import type { RenderableReply } from './content.ts'

export interface Branch {
  readonly reply: RenderableReply
  readonly answers: readonly Branch[]
}

/** A reply to something that is not in the thread stands at the root; nothing is dropped. */
export function toTree(replies: readonly RenderableReply[]): Branch[] {
  const keys = new Set(replies.map((r) => r._key))
  const under = (parent: string | null): Branch[] =>
    replies
      .filter((r) => (r.replyTo !== null && keys.has(r.replyTo) ? r.replyTo : null) === parent)
      .map((reply) => ({ reply, answers: under(reply._key) }))
  return under(null)
}
