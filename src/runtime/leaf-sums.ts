/**
 * Sums the parts of a document, so that whoever finds it damaged can say where: its blocks, its other fields, and the lines
 * of its seed. They are short: whether anything is damaged at all, SHA-256 of the whole says.
 */

import type { PackedLines, PackedRow } from './lines.ts'
import { listSum } from './sum-list.ts'
import { digitsOf, shortBits } from './text-sum.ts'

export type Values = Readonly<Record<string, unknown>>

/** Where a part of a document stands in its JSON. */
export interface JsonPart {
  readonly field: string
  /** Whether it is a block, or a reply without its blocks; else it is the whole field. */
  readonly isKeyed: boolean
  readonly start: number
  readonly end: number
}

/** A line that is not blank. */
export interface WrittenLine {
  /** In the seed, from 1. */
  readonly number: number
  readonly text: string
  /** Key of the block that the line is, or is a part of; null where it is several things, or nothing of a document. */
  readonly key: string | null
  /** Keys of all blocks that have words of it. */
  readonly keys: readonly string[]
}

/** Characters of a sum. */
export const sumLength = 4

/** Stands for the sum of a line whose text is that of its block. */
export const sameAsBlock = '.'

/** A quotation mark within a text is escaped in JSON: what begins so is a block, or a reply. */
const blockStart = '{"_type":"block","_key":"'
const replyStart = '{"_key":"'

/**
 * The parts of a document in the text that JSON has of it, each up to where the next one begins. Each field is found by its
 * name behind the one before it: so nothing is parsed, nor written once more, for the sums of a whole corpus.
 */
export function partsOf(document: Values, json: string): JsonPart[] {
  const fields = Object.keys(document).filter((name) => document[name] !== undefined)
  const parts: JsonPart[] = []
  let start = 1
  for (const [i, field] of fields.entries()) {
    const next = fields[i + 1]
    const found = next === undefined ? -1 : json.indexOf(`,${JSON.stringify(next)}:`, start)
    const end = found === -1 ? json.length - 1 : found
    if (field === 'body' || field === 'replies') addKeyed(json, { field, start, end }, parts)
    else parts.push({ field, isKeyed: false, start, end })
    start = end + 1
  }
  return parts
}

function addKeyed(json: string, { field, start, end }: Omit<JsonPart, 'isKeyed'>, parts: JsonPart[]): void {
  let block = json.indexOf(blockStart, start)
  let reply = field === 'replies' ? json.indexOf(replyStart, start) : -1
  for (let at = -1; ; ) {
    const next = Math.min(block === -1 ? end : block, reply === -1 ? end : reply, end)
    if (at !== -1) parts.push({ field, isKeyed: true, start: at, end: next })
    if (next === end) return
    if (next === block) block = json.indexOf(blockStart, next + 1)
    else reply = json.indexOf(replyStart, next + 1)
    at = next
  }
}

/** Words of each block, without note references, by its key. */
export function textsOf({ body, replies }: Values): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  for (const blocks of [body, ...objectsIn(replies).map((reply) => reply.body)])
    for (const { _key, children } of objectsIn(blocks)) {
      let text = ''
      for (const child of objectsIn(children)) if (typeof child.text === 'string') text += child.text
      texts.set(String(_key), text)
    }
  return texts
}

const objectsIn = (value: unknown): readonly Values[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'object' && item !== null) : []

export function writtenLines({ text, rows }: PackedLines): WrittenLine[] {
  const lines: WrittenLine[] = []
  let number = 0
  let end = -1
  for (const row of rows) {
    if (typeof row === 'number' && row < 0) {
      number -= row
      continue
    }
    number++
    const start = end + 1
    const found = text.indexOf('\n', start)
    end = found === -1 ? text.length : found
    const line = text.slice(start, end)
    if (line !== '' && line !== '\r') lines.push({ number, text: line, ...keysIn(row, number) })
  }
  return lines
}

function keysIn(row: PackedRow, number: number): Pick<WrittenLine, 'key' | 'keys'> {
  if (typeof row === 'number') {
    const key = row % 2 === 1 ? `l${number}` : null
    return { key, keys: key === null ? [] : [key] }
  }
  const keys = row.flatMap(([, , key]) => key ?? [])
  return { key: row.length === 1 ? (row[0]?.[2] ?? null) : null, keys }
}

/**
 * The sums of all parts of a document as one text: of the fields (`listSum`), of each block and reply, and behind a slash of
 * each written line.
 */
export function sumsOf(document: Values, json: string, lines: PackedLines): string {
  const fields: number[] = []
  let ofBlocks = ''
  for (const part of partsOf(document, json)) {
    const bits = bitsOfPart(json, part)
    if (part.isKeyed) ofBlocks += digitsOf(bits)
    else fields.push(bits)
  }
  const texts = textsOf(document)
  let ofLines = ''
  for (const { key, text } of writtenLines(lines))
    ofLines += key !== null && texts.get(key) === text ? sameAsBlock : digitsOf(shortBits(text))
  return `${listSum(fields)}${ofBlocks}/${ofLines}`
}

export const bitsOfPart = (json: string, { start, end }: JsonPart): number => shortBits(json, start, end)
