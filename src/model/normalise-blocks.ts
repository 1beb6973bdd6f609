/**
 * Puts Portable Text blocks into normal form: no empty spans, neighbours with equal marks merged, marks in a fixed order,
 * no unused mark definitions, no blank at the ends of a block but those that are part of its text. Every CMS can hold this
 * form without loss.
 */

import type { Block, Inline, Span } from './portable-text.ts'

/**
 * Idempotent. A block left without any child is dropped: it holds no text.
 *
 * @param decorators those of the model, in their order
 */
export function normaliseBlocks(blocks: readonly Block[], decorators: readonly string[]): Block[] {
  return blocks.map((block) => normaliseBlock(block, decorators)).filter((block) => block.children.length > 0)
}

/** Whether a value has the shape that the normal form needs; whether it is a valid body is the schema's to say. */
export const isBlockList = (value: unknown): value is readonly Block[] =>
  Array.isArray(value) &&
  value.every((block) => isMap(block) && isList(block.children, isInline) && isList(block.markDefs, isMap))

const isInline = (child: unknown): boolean =>
  isMap(child) && (child._type !== 'span' || (typeof child.text === 'string' && Array.isArray(child.marks)))

const isList = (value: unknown, holds: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(holds)

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

function normaliseBlock(given: Block, decorators: readonly string[]): Block {
  const block = withPlainWords(given)
  if (isPlain(block)) return block
  // Beside references of notes, most text has no marks.
  const hasMarks = block.children.some((child) => child._type === 'span' && child.marks.length > 0)
  const order = hasMarks ? ranksOf([...decorators, ...block.markDefs.map((def) => def._key)]) : noRanks
  const children = trimEnds(
    merge(block.children.map((child) => sortMarks(child, order))),
    edgesOf.get(block.style) ?? words,
  )
  if (block.markDefs.length === 0) return { ...block, children, markDefs: [] }
  const used = new Set(children.flatMap((child) => (child._type === 'span' ? child.marks : [])))
  return { ...block, children, markDefs: block.markDefs.filter((def) => used.has(def._key)) }
}

/**
 * What is said of a block in a word is one line without blanks around it, as every form makes it. Nothing said is absent,
 * a source without a name and a work and a line among it.
 */
function withPlainWords(block: Block): Block {
  const { marker, label, speaker, attribution } = block
  // Most blocks have none.
  if (marker === undefined && label === undefined && speaker === undefined && attribution === undefined)
    return block
  const isPlain = wordMembers.every((name) => plainOf(name, block[name]) === block[name])
  if (isPlain) return block
  const plain = Object.entries(block).map(([name, value]) => [name, plainOf(name, value)] as const)
  return Object.fromEntries(plain.filter(([, value]) => value !== undefined)) as unknown as Block
}

const wordMembers = ['marker', 'label', 'speaker', 'attribution'] as const
const isSaidInWords = (name: string): boolean => (wordMembers as readonly string[]).includes(name)

function plainOf(name: string, value: unknown): unknown {
  if (value === undefined) return value
  if (name === 'attribution')
    return isMap(value) && Object.values(value).every((part) => part === null) ? undefined : value
  if (!isSaidInWords(name) || typeof value !== 'string') return value
  return value.trim().replace(/\s*[\n\r]\s*/g, ' ') || undefined
}

/** One span without marks, in normal form: most blocks of a text are. */
function isPlain({ children, markDefs }: Block): boolean {
  const [only] = children
  if (children.length !== 1 || markDefs.length > 0 || only?._type !== 'span' || only.marks.length > 0)
    return false
  return only.text !== '' && only.text === only.text.trim() && !only.text.includes('\r')
}

const noRanks: ReadonlyMap<string, number> = new Map()

const ranksOf = (names: readonly string[]): ReadonlyMap<string, number> =>
  new Map(names.map((name, i) => [name, i]))

function sortMarks(child: Inline, order: ReadonlyMap<string, number>): Inline {
  if (child._type !== 'span') return child
  const text = child.text.includes('\r') ? child.text.replace(/\r\n?/g, '\n') : child.text
  if (child.marks.length === 0) return text === child.text ? child : { ...child, text }
  const known = [...new Set(child.marks)].filter((mark) => order.has(mark))
  return { ...child, text, marks: known.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)) }
}

/** Where a text that is not blank begins and ends, without the blanks around it that are no part of it. */
type Edges = (text: string) => readonly [start: number, end: number]

const words: Edges = (text) => [text.length - text.trimStart().length, text.trimEnd().length]

/** From the line of the first word to the end of the line of the last. */
const lines: Edges = (text) => {
  const [start, end] = words(text)
  const after = text.indexOf('\n', end)
  return [text.lastIndexOf('\n', start - 1) + 1, after === -1 ? text.length : after]
}

/** A line of tabs alone is a row of empty cells. */
const rows: Edges = (text) => {
  let [start, end] = [0, text.length]
  while (text[start] === '\n') start++
  while (text[end - 1] === '\n') end--
  return [start, end]
}

/** Styles in whose blocks blanks are part of the text; the first line of a stanza may be set in. */
const edgesOf: ReadonlyMap<string, Edges> = new Map([
  ['preformatted', lines],
  ['table', rows],
  ['verse', (text) => [lines(text)[0], words(text)[1]]],
])

function trimEnds(children: Inline[], edges: Edges): Inline[] {
  // A note reference is no blank.
  const text = children.map((child) => (child._type === 'span' ? child.text : '\ufffc')).join('')
  const [start, end] = text.trim() === '' ? [0, 0] : edges(text)
  if (start === 0 && end === text.length) return children
  let at = 0
  return children.flatMap((child): Inline[] => {
    if (child._type !== 'span') {
      at += 1
      return [child]
    }
    const [from, to] = [Math.max(start - at, 0), Math.min(end - at, child.text.length)]
    at += child.text.length
    return to > from ? [{ ...child, text: child.text.slice(from, to) }] : []
  })
}

function merge(children: readonly Inline[]): Inline[] {
  const merged: Inline[] = []
  for (const child of children) {
    if (child._type === 'span' && child.text === '') continue
    const previous = merged.at(-1)
    if (child._type === 'span' && previous?._type === 'span' && sameMarks(previous, child)) {
      merged[merged.length - 1] = { ...previous, text: previous.text + child.text }
    } else {
      merged.push(child)
    }
  }
  return merged
}

const sameMarks = (a: Span, b: Span): boolean =>
  a.marks.length === b.marks.length && a.marks.every((mark, i) => mark === b.marks[i])
