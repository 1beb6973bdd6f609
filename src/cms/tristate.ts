/** A yes or no that may be unknown, for editors whose switch has two states only: a choice of Yes and No. */

import type { Choice } from './field.ts'

export const yesOrNo: readonly Choice[] = [
  { value: 'true', label: 'Yes' },
  { value: 'false', label: 'No' },
]

/** A boolean of a required field stays one: its editor is a switch. */
export const encodeYesOrNo = (isRequired: boolean, value: unknown): unknown =>
  isRequired ? value : String(value)

/** Null is what is neither. */
export const decodeYesOrNo = (value: unknown): boolean | null =>
  typeof value === 'boolean' ? value : ({ true: true, false: false }[String(value)] ?? null)
