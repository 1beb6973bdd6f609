/**
 * Writes the keys of blocks into the text of an annotation, and takes them out of it. Nothing else of the text changes,
 * comments and line ends included.
 */

import { Document, isMap, isScalar, isSeq, Pair, parseDocument, Scalar, YAMLMap } from 'yaml'
import { inText, type TextEdit } from './text-edit.ts'

export interface AnnotationKeys {
  readonly keys: Readonly<Record<string, string>>
  readonly formerKeys: Readonly<Record<string, string | null>>
  /** Of each reply, in the order of the annotation; null for one that has the key of its first block. */
  readonly replies: readonly (string | null)[]
}

/** A map that would be empty goes, and one that says the same already stays as it is written. */
export function withKeys(text: string, { keys, formerKeys, replies }: AnnotationKeys): string {
  const withMaps = withMap(withMap(text, 'keys', keys), 'formerKeys', formerKeys)
  return withReplyKeys(withMaps, (i) => replies[i] ?? null)
}

/** The annotation as one that gives no keys to blocks, and to each reply that of its place in the list: see `replyPlace`. */
export const withPlainKeys = (text: string): string =>
  withReplyKeys(withMap(withMap(text, 'keys', {}), 'formerKeys', {}), (i) => `l${firstPlace + i}`)

/** No text has so many lines. */
const firstPlace = 1_000_000_000

/** Place in the annotation of the reply that has this key where all are plain. */
export const replyPlace = (key: string): number => Number(key.slice(1)) - firstPlace

type Values = Readonly<Record<string, string | null>>
type Entry = Pair<unknown, unknown>

function withMap(text: string, name: string, values: Values): string {
  const root = parseDocument(text).contents
  if (!isMap(root)) return text
  const pair = pairOf(root, name)
  const isEmpty = Object.keys(values).length === 0
  if (pair === undefined) return isEmpty ? text : inText(text, [addedTo(text, root, name, values)])
  // What is no map the compiler reports.
  if (!isMap(pair.value)) return text
  const [at, until] = [startOf(pair), endOf(pair)]
  if (isEmpty) return inText(text, [{ at, until, words: '' }])
  return isSame(pair.value, values)
    ? text
    : inText(text, [{ at, until, words: written(changed(pair, values), text) }])
}

const nameOf = ({ key }: Entry): string => String(isScalar(key) ? key.value : key)

const pairOf = (map: YAMLMap, name: string): Entry | undefined =>
  map.items.find((pair) => nameOf(pair) === name)

const startOf = ({ key }: Entry): number => (isScalar(key) ? (key.range?.[0] ?? 0) : 0)

/** Behind the line end, and behind a comment before it. */
const endOf = ({ key, value }: Entry): number => rangeOf(value)?.[2] ?? rangeOf(key)?.[2] ?? 0

const rangeOf = (node: unknown) => (isMap(node) || isSeq(node) || isScalar(node) ? node.range : undefined)

const scalarOf = (value: unknown): unknown => (isScalar(value) ? value.value : value)

function isSame(map: YAMLMap, values: Values): boolean {
  const names = Object.keys(values)
  return (
    map.items.length === names.length &&
    map.items.every(
      (pair) => Object.hasOwn(values, nameOf(pair)) && scalarOf(pair.value) === values[nameOf(pair)],
    )
  )
}

/** The entries that stay are in their places, with their comments. */
function changed(pair: Entry, values: Values): Entry {
  const map = pair.value as YAMLMap
  map.items = map.items.filter((entry) => Object.hasOwn(values, nameOf(entry)))
  for (const [name, value] of Object.entries(values)) {
    const known = pairOf(map, name)
    if (known === undefined) map.add(entryOf(name, value))
    else if (scalarOf(known.value) !== value) known.value = new Scalar(value)
  }
  // What is before the key is not part of what is written anew.
  if (isScalar(pair.key)) {
    pair.key.commentBefore = null
    pair.key.spaceBefore = false
  }
  return pair
}

function entryOf(name: string, value: string | null): Entry {
  const key = new Scalar(/^\d+$/.test(name) ? Number(name) : name)
  if (name.includes(':')) key.type = 'QUOTE_DOUBLE'
  return new Pair<unknown, unknown>(key, new Scalar(value))
}

/** Longer maps are written a line for each entry. */
const longestLine = 110

function addedTo(text: string, root: YAMLMap, name: string, values: Values): TextEdit {
  const map = new YAMLMap()
  map.items = Object.entries(values).map(([key, value]) => entryOf(key, value))
  map.flow = true
  const pair: Entry = new Pair<unknown, unknown>(new Scalar(name), map)
  map.flow = written(pair, text).length <= longestLine
  const at = Math.max(
    ...before.map((other) => pairOf(root, other)).map((other) => (other === undefined ? 0 : endOf(other))),
  )
  const isOnLine = at === 0 || text[at - 1] === '\n'
  return { at, until: at, words: `${isOnLine ? '' : lineEndOf(text)}${written(pair, text)}` }
}

/** Keys of an annotation that come before those of its blocks. */
const before = ['seed', 'id', 'type', 'slug', 'aliases', 'part', 'keys']

const lineEndOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n')

function written(pair: Entry, text: string): string {
  const map = new YAMLMap()
  map.items = [pair]
  const file = new Document({}, { version: '1.2', schema: 'core' })
  file.contents = map
  return file.toString({ lineWidth: 0 }).replace(/\r?\n/g, lineEndOf(text))
}

function withReplyKeys(text: string, keyOf: (place: number) => string | null): string {
  const root = parseDocument(text).contents
  const replies = isMap(root) ? pairOf(root, 'replies')?.value : undefined
  if (!isSeq(replies)) return text
  return inText(
    text,
    replies.items.flatMap((reply, i) => (isMap(reply) ? replyEdits(text, reply, keyOf(i)) : [])),
  )
}

function replyEdits(text: string, reply: YAMLMap, key: string | null): TextEdit[] {
  const pair = pairOf(reply, 'key')
  const [first] = reply.items
  if (pair === undefined) {
    if (key === null || first === undefined) return []
    const at = startOf(first)
    const column = at - (text.lastIndexOf('\n', at - 1) + 1)
    const gap = reply.flow === true ? ', ' : `${lineEndOf(text)}${' '.repeat(column)}`
    return [{ at, until: at, words: `key: ${key}${gap}` }]
  }
  if (scalarOf(pair.value) === key) return []
  const [at, until] = rangeOf(pair.value) ?? [endOf(pair), endOf(pair)]
  if (key !== null) return [{ at, until, words: key }]
  const index = reply.items.indexOf(pair)
  const next = reply.items[index + 1]
  if (next !== undefined) return [{ at: startOf(pair), until: startOf(next), words: '' }]
  const previous = reply.items[index - 1]
  const from = rangeOf(previous?.value)?.[1] ?? startOf(pair)
  return [{ at: from, until, words: '' }]
}
