/**
 * Builds the `validate` function of a field for Payload. It replaces Payload's own, so that it also checks whether a required
 * value is missing and whether a text is too long.
 */

import type { FieldOf, ItemLimits, NumberLimits, TextLimits } from '../field.ts'
import { itemsComplaint, numberComplaint, textComplaint } from '../limits.ts'
import { listOf } from '../records.ts'

/** True, or what the editor reads. */
export type Validate = (value: unknown) => true | string

export function limitsOf(field: FieldOf<'text' | 'texts' | 'choices' | 'number'>): Validate {
  switch (field.kind) {
    case 'text':
      return text(field)
    case 'texts':
      return items(field, text({ ...field, isRequired: true }))
    case 'choices': {
      const values = field.choices.map(({ value }) => value)
      return items(field, (value) => values.includes(String(value)) || `${String(value)} is not a choice.`)
    }
    case 'number':
      return number(field)
  }
}

interface Presence {
  readonly isRequired: boolean
}

/** SQLite ends a text at U+0000, PostgreSQL refuses it; a half of a surrogate pair becomes another character. */
const unkept = /[\0\p{Surrogate}]/u

export function text({ isRequired, ...limits }: TextLimits & Presence): Validate {
  const complaint = textComplaint(limits)
  return (value) => {
    if (isMissing(value)) return isRequired ? 'This field is required.' : true
    if (typeof value !== 'string') return 'This must be a text.'
    if (unkept.test(value)) return 'This has a character that databases do not keep.'
    return complaint(value) ?? true
  }
}

function number({ isRequired, ...limits }: NumberLimits & Presence): Validate {
  const complaint = numberComplaint(limits)
  return (value) => {
    if (isMissing(value)) return isRequired ? 'This field is required.' : true
    return complaint(value) ?? true
  }
}

/** Payload's forms give an empty text for a field that was cleared. */
const isMissing = (value: unknown): boolean => value === null || value === undefined || value === ''

function items(limits: ItemLimits, validate: Validate): Validate {
  const complaint = itemsComplaint(limits)
  return (given) => {
    const values = listOf(given)
    return complaint(values) ?? values.map(validate).find((answer) => answer !== true) ?? true
  }
}
