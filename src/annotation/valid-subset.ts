/**
 * Takes an annotation and what its schema refused of it; gives the part that is sound, so that the same run can report
 * what else is wrong. No document is made of it.
 */

import type * as z from 'zod'
import type { Annotation, RoleMap } from './annotation.ts'

export function validSubset(
  value: Readonly<Record<string, unknown>>,
  issues: readonly z.core.$ZodIssue[],
): Annotation {
  const sound: Record<string, unknown> = { ...value }
  const lines: Record<string, unknown> = { ...(isMap(value.lines) ? value.lines : {}) }
  for (const issue of issues) {
    const [field, key] = issue.path.map(String)
    if (field === undefined) {
      if (issue.code === 'unrecognized_keys') for (const unknown of issue.keys) delete sound[unknown]
    } else if (field === 'lines' && key !== undefined) {
      // The text has a role, though not a sound one: that it has none would be a second report of one mistake.
      lines[key] = 'paragraph'
    } else {
      delete sound[field]
      if (field === 'default' || field === 'lines' || field === 'replies') sound.default = 'paragraph'
    }
  }
  return { ...sound, lines: lines as RoleMap } as Annotation
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
