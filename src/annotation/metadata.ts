/** Takes what an annotation says of one field; gives its value in normal form and the basis of the value. */

import type * as z from 'zod'
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts'
import { didYouMean } from '../diagnostics/suggest.ts'
import type { ModelSchema, SchemaNode } from '../model/model-schema.ts'
import { normalise } from '../model/normalise.ts'
import { type Basis, type LineRange, unknownBasis } from '../model/provenance.ts'
import { lineRanges, type TextRange } from './address.ts'
import type { BasisEntry, FieldEntry } from './annotation.ts'
import { type Locate, rangesAt, type SeedText } from './seed-text.ts'
import type { Path, YamlFile } from './yaml.ts'
import { type CheckedValue, zodDiagnostics } from './zod-diagnostics.ts'

export interface FieldResult {
  readonly value: unknown
  readonly basis: Basis
  readonly diagnostics: readonly Diagnostic[]
}

/** The field as the model has it: its outline for the normal form, its schema for the check. */
export interface Field {
  readonly name: string
  readonly node: SchemaNode
  readonly schema: z.ZodType
}

export function readField(
  field: Field,
  entry: FieldEntry | undefined,
  modelSchema: ModelSchema,
  seed: SeedText,
  locate: Locate,
  yaml: YamlFile,
  knownKeys: CheckedValue['knownKeys'],
): FieldResult {
  const { name, node, schema } = field
  const path = [name]
  if (entry === undefined) {
    return { value: normalise(modelSchema, node, undefined) ?? null, basis: unknownBasis, diagnostics: [] }
  }
  const { basis, diagnostics, stated } = readBasis(entry, path, seed, locate)
  const given = Object.hasOwn(entry, 'value') ? entry.value : textOf(stated, seed)
  if (given === undefined) {
    const missing = diagnostic('value/missing', locate.ofKey(path), { field: [...path, 'value'].join('.') })
    // An address that names no text has its own problem.
    return {
      value: null,
      basis,
      diagnostics: entry.stated === undefined ? [...diagnostics, missing] : diagnostics,
    }
  }
  const value = normalise(modelSchema, node, given)
  const checked = schema.safeParse(value)
  if (!checked.success && value !== 'TODO') {
    diagnostics.push(
      ...zodDiagnostics(checked.error.issues, { yaml, value, at: [...path, 'value'], knownKeys }),
    )
  }
  diagnostics.push(...unfinished(value, path, locate), ...strayEvidence(basis, value, path, locate))
  return { value, basis, diagnostics }
}

/** `seed -- new` writes TODO at what a person must say. */
const unfinished = (value: unknown, path: Path, locate: Locate): Diagnostic[] =>
  value === 'TODO' ? [diagnostic('value/todo', locate.ofKey(path), { field: path.join('.') })] : []

/** Exactly one of `stated`, `inferred` and `editorial` must be there. */
export function readBasis(
  entry: BasisEntry,
  path: Path,
  seed: SeedText,
  locate: Locate,
): { basis: Basis; diagnostics: Diagnostic[]; stated: readonly TextRange[] } {
  const diagnostics: Diagnostic[] = []
  const kinds = basisKinds.filter((one) => entry[one] !== undefined)
  const [kind] = kinds
  if (kind === undefined || kinds.length > 1) {
    diagnostics.push(
      diagnostic('value/basis', locate.ofKey(path), {
        field: path.join('.'),
        found: kinds.length === 0 ? 'none' : kinds.join(' and '),
        expected: 'one of `stated`, `inferred`, `editorial`',
      }),
    )
    return { basis: unknownBasis, diagnostics, stated: [] }
  }
  if (kind !== 'stated') diagnostics.push(...unfinished(entry[kind], [...path, kind], locate))
  const ranges = (address: string | number | undefined, ...at: string[]): readonly TextRange[] =>
    address === undefined ? none : rangesAt(address, [...path, ...at], seed, locate, diagnostics)
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
    diagnostics,
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
function strayEvidence(basis: Basis, value: unknown, path: Path, locate: Locate): Diagnostic[] {
  if (basis.evidence.length === 0) return []
  const values = Array.isArray(value) ? value.map(String) : [String(value)]
  return basis.evidence
    .filter((e) => !values.includes(e.value))
    .map((e) => {
      const at = [...path, 'lines', e.value]
      return diagnostic('value/invalid', locate.ofKey(at), {
        field: at.join('.'),
        found: `lines for \`${e.value}\``,
        expected: 'one of the values of the field',
        hint: didYouMean(e.value, values),
      })
    })
}
