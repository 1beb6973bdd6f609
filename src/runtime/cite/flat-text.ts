/**
 * A document as one text, in which passages are cited and found again: its blocks and those of its replies, joined by
 * blanks, with every run of white space as one blank. A split, a merge and other line breaks leave it as it is.
 */

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
  const { body, replies } = fieldsOf(document)
  const blocks: FlatBlock[] = []
  let text = ''
  for (const block of [body, ...[replies].flat().map((reply) => fieldsOf(reply).body)].flat()) {
    const { _key: key, children } = fieldsOf(block)
    const raw = [children]
      .flat()
      .map((child) => stringOf(fieldsOf(child).text))
      .join('')
    const own = flat(raw).trim()
    if (own !== '' && text !== '') text += ' '
    const start = text.length
    text += own
    if (typeof key === 'string') blocks.push({ key, raw, start, end: text.length })
  }
  return { text, blocks }
}

/** @throws TypeError when it is no document. */
export function slugOf(document: unknown): string {
  const slug = stringOf(fieldsOf(document).slug)
  if (slug === '') throw new TypeError('No document: it has no slug')
  return slug
}

/** Of whatever is no object there are none. */
export const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> => Object(value)

export const stringOf = (value: unknown): string => (typeof value === 'string' ? value : '')

export const blockOf = ({ blocks }: FlatText, key: string | undefined): FlatBlock | undefined =>
  blocks.find((block) => block.key === key)

/** The block of the sign at a place of the flat text. */
export const blockAt = ({ blocks }: FlatText, at: number): FlatBlock | undefined =>
  blocks.find(({ start, end }) => start <= at && at < end)

/** Where the sign at an index of the text of a block stands in the flat text. */
export const flatIndex = ({ raw, start, end }: FlatBlock, index: number): number =>
  Math.min(end, start + flat(raw.slice(0, index)).trimStart().length)

/** The places of the first and the last sign of a part of the flat text. */
export interface FoundPlaces {
  readonly from: PassagePlace
  readonly to: PassagePlace
}

export const placesOf = (
  flatText: FlatText,
  { start, end }: { readonly start: number; readonly end: number },
): FoundPlaces => ({ from: placeAt(flatText, start), to: placeAt(flatText, end - 1) })

/** The place of the sign at a place of the flat text. */
function placeAt(flatText: FlatText, at: number): PassagePlace {
  const { key, raw, start } = blockAt(flatText, at) ?? { key: '', raw: '', start: at }
  const signs = raw.trimStart()
  const before = signs.match(/\s+|\S/g)?.slice(0, at - start) ?? []
  const index = raw.length - signs.length + before.join('').length
  return { block: key, column: index + 1 }
}
