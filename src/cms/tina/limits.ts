/** Takes a field; gives the `validate` of Tina's form for it: Tina itself has neither patterns nor limits. */

import type { Field } from '../field.ts'
import { integerComplaint, textComplaint } from '../limits.ts'

/** What the editor is told; undefined when nothing is wrong. */
export type Validate = (value: unknown) => string | undefined

type Limited = Extract<Field, { readonly kind: 'text' | 'texts' | 'integer' }>

export function validateOf(field: Limited): Validate {
  switch (field.kind) {
    case 'text':
      return present(field.isRequired, textCheck(field.pattern, field.maxLength))
    case 'texts': {
      const check = present(true, textCheck(field.pattern, null))
      return (list) => firstOf(((list ?? []) as readonly unknown[]).map(check))
    }
    case 'integer':
      return present(field.isRequired, integerCheck(field.minimum, field.maximum))
  }
}

/** A form has an empty text, or nothing, where nothing was typed. */
const present =
  (isRequired: boolean, check: Validate): Validate =>
  (value) => {
    if (value !== undefined && value !== null && value !== '') return check(value)
    return isRequired ? 'This must not be empty.' : undefined
  }

const textCheck = (pattern: string | null, maxLength: number | null): Validate => {
  const complaint = textComplaint(pattern, maxLength)
  return (value) => complaint(String(value)) ?? undefined
}

const integerCheck = (minimum: number | null, maximum: number | null): Validate => {
  const complaint = integerComplaint(minimum, maximum)
  return (value) => complaint(value) ?? undefined
}

const firstOf = (complaints: readonly (string | undefined)[]): string | undefined =>
  complaints.find((complaint) => complaint !== undefined)
