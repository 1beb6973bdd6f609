/** Renders edits for a person: the place, then what was there and what is there now. */

import type { Edit } from '../model/edits.ts'

/** Every line of an edit begins with `indent`; `of` stands before its place. */
export const editsText = (edits: readonly Edit[], of = ''): string =>
  edits.map((edit) => editText(edit, of)).join('')

function editText({ at, was, is, after }: Edit, of: string): string {
  const place = after === undefined ? '' : after === null ? ' (first)' : ` (after ${after})`
  const lines = [
    ...(was === undefined ? [] : [`  - ${shown(was)}\n`]),
    ...(is === undefined ? [] : [`  + ${shown(is)}\n`]),
  ]
  return `${[of, at.join('.')].filter((word) => word !== '').join(' ')}${place}\n${lines.join('')}`
}

const longest = 200

/** Of a block of text, its text. */
function shown(value: unknown): string {
  const text = blockText(value) ?? JSON.stringify(value)
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}

interface MaybeBlock {
  readonly _type?: unknown
  readonly style?: unknown
  readonly children?: unknown
}

function blockText(value: unknown): string | null {
  const { _type, style, children } = (value ?? {}) as MaybeBlock
  if (_type !== 'block' || !Array.isArray(children)) return null
  const texts = (children as readonly { readonly text?: unknown; readonly label?: unknown }[]).map(
    ({ text, label }) => String(text ?? `[${String(label)}]`),
  )
  return `${String(style)}: ${JSON.stringify(texts.join(''))}`
}
