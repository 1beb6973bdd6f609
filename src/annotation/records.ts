/** Takes the text of a record file (`authors.yaml`: id -> fields); gives the records in normal form, sorted by id. */

import type { Claims } from '../compile/compiled-seed.ts'
import { type Problem, problem } from '../diagnostics/diagnostic.ts'
import type { RecordType } from '../model/define.ts'
import type { Node, Outline } from '../model/model-schema.ts'
import { normalise } from '../model/normalise.ts'
import { referencesIn } from '../model/references.ts'
import { slugPattern } from '../model/slug.ts'
import { keysBelow } from './known-keys.ts'
import { type Path, parseYaml, type YamlFile } from './yaml.ts'
import { zodProblems } from './zod-diagnostics.ts'

export interface CorpusRecord {
  readonly id: string
  readonly [field: string]: unknown
}

export interface Records {
  readonly records: readonly CorpusRecord[]
  /** Ids of all records of the file, also of those with problems; null when the file cannot be read at all. */
  readonly ids: ReadonlySet<string> | null
  readonly references: Claims['references']
  readonly problems: readonly Problem[]
}

export function readRecords(
  text: string | undefined,
  file: string,
  type: RecordType,
  outline: Outline,
): Records {
  if (text === undefined) {
    const missing = problem('file/missing-record-file', { file, line: 1, column: 1 })
    return { records: [], ids: null, references: [], problems: [missing] }
  }
  const yaml = parseYaml(text, file)
  const node = outline.types[type.name] ?? {}
  const read = Object.entries(yaml.value).map(([id, fields]) =>
    readRecord(id, fields, type, node, outline, yaml),
  )
  const records = read.flatMap(({ record }) => record ?? [])
  return {
    records: records.sort((a, b) => (a.id < b.id ? -1 : 1)),
    ids: yaml.problems.length > 0 ? null : new Set(Object.keys(yaml.value)),
    references: records.flatMap((record) =>
      referencesIn(outline, node, record).map(({ to, id, path }) => {
        const at = [record.id, ...path]
        return { value: id, to, field: at.join('.'), place: yaml.placeOf(at) }
      }),
    ),
    problems: [...yaml.problems, ...read.flatMap((r) => r.problems)],
  }
}

function readRecord(
  id: string,
  fields: unknown,
  type: RecordType,
  node: Node,
  outline: Outline,
  yaml: YamlFile,
): { readonly record: CorpusRecord | null; readonly problems: readonly Problem[] } {
  if (!slugPattern.test(id)) {
    const details = { field: id, found: `\`${id}\``, expected: 'an id: ASCII words joined by hyphens' }
    return { record: null, problems: [problem('value/invalid', yaml.placeOfKey([id]), details)] }
  }
  // In normal form, fields that may be empty need not be written.
  const value = isMap(fields) ? normalise(outline, node, { ...fields, id }) : fields
  const checked = type.schema.safeParse(value)
  if (checked.success) return { record: value as CorpusRecord, problems: [] }
  const knownKeys = (path: Path): readonly string[] => keysBelow(outline, node, path.slice(1))
  return { record: null, problems: zodProblems(checked.error.issues, { yaml, value, at: [id], knownKeys }) }
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
