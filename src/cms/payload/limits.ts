/**
 * Takes a field; gives the `validate` of Payload for it. A `validate` of one's own replaces Payload's, so that what
 * must have a value and what is too long is said here too.
 */

import type { Field } from '../field.ts'
import { integerComplaint, textComplaint } from '../limits.ts'

/** True, or what the editor is told. */
export type Validate = (value: unknown) => true | string

type Limited = Extract<Field, { readonly kind: 'text' | 'texts' | 'integer' }>

export function limitsOf(field: Limited): Validate {
  switch (field.kind) {
    case 'text':
      return text(field)
    case 'texts':
      return (value) => firstComplaint((value ?? []) as readonly unknown[], text({ ...unlimited, ...field }))
    case 'integer':
      return integer(field)
  }
}

export interface TextLimits {
  readonly isRequired: boolean
  readonly pattern: string | null
  readonly maxLength: number | null
}

/** SQLite ends a text at U+0000, PostgreSQL refuses it; a half of a surrogate pair becomes another character. */
const unkept = /[\0\p{Surrogate}]/u

/** A member of a list is never empty. */
const unlimited = { maxLength: null, isRequired: true } as const

export function text({ isRequired, pattern, maxLength }: TextLimits): Validate {
  const complaint = textComplaint(pattern, maxLength)
  return (value) => {
    if (isMissing(value)) return isRequired ? 'This field is required.' : true
    if (typeof value !== 'string') return 'This must be a text.'
    if (unkept.test(value)) return 'This has a character that databases do not keep.'
    return complaint(value) ?? true
  }
}

export interface IntegerLimits {
  readonly isRequired: boolean
  readonly minimum: number | null
  readonly maximum: number | null
}

export function integer({ isRequired, minimum, maximum }: IntegerLimits): Validate {
  const complaint = integerComplaint(minimum, maximum)
  return (value) => {
    if (isMissing(value)) return isRequired ? 'This field is required.' : true
    return complaint(value) ?? true
  }
}

/** Payload's forms give an empty text for a field that was cleared. */
const isMissing = (value: unknown): boolean => value === null || value === undefined || value === ''

const firstComplaint = (values: readonly unknown[], validate: Validate): true | string =>
  values.map(validate).find((answer) => answer !== true) ?? true
