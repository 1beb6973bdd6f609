/**
 * Reduces an annotation that its schema refused to the part that is valid, so that the same run can report what else is
 * wrong. It is not compiled into a document.
 */

import type * as z from 'zod'
import type { Annotation, RoleMap } from './annotation.ts'

export function validSubset(
  value: Readonly<Record<string, unknown>>,
  issues: readonly z.core.$ZodIssue[],
): Annotation {
  const valid: Record<string, unknown> = { ...value }
  const lines: Record<string, unknown> = { ...(isMap(value.lines) ? value.lines : {}) }
  for (const issue of issues) {
    const [field, key] = issue.path.map(String)
    if (field === undefined) {
      if (issue.code === 'unrecognized_keys') for (const unknown of issue.keys) delete valid[unknown]
    } else if (field === 'lines' && key !== undefined) {
      // The text has a role, though not a valid one: that it has none would be a second report of one mistake.
      lines[key] = 'paragraph'
    } else {
      delete valid[field]
      if (field === 'default' || field === 'lines' || field === 'replies') valid.default = 'paragraph'
    }
  }
  return { ...valid, lines: lines as RoleMap } as Annotation
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
