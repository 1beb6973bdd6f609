/** Reads a record file (a map from id to fields) into records in normal form, sorted by id. */

import * as z from 'zod'
import { recordCodes } from '../diagnostics/confirmation.ts'
import { type Diagnostic, diagnostic, type Location } from '../diagnostics/diagnostic.ts'
import type { RecordType } from '../model/define.ts'
import type { ModelSchema, SchemaNode } from '../model/model-schema.ts'
import { normalise } from '../model/normalise.ts'
import { referencesIn } from '../model/references.ts'
import { slugPattern } from '../model/slug.ts'
import { type Confirmed, places } from './annotation.ts'
import type { Declarations } from './declarations.ts'
import { keysBelow } from './known-keys.ts'
import { type Path, parseYaml, type YamlFile } from './yaml.ts'
import { zodDiagnostics } from './zod-diagnostics.ts'

export interface CorpusRecord {
  readonly id: string
  readonly [field: string]: unknown
}

export interface Records {
  readonly records: readonly CorpusRecord[]
  /** Ids of all records of the file, also of those with problems; null when the file cannot be read at all. */
  readonly ids: ReadonlySet<string> | null
  readonly references: Declarations['references']
  /** Warnings about records that are right as they are: code -> ids. */
  readonly confirmed: Confirmed
  /** Place of the key at a path of the file. */
  readonly locate: (path: Path) => Location
  readonly diagnostics: readonly Diagnostic[]
}

/** The key of what a record file confirms; no record has it for an id. */
export const confirmedKey = 'confirmed'

const confirmedSchema = z.strictObject(
  Object.fromEntries(recordCodes.map((code) => [code, places.optional()])),
)

export function readRecords(
  text: string | undefined,
  file: string,
  type: RecordType,
  modelSchema: ModelSchema,
): Records {
  if (text === undefined) {
    const missing = diagnostic('file/missing-record-file', { file, line: 1, column: 1 })
    return {
      records: [],
      ids: null,
      references: [],
      confirmed: {},
      locate: () => missing,
      diagnostics: [missing],
    }
  }
  const yaml = parseYaml(text, file)
  const node = modelSchema.types[type.name] ?? {}
  const { [confirmedKey]: given = {}, ...written } = yaml.value
  const confirmed = confirmedSchema.safeParse(given)
  const read = Object.entries(written).map(([id, fields]) =>
    readRecord(id, fields, type, node, modelSchema, yaml),
  )
  const records = read.flatMap(({ record }) => record ?? [])
  return {
    records: records.sort((a, b) => (a.id < b.id ? -1 : 1)),
    ids: yaml.diagnostics.length > 0 ? null : new Set(Object.keys(written)),
    references: records.flatMap((record) =>
      referencesIn(modelSchema, node, record).map(({ to, id, path }) => {
        const at = [record.id, ...path]
        return { value: id, to, field: at.join('.'), locate: () => yaml.locationOf(at) }
      }),
    ),
    confirmed: confirmed.success ? (confirmed.data as Confirmed) : {},
    locate: yaml.locationOfKey,
    diagnostics: [
      ...yaml.diagnostics,
      ...(confirmed.success ? [] : refusedConfirmations(confirmed.error.issues, yaml, given)),
      ...read.flatMap((r) => r.diagnostics),
    ],
  }
}

const refusedConfirmations = (
  issues: readonly z.core.$ZodIssue[],
  yaml: YamlFile,
  value: unknown,
): Diagnostic[] => zodDiagnostics(issues, { yaml, value, at: [confirmedKey], knownKeys: () => recordCodes })

function readRecord(
  id: string,
  fields: unknown,
  type: RecordType,
  node: SchemaNode,
  modelSchema: ModelSchema,
  yaml: YamlFile,
): { readonly record: CorpusRecord | null; readonly diagnostics: readonly Diagnostic[] } {
  if (!slugPattern.test(id)) {
    const details = { field: id, found: `\`${id}\``, expected: 'an id: ASCII words joined by hyphens' }
    return { record: null, diagnostics: [diagnostic('value/invalid', yaml.locationOfKey([id]), details)] }
  }
  // In normal form, fields that may be empty need not be written.
  const value = isMap(fields) ? normalise(modelSchema, node, { ...fields, id }) : fields
  const checked = type.schema.safeParse(value)
  if (checked.success) return { record: value as CorpusRecord, diagnostics: [] }
  const knownKeys = (path: Path): readonly string[] => keysBelow(modelSchema, node, path.slice(1))
  return {
    record: null,
    diagnostics: zodDiagnostics(checked.error.issues, { yaml, value, at: [id], knownKeys }),
  }
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
