/**
 * Takes a field of the same kind in two releases; gives the rules of its values that saved ones may break, or need no longer
 * keep: bounds, lengths, patterns. What it offers to choose, and what named types in it hold, is told where it is.
 */

import { createInclusion } from './inclusion.ts'
import type { Gap } from './mismatches.ts'
import type { Node } from './schema-graph.ts'

export const tightenedRules = (before: Node, after: Node): string[] =>
  gapsOf(before, after).map(({ inner, outer }) => `${inner} became ${outer}`)

export const loosenedRules = (before: Node, after: Node): string[] =>
  gapsOf(after, before).map(({ inner, outer }) => `${outer} became ${inner}`)

/** What the first allows and the second does not. */
const gapsOf = (inner: Node, outer: Node): Gap[] =>
  createInclusion()([inner], outer).flatMap((finding) =>
    'name' in finding || finding.isOptions || isInside(finding.path) ? [] : [finding],
  )

/** In a field of the object that the field holds. */
const isInside = (path: string): boolean => path.includes('.')
