/**
 * Reads the keys that an annotation gives to blocks, and writes them as short as they can be. A block has the key of the
 * place where it begins, unless the annotation gives it another: the one that it has had since a release.
 */

import { diagnostic } from '../diagnostics/diagnostic.ts'
import { type KeyAt, type KeyPlace, keyPattern, keyPlace, naturalKey } from './key-place.ts'
import { ownRangesAt } from './part.ts'
import type { ReadingState } from './seed-text.ts'

/** Keys by place. What cannot be read of `keys` is reported, and as if it were not there. */
export function readKeys(state: Omit<ReadingState, 'keyAt'>): KeyAt {
  const { annotation } = state
  if (annotation.keys === undefined) return naturalKey
  const single = new Map<string, string>()
  /** Of the lines that ranges name. */
  const shifts = new Map<number, number>()
  for (const [address, key] of Object.entries(annotation.keys)) {
    const place = keyPlace(address)
    const fault = faultOf(place, key)
    if (fault !== null || place === null) {
      const path = ['keys', address]
      const details = { field: path.join('.'), found: `\`${address}: ${key}\``, expected: fault ?? undefined }
      state.diagnostics.push(diagnostic('line/address', state.locate.ofKey(path), details))
    } else if (place.column !== null) {
      // A place outside the text is reported by what reads it.
      if (ownRangesAt(address, ['keys', address], state).length > 0)
        single.set(naturalKey(place.first, place.column), key)
    } else {
      for (const { line } of ownRangesAt(address, ['keys', address], state))
        shifts.set(line, Number(key.slice(1)) - place.first)
    }
  }
  return (line, column) => {
    const natural = naturalKey(line, column)
    const given = single.get(natural)
    if (given !== undefined) return given
    return naturalKey(line + (shifts.get(line) ?? 0), column)
  }
}

/** What should stand there; null when all is right. */
function faultOf(place: KeyPlace | null, key: string): string | null {
  if (place === null) return 'a line `12`, a range `12-15` or a place `12:41`, where blocks begin'
  if (place.column !== null) return null
  const [, line, column, letters] = keyPattern.exec(key) ?? []
  const isOfLine = line !== undefined && column === undefined && letters === ''
  return isOfLine ? null : 'the key of the first line of the range, such as `l12`'
}

/** A block by the key of its place, and the key that it is to have. */
export interface KeyPair {
  readonly at: string
  readonly key: string
}

/**
 * The shortest `keys` that give each block its key: empty when each has that of its place. `pairs` are all blocks of a text,
 * since a range names also those that lie in it.
 */
export function keysEntry(pairs: readonly KeyPair[]): Record<string, string> {
  const lines = linesOf(pairs)
  const entry: Record<string, string> = {}
  const shifts = chosenShifts(lines)
  let from = 0
  for (const [i, { line, blocks }] of lines.entries()) {
    const by = shifts[i] ?? null
    if (i === 0 || by !== shifts[i - 1]) from = line
    if (by !== null && by !== shifts[i + 1]) entry[`${from}-${line}`] = `l${from + by}`
    for (const { column, shift, key } of blocks)
      if (shift !== (by ?? 0)) entry[column === 1 ? `${line}` : `${line}:${column}`] = key
  }
  return entry
}

interface Line {
  readonly line: number
  readonly blocks: {
    readonly column: number
    readonly key: string
    /** By how many lines the line of the key is another; null when a key differs by more than that. */
    readonly shift: number | null
  }[]
}

function linesOf(pairs: readonly KeyPair[]): readonly Line[] {
  const lines = new Map<number, Line>()
  for (const { at, key } of pairs) {
    const [, line, column = '1'] = keyPattern.exec(at) ?? []
    if (line === undefined) throw new Error(`No block can begin at ${at}.`)
    const [, given, givenColumn = '1', letters] = keyPattern.exec(key) ?? []
    const isShifted = given !== undefined && givenColumn === column && letters === ''
    const own = lines.get(Number(line)) ?? { line: Number(line), blocks: [] }
    lines.set(own.line, own)
    own.blocks.push({ column: Number(column), key, shift: isShifted ? Number(given) - own.line : null })
  }
  return [...lines.values()].sort((a, b) => a.line - b.line)
}

/**
 * Of each line, by how much the range that names it shifts its keys; null for none. Of all ways the one with the fewest
 * entries: a range costs one, and so does each block that is not as its range, or as no range, has it.
 */
function chosenShifts(lines: readonly Line[]): readonly (number | null)[] {
  const ways = new Set<number | null>([null])
  for (const { blocks } of lines) for (const { shift } of blocks) if (shift !== 0) ways.add(shift)
  const costs = new Map([...ways].map((way) => [way, way === null ? 0 : 1]))
  const steps: ReadonlyMap<number | null, number | null>[] = []
  let best: number | null = null
  for (const [i, { blocks }] of lines.entries()) {
    const least = costs.get(best) ?? 0
    const step = new Map<number | null, number | null>()
    for (const way of ways) {
      const begun = i === 0 || way === null ? least : least + 1
      const stayed = costs.get(way) ?? 0
      step.set(way, i === 0 || stayed <= begun ? way : best)
      const others = blocks.filter(({ shift }) => shift !== (way ?? 0)).length
      costs.set(way, (i === 0 ? stayed : Math.min(stayed, begun)) + others)
    }
    steps.push(step)
    best = cheapest(costs)
  }
  const chosen: (number | null)[] = []
  for (let i = lines.length - 1, way = best; i >= 0; i--) {
    chosen[i] = way
    way = steps[i]?.get(way) ?? null
  }
  const indices = [...lines.keys()]
  for (const order of [indices, indices.toReversed()]) trim(chosen, lines, order)
  return chosen
}

/** Lets no range begin, or in the other order end, with a line of which it names no block. */
function trim(chosen: (number | null)[], lines: readonly Line[], order: readonly number[]): void {
  let before: number | null = null
  for (const i of order) {
    const by = chosen[i] ?? null
    if (by !== before && !lines[i]?.blocks.some(({ shift }) => shift === by)) chosen[i] = null
    before = chosen[i] ?? null
  }
}

function cheapest(costs: ReadonlyMap<number | null, number>): number | null {
  let best: number | null = null
  for (const [way, cost] of costs) if (cost < (costs.get(best) ?? 0)) best = way
  return best
}
