/**
 * Reads `releases/overrides.yaml`: what people have decided about single changes, a level in place of the rule's. The file is
 * reviewed like code: each entry says which change it is for, why, and until when it holds.
 */

import * as z from 'zod'
import { parseYaml } from '../annotation/yaml.ts'
import { zodDiagnostics } from '../annotation/zod-diagnostics.ts'
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts'
import { type Level, levels } from './level.ts'
import { type RuleId, ruleIdByNumber, ruleIds } from './rules.ts'

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
  rule: z.preprocess(
    (name) => (typeof name === 'string' ? ruleIdByNumber.get(name) : undefined) ?? name,
    z.enum(ruleIds as [RuleId, ...RuleId[]]),
  ),
  at: z.string().min(1),
  level: z.enum(levels),
  reason: z.string().trim().min(1),
  expires: z.iso.date(),
})

const file = z.strictObject({ overrides: z.array(entry) })

/**
 * Rules may be named by their number as well.
 *
 * @param today as in 2026-11-21: an entry that has expired is an error, so that nobody forgets it.
 */
export function readOverrides(
  text: string | null,
  today: string,
): { readonly overrides: readonly Override[]; readonly diagnostics: readonly Diagnostic[] } {
  if (text === null) return { overrides: [], diagnostics: [] }
  const yaml = parseYaml(text, overridesFile)
  if (yaml.diagnostics.length > 0) return { overrides: [], diagnostics: yaml.diagnostics }
  const read = file.safeParse(yaml.value)
  if (!read.success) {
    const knownKeys = (path: readonly unknown[]): readonly string[] =>
      path.length === 0 ? ['overrides'] : Object.keys(entry.shape)
    const diagnostics = zodDiagnostics(read.error.issues, { yaml, value: yaml.value, at: [], knownKeys })
    return { overrides: [], diagnostics }
  }
  const { overrides } = read.data
  const diagnostics = overrides.flatMap(({ expires }, i) =>
    expires >= today
      ? []
      : [
          diagnostic('release/override-expired', yaml.locationOf(['overrides', i, 'expires']), {
            field: `overrides.${i}.expires`,
            found: expires,
            expected: `a day from ${today} on`,
          }),
        ],
  )
  return { overrides, diagnostics }
}
