/**
 * Sums the parts of a document, so that whoever finds it damaged can say where: its blocks, its other fields, and the lines
 * of its seed. They are short: whether anything is damaged at all, SHA-256 of the whole says.
 */

import type { PackedLines } from './lines.ts'
import { sumList } from './sum-list.ts'
import { digitsOf, shortBits } from './text-sum.ts'

export type Values = Readonly<Record<string, unknown>>

/** A block, or a reply without its body. */
export interface Leaf {
  readonly key: string
  readonly json: string
  /** Words of a block, without note references. */
  readonly text: string
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

/** The first characters of its `textSum`. */
export const shortSum = (text: string): string => digitsOf(shortBits(text))

/** Stands for the sum of a line whose text is that of its block. */
export const sameAsBlock = '.'

/** Blocks of the body, then of each reply what it is but for its body, and its blocks. */
export function leavesOf({ body, replies }: Values): Leaf[] {
  const ofReplies = objectsIn(replies).flatMap(({ body: own, ...frame }) => [
    leafOf(frame),
    ...objectsIn(own).map(leafOf),
  ])
  return [...objectsIn(body).map(leafOf), ...ofReplies]
}

function leafOf(value: Values): Leaf {
  const texts = objectsIn(value.children).map(({ text }) => (typeof text === 'string' ? text : ''))
  return { key: String(value._key), json: JSON.stringify(value), text: texts.join('') }
}

const objectsIn = (value: unknown): readonly Values[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'object' && item !== null) : []

/** The names and values of the fields that are not made of blocks. */
export const plainFields = (document: Values): (readonly [name: string, value: unknown])[] =>
  Object.entries(document).filter(
    ([name, value]) => name !== 'body' && name !== 'replies' && value !== undefined,
  )

export function writtenLines({ text, rows }: PackedLines): WrittenLine[] {
  const contents = text.split('\n')
  const lines: WrittenLine[] = []
  let number = 0
  let place = 0
  for (const row of rows) {
    if (typeof row === 'number' && row < 0) {
      number -= row
      continue
    }
    number++
    const line = contents[place++] ?? ''
    if (line === '' || line === '\r') continue
    const inLine =
      typeof row === 'number' ? (row % 2 === 1 ? [`l${number}`] : [null]) : row.map(([, , key]) => key)
    const [only = null, ...others] = inLine
    const keys = inLine.filter((key) => key !== null)
    lines.push({ number, text: line, key: others.length === 0 ? only : null, keys })
  }
  return lines
}

/**
 * JSON of a document, and the sums of all its parts as one text: of the fields (`sumList`), of each block, and behind a slash
 * of each written line. Both at once, since most of the work is to write the parts.
 */
export function jsonWithSums(
  document: Values,
  lines: PackedLines,
): { readonly json: string; readonly sums: string } {
  const leaves = leavesOf(document)
  const body = objectsIn(document.body).length
  const fields = plainFields(document).map(fieldText)
  let next = 0
  const members = Object.entries(document).flatMap(([name, value]) => {
    if (value === undefined) return []
    if (name === 'body') return [`"body":[${leaves.slice(0, body).map(({ json }) => json)}]`]
    return name === 'replies' ? [fieldText([name, value])] : [fields[next++] ?? '']
  })
  const texts = new Map(leaves.map(({ key, text }) => [key, text]))
  const ofLines = writtenLines(lines).map(({ key, text }) =>
    key !== null && texts.get(key) === text ? sameAsBlock : shortSum(text),
  )
  const ofBlocks = leaves.map(({ json }) => shortSum(json))
  return {
    json: `{${members.join(',')}}`,
    sums: `${sumList(fields)}${ofBlocks.join('')}/${ofLines.join('')}`,
  }
}

/** A field as JSON writes it. */
export const fieldText = ([name, value]: readonly [string, unknown]): string =>
  `${JSON.stringify(name)}:${JSON.stringify(value)}`
