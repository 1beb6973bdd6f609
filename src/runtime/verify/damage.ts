/** Names what is damaged in a document or in the lines of its seed, by the sums that the build took of their parts. */

import {
  fieldText,
  leavesOf,
  plainFields,
  sameAsBlock,
  shortSum,
  sumLength,
  type Values,
  writtenLines,
} from '../leaf-sums.ts'
import type { PackedLines } from '../lines.ts'
import { changedIn, sumList } from '../sum-list.ts'

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
  const leaves = leavesOf(document)
  const differing = leaves.filter(({ json }, i) => shortSum(json) !== sums[i])
  const damages = nameable(differing, leaves.length === sums.length).map(({ key }) =>
    damage('document', { slug, key, line: lineOf(key) }),
  )
  const plain = plainFields(document)
  const texts = plain.map(fieldText)
  if (sumList(texts) !== fields)
    damages.push(damage('document', { slug, field: plain[changedIn(texts, fields)]?.[0] ?? null }))
  return damages.length === 0 ? [damage('document', { slug })] : damages
}

/** At least one. */
export function lineDamages(
  { slug, lines: sums }: Expected,
  document: Values | null,
  lines: PackedLines | null,
): Damage[] {
  const written = lines === null ? [] : writtenLines(lines)
  const leaves = document === null ? [] : leavesOf(document)
  const texts = new Map(leaves.map(({ key, text }) => [key, text]))
  const differing = written.filter(({ key, text }, i) =>
    sums[i] === sameAsBlock ? texts.get(key ?? '') !== text : shortSum(text) !== sums[i],
  )
  const damages = nameable(differing, written.length === sums.length).map(({ keys, number }) =>
    damage('lines', { slug, key: keys[0] ?? null, line: number }),
  )
  return damages.length === 0 ? [damage('lines', { slug })] : damages
}

/** Where there is one too many or too few, those behind it are others without being damaged. */
const nameable = <T>(differing: readonly T[], areAllThere: boolean): readonly T[] =>
  areAllThere ? differing : differing.slice(0, 1)
