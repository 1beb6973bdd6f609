/** Takes the text of a record file (`authors.yaml`: id -> fields); gives the records in normal form, sorted by id. */

import * as z from 'zod'
import { type Problem, problem } from '../diagnostics/problem.ts'
import type { RecordType } from '../model/define.ts'
import { normalise } from '../model/normalise.ts'
import type { Outline } from '../model/outline.ts'
import { slugPattern } from '../model/slug.ts'
import { parseYaml } from './yaml.ts'
import { zodProblems } from './zod-problems.ts'

export interface CorpusRecord {
  readonly id: string
  readonly [field: string]: unknown
}

export interface Records {
  readonly records: readonly CorpusRecord[]
  readonly problems: readonly Problem[]
}

export function readRecords(
  text: string | undefined,
  file: string,
  type: RecordType,
  outline: Outline,
): Records {
  if (text === undefined)
    return { records: [], problems: [problem('file/missing-record-file', { file, line: 1, column: 1 })] }
  const yaml = parseYaml(text, file)
  const node = outline.types[type.name] ?? {}
  const problems: Problem[] = [...yaml.problems]
  const records: CorpusRecord[] = []
  // Fields that may be empty need not be written.
  const given = z.strictObject(type.schema.omit({ id: true }).shape)
  for (const [id, fields] of Object.entries(yaml.value)) {
    if (!slugPattern.test(id)) {
      problems.push(
        problem('value/invalid', yaml.placeOfKey([id]), {
          field: id,
          found: `\`${id}\``,
          expected: 'an id: ASCII words joined by hyphens',
        }),
      )
      continue
    }
    const record = normalise(outline, node, { ...(isMap(fields) ? fields : {}), id }) as CorpusRecord
    const { id: _, ...rest } = record
    const checked = given.safeParse(isMap(fields) ? rest : fields)
    if (checked.success) records.push(record)
    else
      problems.push(
        ...zodProblems(
          checked.error.issues.map((i) => ({ ...i, path: [id, ...i.path] })),
          yaml,
          () => Object.keys(type.fields),
        ),
      )
  }
  return { records: records.sort((a, b) => (a.id < b.id ? -1 : 1)), problems }
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
