/**
 * Orders the replies of a thread as the normal form has them: as in the text, which their keys tell (`l21` starts on line
 * 21). A reply whose key tells no line, one that an editor added, follows what it answers; answers to the document come
 * last.
 */

export interface Placed {
  readonly _key: string
  readonly replyTo: string | null
}

export function inThreadOrder<Reply extends Placed>(replies: readonly Reply[]): readonly Reply[] {
  const lines = new Map(replies.map((reply) => [reply, lineOf(reply._key)]))
  const ofText = replies.filter((reply) => lines.get(reply) !== null)
  const sorted = [...ofText].sort((a, b) => (lines.get(a) ?? 0) - (lines.get(b) ?? 0))
  if (ofText.length === replies.length) return sorted
  const added = new Map<string | null, Reply[]>()
  const keys = new Set(replies.map(({ _key }) => _key))
  for (const reply of replies) {
    if (lines.get(reply) !== null) continue
    const to = reply.replyTo !== null && keys.has(reply.replyTo) ? reply.replyTo : null
    added.set(to, [...(added.get(to) ?? []), reply])
  }
  const withAdded = (reply: Reply): readonly Reply[] => [
    reply,
    ...(added.get(reply._key) ?? []).flatMap(withAdded),
  ]
  const ordered = [...sorted, ...(added.get(null) ?? [])].flatMap(withAdded)
  // Replies in a circle answer each other: they stay as they are, for the model to refuse.
  return ordered.length === replies.length ? ordered : replies
}

function lineOf(key: string): number | null {
  const [, line] = /^l(\d{1,8})(?!\d)/.exec(key) ?? []
  return line === undefined ? null : Number(line)
}
