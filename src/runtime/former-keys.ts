/** Says at which block each former key stands: only those that no block has now. Linear. */

import { readBlock } from './blocks.ts'
import type { ReadContent } from './read-content.ts'

/** @returns of each block its former keys; a key that leads to a reply stands at the first block of that reply */
export function formerKeysByBlock(
  { body, replies }: Pick<ReadContent, 'body' | 'replies'>,
  formerKeys: Readonly<Record<string, string | null>> = {},
): ReadonlyMap<string, readonly string[]> {
  const former = Object.entries(formerKeys)
  if (former.length === 0) return new Map()
  const places = new Map<string, string>()
  for (const key of keysOf(body)) places.set(key, key)
  for (const reply of replies) for (const key of keysOf(reply.body)) places.set(key, key)
  for (const { _key, body } of replies) {
    const [first] = keysOf(body)
    if (first !== undefined && !places.has(_key)) places.set(_key, first)
  }
  const byBlock = new Map<string, string[]>()
  for (const [key, to] of former) {
    const place = to === null || places.has(key) ? undefined : places.get(to)
    if (place !== undefined) byBlock.set(place, [...(byBlock.get(place) ?? []), key])
  }
  return byBlock
}

const keysOf = (body: unknown): string[] =>
  Array.isArray(body) ? Array.from(body, readBlock).flatMap((block) => block?._key ?? []) : []
