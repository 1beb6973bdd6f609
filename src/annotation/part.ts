/** The part of a capture that an annotation is for: several documents of one capture have an annotation each. */

import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts'
import { type AddressResult, lineRanges, resolveAddress, type TextRange } from './address.ts'
import { type Part, type ReadingState, rangesAt, type SeedText } from './seed-text.ts'
import type { Path, YamlFile } from './yaml.ts'

/** Whole lines only: a line is of one document. */
export function resolvePart(address: string | number, { text, lines }: SeedText): AddressResult {
  const resolved = resolveAddress(String(address), text, lines)
  if (!resolved.ok || resolved.ranges.every((range) => range.whole)) return resolved
  return { ok: false, fault: 'line/address', found: String(address), expected: 'whole lines' }
}

/** null without `part`: the annotation is for the whole capture. Returns the problem where the address is wrong. */
export function readPart(
  address: string | number | undefined,
  seed: SeedText,
  yaml: YamlFile,
): Part | null | Diagnostic {
  if (address === undefined) return null
  const resolved = resolvePart(address, seed)
  if (!resolved.ok) {
    const { fault, found, expected } = resolved
    return diagnostic(fault, yaml.locationOfKey(['part']), { field: 'part', found, expected })
  }
  const isOwn = new Uint8Array(seed.lines.length + 1)
  for (const { line } of resolved.ranges) isOwn[line] = 1
  return { has: (line) => isOwn[line] === 1, written: String(address) }
}

/** `rangesAt`, without lines of other documents, which are reported. */
export function ownRangesAt(
  address: string | number,
  at: Path,
  state: Omit<ReadingState, 'keyAt'>,
): readonly TextRange[] {
  const ranges = rangesAt(address, at, state)
  const { part, locate, diagnostics } = state
  if (part === null || ranges.every(({ line }) => part.has(line))) return ranges
  const outside = ranges.filter(({ line }) => !part.has(line)).map(({ line }) => line)
  diagnostics.push(
    diagnostic('part/outside', locate.ofKey(at), {
      field: at.join('.'),
      found: linesText(outside),
      expected: `lines of the part ${part.written}`,
    }),
  )
  return ranges.filter(({ line }) => part.has(line))
}

/** “line 4”, “lines 4-9, 12”. */
export function linesText(numbers: readonly number[]): string {
  const ranges = lineRanges(numbers).map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`))
  return `${numbers.length === 1 ? 'line' : 'lines'} ${ranges.join(', ')}`
}
