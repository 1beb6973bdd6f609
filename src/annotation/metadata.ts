/** Takes what an annotation says of one field; gives its value in normal form and the basis of the value. */

import type * as z from 'zod'
import { type Problem, problem } from '../diagnostics/diagnostic.ts'
import { didYouMean } from '../diagnostics/suggest.ts'
import type { Node, Outline } from '../model/model-schema.ts'
import { normalise } from '../model/normalise.ts'
import { type Basis, type LineRange, unknownBasis } from '../model/provenance.ts'
import { lineRanges, type TextRange } from './address.ts'
import type { BasisEntry, FieldEntry } from './annotation.ts'
import { type Locate, rangesAt, type SeedText } from './seed-text.ts'
import type { Path, YamlFile } from './yaml.ts'
import { type CheckedValue, zodProblems } from './zod-diagnostics.ts'

export interface FieldResult {
  readonly value: unknown
  readonly basis: Basis
  readonly problems: readonly Problem[]
}

/** The field as the model has it: its outline for the normal form, its schema for the check. */
export interface Field {
  readonly name: string
  readonly node: Node
  readonly schema: z.ZodType
}

export function readField(
  field: Field,
  entry: FieldEntry | undefined,
  outline: Outline,
  seed: SeedText,
  locate: Locate,
  yaml: YamlFile,
  knownKeys: CheckedValue['knownKeys'],
): FieldResult {
  const { name, node, schema } = field
  const path = [name]
  if (entry === undefined) {
    return { value: normalise(outline, node, undefined) ?? null, basis: unknownBasis, problems: [] }
  }
  const { basis, problems, stated } = readBasis(entry, path, seed, locate)
  const given = Object.hasOwn(entry, 'value') ? entry.value : textOf(stated, seed)
  if (given === undefined) {
    const missing = problem('value/missing', locate.ofKey(path), { field: [...path, 'value'].join('.') })
    // An address that names no text has its own problem.
    return { value: null, basis, problems: entry.stated === undefined ? [...problems, missing] : problems }
  }
  const value = normalise(outline, node, given)
  const checked = schema.safeParse(value)
  if (!checked.success && value !== 'TODO') {
    problems.push(...zodProblems(checked.error.issues, { yaml, value, at: [...path, 'value'], knownKeys }))
  }
  problems.push(...unfinished(value, path, locate), ...strayEvidence(basis, value, path, locate))
  return { value, basis, problems }
}

/** `seed -- new` writes TODO at what a person must say. */
const unfinished = (value: unknown, path: Path, locate: Locate): Problem[] =>
  value === 'TODO' ? [problem('value/todo', locate.ofKey(path), { field: path.join('.') })] : []

/** Exactly one of `stated`, `inferred` and `editorial` must be there. */
export function readBasis(
  entry: BasisEntry,
  path: Path,
  seed: SeedText,
  locate: Locate,
): { basis: Basis; problems: Problem[]; stated: readonly TextRange[] } {
  const problems: Problem[] = []
  const kinds = basisKinds.filter((one) => entry[one] !== undefined)
  const [kind] = kinds
  if (kind === undefined || kinds.length > 1) {
    problems.push(
      problem('value/basis', locate.ofKey(path), {
        field: path.join('.'),
        found: kinds.length === 0 ? 'none' : kinds.join(' and '),
        expected: 'one of `stated`, `inferred`, `editorial`',
      }),
    )
    return { basis: unknownBasis, problems, stated: [] }
  }
  if (kind !== 'stated') problems.push(...unfinished(entry[kind], [...path, kind], locate))
  const ranges = (address: string | number | undefined, ...at: string[]): readonly TextRange[] =>
    address === undefined ? none : rangesAt(address, [...path, ...at], seed, locate, problems)
  const stated = ranges(entry.stated, 'stated')
  const general = typeof entry.lines === 'object' ? none : ranges(entry.lines, 'lines')
  const evidence =
    typeof entry.lines !== 'object'
      ? []
      : Object.entries(entry.lines).map(([value, address]) => ({
          value,
          lines: toLines(ranges(address, 'lines', value)),
        }))
  const lines = toLines(general.length === 0 ? stated : [...stated, ...general])
  return {
    basis: { kind, note: entry.inferred?.trim() ?? entry.editorial?.trim() ?? null, lines, evidence },
    problems,
    stated,
  }
}

const basisKinds = ['stated', 'inferred', 'editorial'] as const

const none: readonly TextRange[] = []

const toLines = (ranges: readonly TextRange[]): LineRange[] =>
  ranges.length === 0 ? [] : lineRanges(ranges.map((r) => r.line))

const textOf = (ranges: readonly TextRange[], seed: SeedText): string | undefined =>
  ranges.length === 0 ? undefined : ranges.map((r) => seed.text.slice(r.start, r.end).trim()).join(' ')

/** Evidence for a value that the list does not hold is a slip of the pen. */
function strayEvidence(basis: Basis, value: unknown, path: Path, locate: Locate): Problem[] {
  if (basis.evidence.length === 0) return []
  const values = Array.isArray(value) ? value.map(String) : [String(value)]
  return basis.evidence
    .filter((e) => !values.includes(e.value))
    .map((e) => {
      const at = [...path, 'lines', e.value]
      return problem('value/invalid', locate.ofKey(at), {
        field: at.join('.'),
        found: `lines for \`${e.value}\``,
        expected: 'one of the values of the field',
        hint: didYouMean(e.value, values),
      })
    })
}
