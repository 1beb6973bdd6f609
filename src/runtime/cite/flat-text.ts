/**
 * A document as one text, in which passages are cited and found again: its blocks and those of its replies, joined by
 * blanks, with every run of white space as one blank. A split, a merge and other line breaks leave it as it is.
 */

import { isMap } from '../blocks.ts'

/** A place in a block. */
export interface PassagePlace {
  /** Key of the block. */
  readonly block: string
  /** Counted from 1 in the UTF-16 units of the text of the block, references to notes left out. */
  readonly column: number
}

export interface FlatBlock {
  readonly key: string
  /** Text of the block as it is. */
  readonly raw: string
  /** Where it begins and ends in the flat text. */
  readonly start: number
  readonly end: number
}

export interface FlatText {
  readonly text: string
  readonly blocks: readonly FlatBlock[]
}

/** White space as one blank each, and no halves of characters, which no address can have. */
export const flat = (raw: string): string => raw.replace(/\s+/g, ' ').replace(/\p{Surrogate}/gu, '\ufffd')

/** Of any document: what is no block has no text. */
export function flatTextOf(document: unknown): FlatText {
  const { body, replies } = isMap(document) ? document : {}
  const bodies = [body, ...listOf(replies).map((reply) => (isMap(reply) ? reply.body : []))]
  const texts: string[] = []
  const blocks: FlatBlock[] = []
  let end = 0
  for (const block of bodies.flatMap(listOf)) {
    if (!isMap(block)) continue
    const raw = listOf(block.children)
      .map((child) => (isMap(child) && typeof child.text === 'string' ? child.text : ''))
      .join('')
    const text = flat(raw).trim()
    const start = text === '' || end === 0 ? end : end + 1
    end = start + text.length
    if (text !== '') texts.push(text)
    if (typeof block._key === 'string') blocks.push({ key: block._key, raw, start, end })
  }
  return { text: texts.join(' '), blocks }
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

export const blockOf = ({ blocks }: FlatText, key: string | undefined): FlatBlock | undefined =>
  blocks.find((block) => block.key === key)

/** The block of the sign at a place of the flat text. */
export const blockAt = ({ blocks }: FlatText, at: number): FlatBlock | undefined =>
  blocks.find(({ start, end }) => start <= at && at < end)

/** Where the sign at an index of the text of a block stands in the flat text. */
export const flatIndex = ({ raw, start, end }: FlatBlock, index: number): number =>
  Math.min(end, start + flat(raw.slice(0, index)).trimStart().length)

/** The place of the sign at a place of the flat text. */
export function placeAt(flatText: FlatText, at: number): PassagePlace {
  const { key, raw, start } = blockAt(flatText, at) ?? { key: '', raw: '', start: at }
  let index = raw.length - raw.trimStart().length
  for (let left = at - start; left > 0; left--) {
    const isBlank = /\s/.test(raw.charAt(index))
    index++
    while (isBlank && /\s/.test(raw.charAt(index))) index++
  }
  return { block: key, column: index + 1 }
}
