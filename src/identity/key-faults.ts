/** Finds what is wrong with keys since a release, of the sums of texts alone. */

/** What happened to a key of the release. */
export interface KeyFault {
  /**
   * `vanished`: no block has it, and nothing says where its text went. `other-text`: a block has it, but its text stands under
   * another key, or the text is one that another key had. `renamed`: no block has it, and its text, unchanged, has another key.
   */
  readonly kind: 'vanished' | 'other-text' | 'renamed'
  readonly key: string
  /** The key that its text of the release has now, if it stands there unchanged. */
  readonly textNowAt: string | null
  /** The key that had in the release the text that the key has now. */
  readonly textWasAt: string | null
}

type Sums = ReadonlyMap<string, string>

/**
 * `before` and `after`: the `blockSum` of each key. `former`: keys that are gone on purpose. An edit, an addition, a removal that
 * `former` tells of and texts that stand there several times are no faults; keys that `assignKeys` gave have none.
 */
export function keyFaults(
  before: Sums,
  after: Sums,
  former: Readonly<Record<string, string | null>>,
): readonly KeyFault[] {
  const nowAt = movedTexts(before, after)
  const wasAt = new Map([...nowAt].map(([key, now]) => [now, key]))
  return [...before.keys()].flatMap((key): KeyFault[] => {
    const textNowAt = nowAt.get(key) ?? null
    const textWasAt = wasAt.get(key) ?? null
    const fault = (kind: KeyFault['kind']): KeyFault[] => [{ kind, key, textNowAt, textWasAt }]
    if (after.has(key)) return textNowAt === null && textWasAt === null ? [] : fault('other-text')
    if (textNowAt !== null) return fault('renamed')
    return Object.hasOwn(former, key) ? [] : fault('vanished')
  })
}

/** Keys whose text has another key now -> that key. Of a text that stands there several times those that kept it count first. */
function movedTexts(before: Sums, after: Sums): ReadonlyMap<string, string> {
  const arrived = new Map<string, string[]>()
  for (const [key, sum] of after) {
    if (before.get(key) === sum) continue
    const keys = arrived.get(sum)
    if (keys === undefined) arrived.set(sum, [key])
    else keys.push(key)
  }
  const moved = new Map<string, string>()
  for (const [key, sum] of before) {
    if (after.get(key) === sum) continue
    const now = arrived.get(sum)?.shift()
    if (now !== undefined) moved.set(key, now)
  }
  return moved
}
