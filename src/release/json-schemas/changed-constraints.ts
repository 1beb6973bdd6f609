/**
 * Compares the constraints of one field in two releases: bounds, lengths and patterns that saved values may now violate, or no
 * longer have to satisfy. Options, and fields of types with a name, are reported where they are declared.
 */

import type { Mismatch } from './mismatch.ts'
import type { Node } from './schema-graph.ts'
import { createInclusion } from './schema-inclusion.ts'

export const tightenedConstraints = (before: Node, after: Node): string[] =>
  mismatchesOf(before, after).map(({ inner, outer }) => `${inner} became ${outer}`)

export const loosenedConstraints = (before: Node, after: Node): string[] =>
  mismatchesOf(after, before).map(({ inner, outer }) => `${outer} became ${inner}`)

/** What the first allows and the second does not. */
const mismatchesOf = (inner: Node, outer: Node): Mismatch[] =>
  createInclusion()([inner], outer).flatMap((finding) =>
    'name' in finding || finding.isOptions || isInside(finding.path) ? [] : [finding],
  )

/** In a field of the object that the field holds. */
const isInside = (path: string): boolean => path.includes('.')
