/**
 * An invented thread that is four deep, the same with a mistake at any depth, and what an editor does to it in the
 * record of a CMS that nests: answers a reply in the depth of it, or moves one below another.
 */

import type { Entry } from '../../src/cms/cms-model.ts'
import { nestedName, positionName } from '../../src/cms/threads.ts'
import { block, note, span } from '../model/sample-blocks.ts'
import { rightEntry } from './wrong-entries.ts'

type Value = Readonly<Record<string, unknown>>

const [author] = rightEntry.value.authors as readonly string[]

const reply = (key: string, replyTo: string | null, over: Value = {}): Value => ({
  ...{ _key: key, author, authorBasis: { how: 'editorial', by: [] }, language: 'en', direction: 'ltr' },
  replyTo,
  body: [
    {
      ...block('', { _key: `${key}-b` }),
      children: [
        { ...span('Well', 'em'), _key: `${key}-0` },
        { ...note('1'), _key: `${key}-1` },
      ],
    },
  ],
  ...over,
})

const withReplies = (replies: readonly Value[]): Entry => ({
  ...rightEntry,
  value: { ...rightEntry.value, replies },
})

/** The first four answer each other in turn. */
const chain = ['l5', 'l6', 'l7', 'l8']
const replies: readonly Value[] = [
  ...chain.map((key, i) => reply(key, chain[i - 1] ?? null)),
  reply('l9', 'l5'),
  reply('l10', null),
]

export const deepEntry: Entry = withReplies(replies)

export const depths: readonly number[] = chain.map((_, i) => i + 1)

/** With other values in a reply at that depth. */
export const changedAtDepth = (depth: number, over: Value): Entry =>
  withReplies(replies.map((given) => (given._key === chain[depth - 1] ? { ...given, ...over } : given)))

/** With a reply in no language at that depth. */
export const wrongAtDepth = (depth: number): Entry => changedAtDepth(depth, { language: null })

/** The same thread with an answer to the third reply, behind the one that is there. */
const answer = reply('new', 'l7')
export const answeredEntry: Entry = withReplies(
  replies.flatMap((given) => (given._key === 'l8' ? [given, answer] : [given])),
)
export const theAnswer = { path: 'replies.new', before: undefined, after: answer }

/** The same with the deepest moved to the top: below the first, after what lies there; and how that is reported. */
export const movedEntry: Entry = withReplies(
  replies.map((given) => (given._key === 'l8' ? { ...given, replyTo: 'l5' } : given)),
)
export const theMove = { path: 'replies.l8.replyTo', before: 'l7', after: 'l5' }

/** Whether it is the item of a CMS that has that key, under the name that the CMS gives keys, and perhaps at its end. */
const hasKey = (item: Value, keyName: string, key: string): boolean =>
  nestedName in item && String(item[keyName]).split('/').at(-1) === key

/** The record with another list of answers in the item of that key. */
function changed<R>(
  record: R,
  keyName: string,
  key: string,
  change: (list: readonly Value[]) => readonly Value[],
): R {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk)
    if (typeof value !== 'object' || value === null) return value
    const item = Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, walk(inner)]))
    return hasKey(item, keyName, key)
      ? { ...item, [nestedName]: change(item[nestedName] as readonly Value[]) }
      : item
  }
  return walk(record) as R
}

/** The items that lie in the item of that key. */
function answersTo(record: unknown, keyName: string, key: string): readonly Value[] {
  const found: Value[] = []
  changed(record, keyName, key, (list) => {
    found.push(...list)
    return list
  })
  return found
}

/** An editor answers the third reply: what is new is made as an item is made there, under a key of its own. */
export function answered<R>(record: R, keyName: string, answeredRecord: R): R {
  const made = answersTo(answeredRecord, keyName, 'l7').filter((item) => hasKey(item, keyName, 'new'))
  // The CMS makes the key, which does not say where the item lies, and knows of no position.
  const fresh = made.map(({ [positionName]: _, ...item }) =>
    JSON.parse(JSON.stringify(item).replaceAll(String(item[keyName]), 'new')),
  )
  return changed(record, keyName, 'l7', (list) => [...list, ...fresh])
}

/** An editor takes the deepest reply, as it is, and puts it below the first, after what lies there. */
export function moved<R>(record: R, keyName: string): R {
  const taken = answersTo(record, keyName, 'l7')
  const without = changed(record, keyName, 'l7', () => [])
  return changed(without, keyName, 'l5', (list) => [...list, ...taken])
}
