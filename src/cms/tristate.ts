/** A boolean that may be unknown, for editors whose switch has two states only: a choice of Yes and No. */

import type { Choice, FieldOf } from './field.ts'

export const tristateChoices: readonly Choice[] = [
  { value: 'true', label: 'Yes' },
  { value: 'false', label: 'No' },
]

/** A boolean of a required field stays one: its editor is a switch. */
export const encodeTristate = ({ isRequired }: FieldOf<'boolean'>, value: unknown): unknown =>
  isRequired ? value : String(value)

/** Null is what is neither. */
export const decodeTristate = (_: FieldOf<'boolean'>, value: unknown): boolean | null =>
  typeof value === 'boolean' ? value : ({ true: true, false: false }[String(value)] ?? null)
