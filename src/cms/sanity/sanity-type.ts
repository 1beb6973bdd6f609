/** A type of Sanity's schema, or a field of one, as a plain object. */

import type { Validation } from './rules.ts'

export interface SanityType {
  readonly name?: string
  readonly type: string
  readonly title?: string
  readonly validation?: Validation
  readonly [property: string]: unknown
}
