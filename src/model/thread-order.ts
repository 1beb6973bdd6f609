/**
 * Orders the replies of a thread as the normal form has them: as they stand, but for an answer that stands before what it
 * answers, which follows that. Keys say nothing of the order: they are kept when replies come and go.
 */

export interface Placed {
  readonly _key: string
  readonly replyTo: string | null
}

/** The list itself when it is in order. */
export function inThreadOrder<Reply extends Placed>(replies: readonly Reply[]): readonly Reply[] {
  const keys = new Set(replies.map(({ _key }) => _key))
  const placed = new Set<string>()
  const waiting = new Map<string, Reply[]>()
  const ordered: Reply[] = []
  function place(reply: Reply): void {
    ordered.push(reply)
    placed.add(reply._key)
    const answers = waiting.get(reply._key) ?? []
    waiting.delete(reply._key)
    for (const answer of answers) place(answer)
  }
  for (const reply of replies) {
    const { replyTo } = reply
    if (replyTo === null || !keys.has(replyTo) || placed.has(replyTo)) place(reply)
    else waiting.set(replyTo, [...(waiting.get(replyTo) ?? []), reply])
  }
  // Replies in a circle answer each other: they stay as they are, for the model to refuse.
  const isSame = ordered.every((reply, i) => reply === replies[i])
  return isSame || ordered.length < replies.length ? replies : ordered
}
