/**
 * Reports stated values that their lines do not say: words that are not there, dates whose numbers are not there in any
 * calendar.
 */

import { resolveAddress, type TextRange } from '../../annotation/address.ts'
import type { FieldEntry } from '../../annotation/annotation.ts'
import type { FieldState } from '../../annotation/metadata.ts'
import { diagnostic } from '../../diagnostics/diagnostic.ts'
import { type ModelSchema, nonNull, resolve, type SchemaNode } from '../../model/model-schema.ts'
import { fold } from '../../runtime/fold.ts'
import { missingNumbers } from './date-numbers.ts'

export function reportStatedValues(state: FieldState): void {
  const { type, modelSchema, annotation, shownText, locate, diagnostics } = state
  for (const name of type.editorial) {
    const entry = annotation[name] as FieldEntry | undefined
    if (entry === undefined) continue
    if (entry.stated === undefined || !Object.hasOwn(entry, 'value')) continue
    const ranges = rangesOf(state, entry.stated)
    const lines = ranges.map((range) => shownText(range.start, range.end)).join('\n')
    if (lines.trim() === '') continue
    const node = modelSchema.types[type.name]?.properties?.[name] ?? {}
    const missing = missingIn(modelSchema, node, entry.value, lines)
    if (missing.length === 0) continue
    const field = `${name}.value`
    diagnostics.push(
      diagnostic('value/not-stated', locate.ofKey([name]), {
        field,
        found: missing.map((word) => `“${word}”`).join(', '),
        expected: saying(ranges),
      }),
    )
  }
}

function saying(ranges: readonly TextRange[]): string {
  const lines = [...new Set(ranges.map((range) => range.line))]
  return lines.length === 1
    ? `what line ${lines[0]} of the text says`
    : `what lines ${lines.join(', ')} of the text say`
}

/** Of an address that is right: wrong ones are reported where they are read. */
function rangesOf({ seed }: FieldState, address: string | number): readonly TextRange[] {
  const resolved = resolveAddress(String(address), seed.text, seed.lines)
  return resolved.ok ? resolved.ranges : []
}

/** Words of a value, or numbers of a date, that its lines do not have; none for values that are no words of the text. */
function missingIn(
  modelSchema: ModelSchema,
  node: SchemaNode,
  value: unknown,
  lines: string,
): readonly string[] {
  const target = resolve(modelSchema, nonNull(node).node)
  if (Array.isArray(value)) {
    const items = target.items
    return items === undefined ? [] : value.flatMap((item) => missingIn(modelSchema, items, item, lines))
  }
  if (typeof value !== 'string' || target.type !== 'string') return []
  if (target.kind === 'date') return missingNumbers(value, lines)
  // A code, the id of a record or a language stands for what the text says, in words of its own.
  const isText = target.kind === undefined && target.enum === undefined
  return isText && !lines.includes(value) ? missingWords(value, lines) : []
}

const wordsOf = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
/** Words of these scripts are not parted by blanks. */
const unparted = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u

/** Capitals, accents and signs do not matter. */
function missingWords(value: string, lines: string): readonly string[] {
  const there = wordsOf(lines)
  const known = new Set(there)
  const joined = there.join('')
  return wordsOf(value).filter((word) => !known.has(word) && !(unparted.test(word) && joined.includes(word)))
}
