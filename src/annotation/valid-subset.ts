/**
 * Reduces an annotation that its schema refused to the part that is valid, so that the same run can report what else is
 * wrong. It is not compiled into a document.
 */

import type * as z from 'zod'
import type { Annotation, RolesByAddress } from './annotation.ts'
import { meantIssues } from './zod-diagnostics.ts'

export function validSubset(
  value: Readonly<Record<string, unknown>>,
  issues: readonly z.core.$ZodIssue[],
): Annotation {
  const valid: Record<string, unknown> = { ...value }
  const lines: Record<string, unknown> | unknown[] = Array.isArray(value.lines)
    ? [...value.lines]
    : { ...(isMap(value.lines) ? value.lines : {}) }
  /** Indices in a list of lines. */
  const refused = new Set<number>()
  for (const issue of issues.flatMap(ofLines)) {
    const [field, key] = issue.path.map(String)
    if (field === undefined) {
      if (issue.code === 'unrecognized_keys') for (const unknown of issue.keys) delete valid[unknown]
    } else if (field === 'lines' && key !== undefined) {
      // The text has a role, though not a valid one: that it has none would be a second report of one mistake.
      if (!Array.isArray(lines)) lines[key] = 'paragraph'
      else {
        refused.add(Number(key))
        valid.default = 'paragraph'
      }
    } else {
      delete valid[field]
      // Each is checked against the keys of blocks, which are others without what was meant.
      if (field === 'keys') delete valid.formerKeys
      if (field === 'default' || field === 'lines' || field === 'replies') valid.default = 'paragraph'
    }
  }
  const usable = Array.isArray(lines) ? lines.filter((_, i) => !refused.has(i)) : lines
  return { ...valid, lines: usable as RolesByAddress } as Annotation
}

/** Lines are a map or a list: what is wrong is inside one of the two. */
const ofLines = (issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] =>
  (issue.code === 'invalid_union' && issue.path.join() === 'lines' ? meantIssues(issue) : null) ?? [issue]

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
