/**
 * Resolves an address as an annotation writes it (`12`, `12-15`, `12:1-40`, `12:41-`, `3, 5-7`) to ranges of a text.
 * Lines and columns count from 1; a column is a UTF-16 unit; ends are included; an open end runs to the end of the line.
 */

import type { LineRange } from '../model/provenance.ts'
import type { Line } from '../source/lines.ts'

/** Offsets of a text; `whole` when the address names lines, not columns. */
export interface TextRange {
  readonly start: number
  readonly end: number
  readonly line: number
  readonly whole: boolean
  /** Whether the part names this one line and no other. */
  readonly alone: boolean
  /** Which of the comma-separated parts of the address it comes from, from 0. */
  readonly part: number
}

type AddressFault = 'line/address' | 'line/outside' | 'line/split-character'

export type AddressResult =
  | { readonly ok: true; readonly ranges: readonly TextRange[] }
  | { readonly ok: false; readonly fault: AddressFault; readonly found: string; readonly expected: string }

const part = /^(\d+)(?:-(\d+)|:(\d+)(?:(-)(\d+)?)?)?$/

type Fault = Extract<AddressResult, { readonly ok: false }>

/** Ranges in the order written, one for each line. */
export function resolveAddress(address: string, text: string, lines: readonly Line[]): AddressResult {
  const ranges: TextRange[] = []
  let from = 0
  for (let index = 0; from <= address.length; index++) {
    const comma = address.indexOf(',', from)
    const end = comma === -1 ? address.length : comma
    const fault = resolvePart(address.slice(from, end).trim(), index, text, lines, ranges)
    if (fault !== null) return fault
    from = end + 1
  }
  return { ok: true, ranges }
}

/** Adds its ranges to `ranges`. */
function resolvePart(
  written: string,
  index: number,
  text: string,
  lines: readonly Line[],
  ranges: TextRange[],
): Fault | null {
  const match = part.exec(written)
  if (match === null) return fault('line/address', written, 'a line, a range or a part of a line')
  const first = Number(match[1])
  const [, , last, column, dash, lastColumn] = match
  if (column === undefined)
    return wholeLines(first, last === undefined ? first : Number(last), index, lines, ranges)
  const openEnd = dash !== undefined && lastColumn === undefined
  return partOfLine(
    first,
    Number(column),
    openEnd ? null : Number(lastColumn ?? column),
    index,
    text,
    lines,
    ranges,
  )
}

function wholeLines(
  first: number,
  last: number,
  part: number,
  lines: readonly Line[],
  ranges: TextRange[],
): Fault | null {
  if (first < 1 || last > lines.length)
    return fault('line/outside', `line ${last > lines.length ? last : first}`, `lines 1 to ${lines.length}`)
  if (last < first)
    return fault('line/address', `${first}-${last}`, 'a range whose end is not before its start')
  const alone = first === last
  for (let number = first; number <= last; number++) {
    const line = lines[number - 1]
    if (line !== undefined)
      ranges.push({ start: line.start, end: line.end, line: number, whole: true, alone, part })
  }
  return null
}

function partOfLine(
  number: number,
  column: number,
  lastColumn: number | null,
  part: number,
  text: string,
  lines: readonly Line[],
  ranges: TextRange[],
): Fault | null {
  const line = lines[number - 1]
  if (line === undefined) return fault('line/outside', `line ${number}`, `lines 1 to ${lines.length}`)
  const length = line.end - line.start
  const last = lastColumn ?? Math.max(length, column)
  if (column < 1 || last > length) {
    return fault(
      'line/outside',
      `column ${last > length ? last : column}`,
      `columns 1 to ${length} of line ${number}`,
    )
  }
  if (last < column)
    return fault('line/address', `${number}:${column}-${last}`, 'a range whose end is not before its start')
  const start = line.start + column - 1
  const end = line.start + last
  if (splitsPair(text, start) || splitsPair(text, end)) {
    return fault('line/split-character', `${number}:${column}-${last}`, 'the edge of a character')
  }
  ranges.push({ start, end, line: number, whole: false, alone: false, part })
  return null
}

const splitsPair = (text: string, offset: number): boolean =>
  isBetween(text.charCodeAt(offset - 1), 0xd800, 0xdbff) && isBetween(text.charCodeAt(offset), 0xdc00, 0xdfff)

const isBetween = (unit: number, low: number, high: number): boolean => unit >= low && unit <= high

const fault = (code: AddressFault, found: string, expected: string): Fault => ({
  ok: false,
  fault: code,
  found,
  expected,
})

/** Neighbouring lines as ranges, each line once, in order: the short form that documents print. */
export function lineRanges(numbers: Iterable<number>): LineRange[] {
  const ranges: { from: number; to: number }[] = []
  for (const n of [...numbers].sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last !== undefined && n <= last.to + 1) last.to = n
    else ranges.push({ from: n, to: n })
  }
  return ranges
}
