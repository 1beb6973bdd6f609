/** Takes the body of the model; gives Payload's blocks, and takes them back. Null in a block is absent in the model. */

import type { Block, Inline, MarkDef } from '../../model/portable-text.ts'
import { bodyBlock } from './body-schema.ts'

type Value = Readonly<Record<string, unknown>>

export const encodeBody = (body: readonly Block[]): Value[] => body.map(encodeBlock)

export const decodeBody = (rows: readonly Value[]): Value[] => rows.map(decodeBlock)

function encodeBlock({ _key, style, listItem, level, attribution, children, markDefs }: Block): Value {
  return {
    blockType: bodyBlock,
    key: _key,
    style,
    listItem: listItem ?? null,
    level: level ?? null,
    attribution: attribution === undefined ? [] : [attribution],
    children: children.map(encodeTyped),
    markDefs: markDefs.map(encodeTyped),
  }
}

function decodeBlock(row: Value): Value {
  const { key, style, listItem, level } = row
  const [quoted] = rowsOf(row.attribution)
  return {
    _type: 'block',
    _key: key,
    style,
    ...(listItem ? { listItem } : {}),
    ...(level ? { level } : {}),
    ...(quoted === undefined ? {} : { attribution: decodeAttribution(quoted) }),
    children: rowsOf(row.children).map(decodeTyped),
    markDefs: rowsOf(row.markDefs).map(decodeTyped),
  }
}

/** A text that an editor cleared is empty in Payload. */
const decodeAttribution = ({ name, work, line }: Value): Value => ({
  name: name || null,
  work: work || null,
  line: line ?? null,
})

const encodeTyped = ({ _type, _key, ...content }: Inline | MarkDef): Value => ({
  blockType: _type,
  key: _key,
  ...content,
})

/** @throws Error when the row is of no type that a block may hold. */
function decodeTyped(row: Value): Value {
  const type = row.blockType as (Inline | MarkDef)['_type']
  const known = { _type: type, _key: row.key }
  switch (type) {
    case 'span':
      return { ...known, text: row.text, marks: row.marks ?? [] }
    case 'noteReference':
      return { ...known, label: row.label }
    case 'language':
      return { ...known, language: row.language }
    case 'link':
      return { ...known, href: row.href }
    default:
      throw new Error(`Payload’s block ${String(type satisfies never)} is none of the body.`)
  }
}

const rowsOf = (value: unknown): readonly Value[] => (value ?? []) as readonly Value[]
