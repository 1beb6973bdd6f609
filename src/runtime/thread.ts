/** Turns a flat thread into a tree: each reply with the replies to it, in the order of the text. Linear, however deep. */

import type { RenderableReply } from './content.ts'

export interface Branch {
  readonly reply: RenderableReply
  readonly answers: readonly Branch[]
}

interface GrowingBranch {
  readonly reply: RenderableReply
  readonly answers: GrowingBranch[]
}

/**
 * Nothing is dropped: a reply to something that is not in the thread, or to itself, is a root, and a circle of replies
 * begins with the one that comes first.
 */
export function toTree(replies: readonly RenderableReply[]): Branch[] {
  const answersTo = new Map<string | null, RenderableReply[]>()
  for (const reply of replies) {
    const answers = answersTo.get(reply.replyTo)
    if (answers === undefined) answersTo.set(reply.replyTo, [reply])
    else answers.push(reply)
  }
  const keys = new Set(replies.map((reply) => reply._key))
  const isRoot = ({ _key, replyTo }: RenderableReply): boolean =>
    replyTo === null || replyTo === _key || !keys.has(replyTo)
  const placed = new Set(replies.filter(isRoot))
  const roots: GrowingBranch[] = [...placed].map((reply) => ({ reply, answers: [] }))
  grow(roots, answersTo, placed)
  for (const reply of replies) {
    if (placed.has(reply)) continue
    const circle = { reply, answers: [] }
    placed.add(reply)
    roots.push(circle)
    grow([circle], answersTo, placed)
  }
  return roots
}

/** Gives each branch its answers, and these theirs. */
function grow(
  branches: readonly GrowingBranch[],
  answersTo: Map<string | null, RenderableReply[]>,
  placed: Set<RenderableReply>,
): void {
  const waiting = [...branches].reverse()
  for (let branch = waiting.pop(); branch !== undefined; branch = waiting.pop()) {
    const { _key } = branch.reply
    for (const reply of answersTo.get(_key) ?? []) {
      if (placed.has(reply)) continue
      placed.add(reply)
      branch.answers.push({ reply, answers: [] })
    }
    // Of two replies with one key the first has the answers: a second look would find them all placed.
    answersTo.delete(_key)
    for (const answer of branch.answers) waiting.push(answer)
  }
}

/** Answers that follow each other and read from the same side: each such run nests on that side. */
export function runsByDirection(
  branches: readonly Branch[],
): { readonly direction: 'ltr' | 'rtl'; readonly branches: readonly Branch[] }[] {
  const runs: { direction: 'ltr' | 'rtl'; branches: Branch[] }[] = []
  for (const branch of branches) {
    const { direction } = branch.reply
    const last = runs.at(-1)
    if (last?.direction === direction) last.branches.push(branch)
    else runs.push({ direction, branches: [branch] })
  }
  return runs
}

export interface PlacedReply {
  readonly reply: RenderableReply
  /** The reply that it answers; null at the root. */
  readonly parent: RenderableReply | null
  /** How many replies it stands under. */
  readonly depth: number
}

/** The replies of a tree in the order in which they are read: each before the answers to it. */
export function inOrder(tree: readonly Branch[]): PlacedReply[] {
  const ordered: PlacedReply[] = []
  const waiting: {
    readonly branch: Branch
    readonly parent: RenderableReply | null
    readonly depth: number
  }[] = [...tree].reverse().map((branch) => ({ branch, parent: null, depth: 0 }))
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { branch, parent, depth } = next
    ordered.push({ reply: branch.reply, parent, depth })
    for (const answer of [...branch.answers].reverse())
      waiting.push({ branch: answer, parent: branch.reply, depth: depth + 1 })
  }
  return ordered
}
