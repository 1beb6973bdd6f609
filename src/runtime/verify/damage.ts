/** Names what is damaged in a document or in the lines of its seed, by the sums that the build took of their parts. */

import {
  bitsOfPart,
  partsOf,
  sameAsBlock,
  sumLength,
  textsOf,
  type Values,
  writtenLines,
} from '../leaf-sums.ts'
import type { PackedLines } from '../lines.ts'
import { changedAt, listSum } from '../sum-list.ts'
import { digitsOf, shortBits } from '../text-sum.ts'

/** Something that is not as it was built. Declared in `package/emit-verify.ts`. */
export interface Damage {
  readonly part: 'document' | 'lines' | 'list' | 'record' | 'package'
  readonly slug: string | null
  readonly key: string | null
  readonly line: number | null
  readonly field: string | null
  readonly record: string | null
}

/** What the build says of a document. */
export interface Expected {
  readonly slug: string
  /** The first digits of its SHA-256, and of that of its lines. */
  readonly hash: string
  readonly linesHash: string
  /** `sumList` of its fields. */
  readonly fields: string
  /** Sums of blocks and replies. */
  readonly leaves: readonly string[]
  /** Sums of lines. */
  readonly lines: readonly string[]
}

/** How many digits of the hash of its lines the package has of each document. */
export const linesHashLength = 10

/** Reads what `package/emit-sums.ts` writes: the hash with what follows it, and the sums. */
export function expectedOf(slug: string, hash: string, sums: string): Expected {
  const [start = '', lines = ''] = sums.split('/')
  const fields = linesHashLength + 2 * sumLength
  return {
    slug,
    hash: hash.split(' ')[0] ?? '',
    linesHash: start.slice(0, linesHashLength),
    fields: start.slice(linesHashLength, fields),
    leaves: start.slice(fields).match(/.{4}/g) ?? [],
    lines: lines.match(/\.|[^.]{4}/g) ?? [],
  }
}

export const damage = (part: Damage['part'], where: Partial<Damage> = {}): Damage => ({
  part,
  slug: null,
  key: null,
  line: null,
  field: null,
  record: null,
  ...where,
})

/** At least one. `document` and `lines` are null where they cannot be read. */
export function documentDamages(
  { slug, fields, leaves: sums }: Expected,
  document: Values | null,
  lines: PackedLines | null,
): Damage[] {
  if (document === null) return [damage('document', { slug })]
  const written = lines === null ? [] : writtenLines(lines)
  const lineOf = (key: string): number | null =>
    written.find(({ keys }) => keys.includes(key))?.number ?? null
  const json = JSON.stringify(document)
  const parts = partsOf(document, json)
  const leaves = parts.filter(({ isKeyed }) => isKeyed)
  const differing = leaves.filter((leaf, i) => digitsOf(bitsOfPart(json, leaf)) !== sums[i])
  const damages = nameable(differing, leaves.length === sums.length).map(({ start, end }) => {
    const key = keyIn(json.slice(start, end))
    return damage('document', { slug, key, line: key === null ? null : lineOf(key) })
  })
  const plain = parts.filter(({ isKeyed }) => !isKeyed)
  const bits = plain.map((part) => bitsOfPart(json, part))
  if (listSum(bits) !== fields)
    damages.push(damage('document', { slug, field: plain[changedAt(bits, fields)]?.field ?? null }))
  return damages.length === 0 ? [damage('document', { slug })] : damages
}

/** The first key in the JSON of a block or a reply: its own. */
function keyIn(json: string): string | null {
  const [, key = 'null'] = /"_key":("(?:[^"\\]|\\.)*")/.exec(json) ?? []
  return JSON.parse(key) as string | null
}

/** At least one. */
export function lineDamages(
  { slug, lines: sums }: Expected,
  document: Values | null,
  lines: PackedLines | null,
): Damage[] {
  const written = lines === null ? [] : writtenLines(lines)
  const texts = textsOf(document ?? {})
  const differing = written.filter(({ key, text }, i) =>
    sums[i] === sameAsBlock ? texts.get(key ?? '') !== text : digitsOf(shortBits(text)) !== sums[i],
  )
  const damages = nameable(differing, written.length === sums.length).map(({ keys, number }) =>
    damage('lines', { slug, key: keys[0] ?? null, line: number }),
  )
  return damages.length === 0 ? [damage('lines', { slug })] : damages
}

/** Where there is one too many or too few, those behind it are others without being damaged. */
const nameable = <T>(differing: readonly T[], areAllThere: boolean): readonly T[] =>
  areAllThere ? differing : differing.slice(0, 1)
