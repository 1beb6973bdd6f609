/** Decodes Payload's rich text, as an editor left it, into blocks of the model. Blocks without content are dropped. */

import { listOf, type Value } from '../records.ts'
import { type FlatBlock, flatBlocks } from './flat-blocks.ts'
import { type Content, contentOf, type NoteContent, type SpanContent } from './inline-content.ts'
import { definitionsOf } from './mark-definitions.ts'
import { keysOf } from './new-keys.ts'
import type { RichText } from './rich-text.ts'

type Found = FlatBlock & Content

/** @throws Error for a node that the model has no place for, by its name. */
export function decodeBody(given: unknown): Value[] {
  const { root } = (given ?? {}) as Partial<RichText>
  const found = flatBlocks(root?.children ?? [])
    .map((block): Found => {
      const content = contentOf(block.inlines)
      return { ...block, ...content, style: content.style ?? block.style }
    })
    .map(withMovedKey)
    .filter(({ children }) => children.length > 0)
  const keys = keysOf(
    found.map(({ state }) => state),
    (_, before, attempt) => `${before.length === 0 ? '' : `${before.at(-1)}-`}a${attempt + 1}`,
  )
  const owners = found.flatMap(({ children }, i) => children.map(() => String(keys[i])))
  const childKeys = keysOf(
    found.flatMap(({ children }) => children.map(({ identity }) => identity)),
    (index, _, attempt) => `${owners[index]}-${attempt}`,
  )
  let at = 0
  return found.map((block, i) => {
    const from = at
    at += block.children.length
    return blockOf(block, String(keys[i]), childKeys.slice(from, at))
  })
}

/** Return at the start of a block leaves it empty, and its text in a new one. */
function withMovedKey(block: Found, i: number, all: readonly Found[]): Found {
  const before = all[i - 1]
  if (block.state.key !== undefined || before === undefined || before.children.length > 0) return block
  return { ...block, state: { ...before.state, ...block.state } }
}

function blockOf(block: Found, key: string, childKeys: readonly string[]): Value {
  const { children, style, details, attribution, listItem, state } = block
  const spans = children.filter((child) => child.type === 'span')
  const { markDefs, marksOf } = definitionsOf(key, spans, listOf<string>(state.order))
  const level = levelOf(block)
  const childOf = (child: SpanContent | NoteContent, _key: string): Value =>
    child.type === 'span'
      ? { _type: 'span', _key, text: child.text, marks: marksOf(child) }
      : { _type: 'noteReference', _key, ...child.said }
  return {
    _type: 'block',
    _key: key,
    style,
    ...(listItem === null ? {} : { listItem }),
    ...(level === null ? {} : { level }),
    ...(details ?? {}),
    ...(attribution === null ? {} : { attribution }),
    children: children.map((child, i) => childOf(child, String(childKeys[i]))),
    markDefs,
  }
}

/** Portable Text has no lists deeper than this. */
const deepest = 9

function levelOf({ listItem, depth, state }: FlatBlock): number | null {
  if (listItem === null) return state.level ?? null
  return depth === 1 && state.level === null ? null : Math.min(depth, deepest)
}
