/**
 * Portable Text as the renderers read it. What comes from a CMS may be anything: here each block gets the shape that the
 * renderers rely on, and what has no such shape is set apart as unknown. In what is published `Block` is the block of the
 * package, and `AnyBlock` any object with a `_type`: use it for what is passed in.
 */

import type { Block as ModelBlock } from '../model/portable-text.ts'

export type Block = DeepReadonly<ModelBlock>
export type AnyBlock = Block
type Span = Extract<Block['children'][number], { readonly _type: 'span' }>
export type NoteReference = Extract<Block['children'][number], { readonly _type: 'noteReference' }>
/** An inline object of a type that the model does not have, or a broken one. */
interface UnknownInline {
  readonly _type: null
  readonly value: unknown
}
export type Inline = Span | NoteReference | UnknownInline

type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T

/**
 * The value as a block: itself when it has the shape of one, else a copy that has. Null when it is no block: neither is
 * that its `_type`, nor has it `children`.
 */
export function readBlock(value: unknown): Block | null {
  if (!isMap(value) || (value._type !== 'block' && !Array.isArray(value.children))) return null
  if (isBlock(value)) return value
  const { _key, style, children, markDefs, listItem, level, attribution, ...rest } = value
  return {
    ...rest,
    _type: 'block',
    _key: typeof _key === 'string' ? _key : '',
    style: (typeof style === 'string' && style !== '' ? style : 'normal') as Block['style'],
    // Inline objects stay what they are: `readInline` looks at each.
    children: (Array.isArray(children) ? children : []) as Block['children'],
    markDefs: (Array.isArray(markDefs) ? markDefs.filter(isMarkDef) : []) as Block['markDefs'],
    ...(typeof listItem === 'string' ? { listItem: listItem === 'number' ? 'number' : 'bullet' } : {}),
    ...(typeof level === 'number' ? { level } : {}),
    ...(isMap(attribution) ? { attribution: attribution as Block['attribution'] } : {}),
  } as Block
}

/** The value as a span or a note reference, without empty places; anything else as unknown. */
export function readInline(value: unknown): Inline {
  if (!isMap(value)) return { _type: null, value }
  const { _type, _key, text, marks, label, note } = value
  if (_type === 'noteReference' && (typeof label === 'string' || typeof label === 'number')) {
    const isLinked = textOrNull(note) !== null
    if (typeof label === 'string' && typeof _key === 'string' && (isLinked || note === undefined))
      return value as unknown as NoteReference
    const own = { _type, _key: typeof _key === 'string' ? _key : '', label: String(label) } as const
    return isLinked ? { ...own, note: String(note) } : own
  }
  if (typeof text !== 'string' || (_type !== 'span' && _type !== undefined)) return { _type: null, value }
  if (_type === 'span' && Array.isArray(marks) && marks.every((mark) => typeof mark === 'string'))
    return value as unknown as Span
  const known = Array.isArray(marks) ? marks.filter((mark) => typeof mark === 'string') : []
  return { _type: 'span', _key: typeof _key === 'string' ? _key : '', text, marks: known }
}

function isBlock(
  value: Readonly<Record<string, unknown>>,
): value is Readonly<Record<string, unknown>> & Block {
  const { _key, style, children, markDefs, listItem, level, attribution } = value
  return (
    typeof _key === 'string' &&
    typeof style === 'string' &&
    style !== '' &&
    Array.isArray(children) &&
    Array.isArray(markDefs) &&
    markDefs.every(isMarkDef) &&
    (listItem === undefined || listItem === 'bullet' || listItem === 'number') &&
    (level === undefined || typeof level === 'number') &&
    (attribution === undefined || isMap(attribution))
  )
}

const isMarkDef = (value: unknown): boolean => isMap(value) && typeof value._key === 'string'

export const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The text of a value, or null when it is none, or empty. */
export const textOrNull = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null
