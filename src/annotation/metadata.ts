/** Reads the editorial fields of an annotation: values in normal form, each with its basis. */

import type * as z from 'zod'
import { diagnostic } from '../diagnostics/diagnostic.ts'
import { didYouMean } from '../diagnostics/suggest.ts'
import type { DocumentType } from '../model/define.ts'
import type { ModelSchema } from '../model/model-schema.ts'
import { normalise } from '../model/normalise.ts'
import { type Basis, type LineRange, unknownBasis } from '../model/provenance.ts'
import { quickCheck } from '../model/quick-check.ts'
import { lineRanges, type TextRange } from './address.ts'
import type { Annotation, BasisEntry, FieldEntry } from './annotation.ts'
import { readDate } from './date-value.ts'
import { linesText } from './part.ts'
import { type ReadingState, rangesAt } from './seed-text.ts'
import type { Path, YamlFile } from './yaml.ts'
import { type CheckedValue, zodDiagnostics } from './zod-diagnostics.ts'

/** What the reading of fields needs beside text and annotation. */
export interface FieldState extends ReadingState {
  readonly yaml: YamlFile
  readonly type: DocumentType
  readonly modelSchema: ModelSchema
  readonly knownKeys: CheckedValue['knownKeys']
  /** A part of the seed's text, without the signs that the annotation drops. */
  readonly shownText: (start: number, end: number) => string
}

interface Fields {
  readonly values: Readonly<Record<string, unknown>>
  readonly basis: Readonly<Record<string, Basis>>
}

/** All editorial fields of the document, by name. */
export function readFields(state: FieldState): Fields {
  const values: Record<string, unknown> = {}
  const basis: Record<string, Basis> = {}
  for (const name of state.type.editorial) {
    const read = readField(state, name)
    values[name] = read.value
    basis[name] = read.basis
  }
  values.titleLanguage = titleLanguageOf(state.annotation, values.language)
  return { values, basis }
}

/** null when the title is in the language of the text. */
function titleLanguageOf({ title }: Annotation, language: unknown): string | null {
  const own = (title as FieldEntry | undefined)?.language ?? null
  return own === language ? null : own
}

function readField(state: FieldState, name: string): { readonly value: unknown; readonly basis: Basis } {
  const { type, modelSchema, annotation, locate, yaml, knownKeys, diagnostics } = state
  const node = modelSchema.types[type.name]?.properties?.[name] ?? {}
  const entry = annotation[name] as FieldEntry | undefined
  if (entry === undefined)
    return { value: normalise(modelSchema, node, undefined) ?? null, basis: unknownBasis }
  const path = [name]
  const { basis, stated } = readBasis(state, entry, path)
  const written = Object.hasOwn(entry, 'value') ? entry.value : textOf(stated, state)
  if (written === '' && !Object.hasOwn(entry, 'value')) {
    diagnostics.push(
      diagnostic('value/missing', locate.ofKey([...path, 'stated']), {
        field: `${name}.stated`,
        found: `${linesText(stated.map((range) => range.line))}, without text`,
        expected: 'lines with text: the value is what they say',
      }),
    )
    return { value: null, basis }
  }
  if (written === undefined) {
    // An address that names no text is reported already.
    if (entry.stated === undefined)
      diagnostics.push(diagnostic('value/missing', locate.ofKey(path), { field: `${name}.value` }))
    return { value: null, basis }
  }
  const { given, original } = readDate(state, name, written)
  if (given === null && written !== null) return { value: null, basis }
  const value = normalise(modelSchema, node, given)
  const schema = type.schema.shape[name] as z.ZodType
  if (value === 'TODO') reportUnfinished(state, path)
  else if (!quickCheck(schema)(value)) {
    const issues = schema.safeParse(value).error?.issues ?? []
    diagnostics.push(...zodDiagnostics(issues, { yaml, value, at: [...path, 'value'], knownKeys }))
  }
  reportStrayEvidence(state, basis, value, path)
  return { value, basis: original === undefined ? basis : { ...basis, original } }
}

/** `seed -- new` writes TODO at what a person must say. */
function reportUnfinished({ locate, diagnostics }: ReadingState, path: Path): void {
  diagnostics.push(
    diagnostic('value/todo', locate.ofKey(path), {
      field: path.join('.'),
      expected: 'the value or the reason',
    }),
  )
}

/** Exactly one of `stated`, `inferred` and `editorial` must be there. */
export function readBasis(
  state: ReadingState,
  entry: BasisEntry,
  path: Path,
): { readonly basis: Basis; readonly stated: readonly TextRange[] } {
  const kinds = basisKinds.filter((one) => entry[one] !== undefined)
  const [kind] = kinds
  if (kind === undefined || kinds.length > 1) {
    state.diagnostics.push(
      diagnostic('value/basis', state.locate.ofKey(path), {
        field: path.join('.'),
        found: kinds.length === 0 ? 'none' : kinds.join(' and '),
        expected: 'one of `stated`, `inferred`, `editorial`',
      }),
    )
    return { basis: unknownBasis, stated: [] }
  }
  if (kind !== 'stated' && entry[kind] === 'TODO') reportUnfinished(state, [...path, kind])
  const ranges = (address: string | number | undefined, ...at: string[]): readonly TextRange[] =>
    address === undefined ? none : evidenceAt(address, [...path, ...at], state)
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
    stated,
  }
}

/** The ranges of an address that a value rests on. Each part of it is evidence by itself: `3, 5-7` are two. */
function evidenceAt(address: string | number, at: Path, state: ReadingState): readonly TextRange[] {
  const ranges = rangesAt(address, at, state)
  const { seed, locate, diagnostics } = state
  for (let i = 0; i < ranges.length; ) {
    const part = ranges[i]?.part ?? 0
    let isBlank = true
    for (; ranges[i]?.part === part; i++)
      isBlank &&= seed.text.slice(ranges[i]?.start, ranges[i]?.end).trim() === ''
    if (!isBlank) continue
    const found = String(address).split(',')[part]?.trim()
    const details = { field: at.join('.'), found, expected: 'lines with text' }
    diagnostics.push(diagnostic('value/blank-lines', locate.ofKey(at), details))
  }
  return ranges
}

const basisKinds = ['stated', 'inferred', 'editorial'] as const

const none: readonly TextRange[] = []

const toLines = (ranges: readonly TextRange[]): LineRange[] =>
  ranges.length === 0 ? [] : lineRanges(ranges.map((r) => r.line))

const textOf = (ranges: readonly TextRange[], { shownText }: FieldState): string | undefined =>
  ranges.length === 0 ? undefined : ranges.map((r) => shownText(r.start, r.end).trim()).join(' ')

/** Evidence for a value that the list does not hold is a typing error. */
function reportStrayEvidence(state: ReadingState, basis: Basis, value: unknown, path: Path): void {
  if (basis.evidence.length === 0) return
  const values = Array.isArray(value) ? value.map(String) : [String(value)]
  for (const { value: stray } of basis.evidence.filter((e) => !values.includes(e.value))) {
    const at = [...path, 'lines', stray]
    state.diagnostics.push(
      diagnostic('value/invalid', state.locate.ofKey(at), {
        field: at.join('.'),
        found: `lines for \`${stray}\``,
        expected: 'one of the values of the field',
        hint: didYouMean(stray, values),
      }),
    )
  }
}
