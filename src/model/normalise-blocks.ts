/**
 * Puts Portable Text blocks into normal form: no empty spans, neighbours with equal marks merged, marks in a fixed order,
 * no unused mark definitions, no blank at the ends of a block. Every CMS can hold this form without loss.
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

function normaliseBlock(block: Block, decorators: readonly string[]): Block {
  if (isPlain(block)) return block
  const order = ranksOf([...decorators, ...block.markDefs.map((def) => def._key)])
  const children = trimEnds(merge(block.children.map((child) => sortMarks(child, order))))
  if (block.markDefs.length === 0) return { ...block, children, markDefs: [] }
  const used = new Set(children.flatMap((child) => (child._type === 'span' ? child.marks : [])))
  return { ...block, children, markDefs: block.markDefs.filter((def) => used.has(def._key)) }
}

/** One span without marks, in normal form: most blocks of a text are. */
function isPlain({ children, markDefs }: Block): boolean {
  const [only] = children
  if (children.length !== 1 || markDefs.length > 0 || only?._type !== 'span' || only.marks.length > 0)
    return false
  return only.text !== '' && only.text === only.text.trim() && !only.text.includes('\r')
}

const ranksOf = (names: readonly string[]): ReadonlyMap<string, number> =>
  new Map(names.map((name, i) => [name, i]))

function sortMarks(child: Inline, order: ReadonlyMap<string, number>): Inline {
  if (child._type !== 'span') return child
  const text = child.text.includes('\r') ? child.text.replace(/\r\n?/g, '\n') : child.text
  if (child.marks.length === 0) return text === child.text ? child : { ...child, text }
  const known = [...new Set(child.marks)].filter((mark) => order.has(mark))
  return { ...child, text, marks: known.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)) }
}

/** Changes the list that it is given. */
function trimEnds(trimmed: Inline[]): Inline[] {
  for (let first = trimmed[0]; first?._type === 'span'; first = trimmed[0]) {
    const text = first.text.trimStart()
    if (text === first.text) break
    if (text === '') trimmed.shift()
    else trimmed[0] = { ...first, text }
  }
  for (let last = trimmed.at(-1); last?._type === 'span'; last = trimmed.at(-1)) {
    const text = last.text.trimEnd()
    if (text === last.text) break
    if (text === '') trimmed.pop()
    else trimmed[trimmed.length - 1] = { ...last, text }
  }
  return trimmed
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
