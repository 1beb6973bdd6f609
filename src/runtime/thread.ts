/** Turns a flat thread into a tree: each reply with the replies to it, in the order of the text. */

import type { RenderableReply } from './content.ts'

export interface Branch {
  readonly reply: RenderableReply
  readonly answers: readonly Branch[]
}

/**
 * Nothing is dropped: a reply to something that is not in the thread, or to itself, is a root, and a circle of replies
 * begins with the one that comes first.
 */
export function toTree(replies: readonly RenderableReply[]): Branch[] {
  const placed = new Set<RenderableReply>()
  const branch = (reply: RenderableReply): Branch => {
    placed.add(reply)
    const answers = replies.filter((r) => r.replyTo === reply._key && !placed.has(r))
    for (const answer of answers) placed.add(answer)
    return { reply, answers: answers.map(branch) }
  }
  const keys = new Set(replies.map((r) => r._key))
  const isRoot = (r: RenderableReply): boolean =>
    r.replyTo === null || r.replyTo === r._key || !keys.has(r.replyTo)
  const roots = replies.filter(isRoot)
  for (const root of roots) placed.add(root)
  const tree = roots.map(branch)
  const circles = replies.flatMap((reply) => (placed.has(reply) ? [] : [branch(reply)]))
  return [...tree, ...circles]
}
