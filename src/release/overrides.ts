/**
 * Takes `releases/overrides.yaml`; gives what people have decided about single changes: a level in place of the rule's. It is
 * reviewed like code: each entry says what for, why, and until when it holds.
 */

import * as z from 'zod'
import { parseYaml } from '../annotation/yaml.ts'
import { zodProblems } from '../annotation/zod-diagnostics.ts'
import { type Problem, problem } from '../diagnostics/diagnostic.ts'
import { type Level, levels } from './level.ts'
import { type RuleId, ruleIds } from './rules.ts'

export interface Override {
  readonly rule: RuleId
  /** Place of the change, as the table prints it. */
  readonly at: string
  readonly level: Level
  readonly reason: string
  /** Last day, as in 2027-03-31. */
  readonly expires: string
}

export const overridesFile = 'releases/overrides.yaml'

const entry = z.strictObject({
  rule: z.enum(ruleIds as [RuleId, ...RuleId[]]),
  at: z.string().min(1),
  level: z.enum(levels),
  reason: z.string().trim().min(1),
  expires: z.iso.date(),
})

const file = z.strictObject({ overrides: z.array(entry) })

/** `today` as in 2026-11-21: an entry that has expired is an error, so that nobody forgets it. */
export function readOverrides(
  text: string | null,
  today: string,
): { readonly overrides: readonly Override[]; readonly problems: readonly Problem[] } {
  if (text === null) return { overrides: [], problems: [] }
  const yaml = parseYaml(text, overridesFile)
  if (yaml.problems.length > 0) return { overrides: [], problems: yaml.problems }
  const read = file.safeParse(yaml.value)
  if (!read.success) {
    const knownKeys = (path: readonly unknown[]): readonly string[] =>
      path.length === 0 ? ['overrides'] : Object.keys(entry.shape)
    const problems = zodProblems(read.error.issues, { yaml, value: yaml.value, at: [], knownKeys })
    return { overrides: [], problems }
  }
  const { overrides } = read.data
  const problems = overrides.flatMap(({ expires }, i) =>
    expires >= today
      ? []
      : [
          problem('release/override-expired', yaml.placeOf(['overrides', i, 'expires']), {
            field: `overrides.${i}.expires`,
            found: expires,
            expected: `a day from ${today} on`,
          }),
        ],
  )
  return { overrides, problems }
}
