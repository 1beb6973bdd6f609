/** Builds the `validate` function of a field for Tina's form: Tina itself has neither patterns nor limits. */

import type { FieldOf } from '../field.ts'
import { type Complaint, hasItemLimits, itemsComplaint, numberComplaint, textComplaint } from '../limits.ts'
import { listOf } from '../records.ts'

/** What the editor reads; undefined when nothing is wrong. */
export type Validate = (value: unknown) => string | undefined

type Limited = FieldOf<'text' | 'texts' | 'number' | 'choices' | 'references' | 'groups'>

/** Undefined for a list without limits. */
export function validateOf(field: Limited): Validate | undefined {
  switch (field.kind) {
    case 'text':
      return required(field.isRequired, textComplaint(field))
    case 'number':
      return required(field.isRequired, numberComplaint(field))
    case 'texts': {
      const ofList = itemsComplaint(field)
      const ofText = required(true, textComplaint(field))
      return (list) =>
        ofList(listOf(list)) ??
        listOf(list)
          .map(ofText)
          .find((complaint) => complaint !== undefined)
    }
    case 'choices':
    case 'references':
    case 'groups': {
      if (!hasItemLimits(field)) return undefined
      const complaint = itemsComplaint(field)
      return (list) => complaint(listOf(list)) ?? undefined
    }
  }
}

/** A form has an empty text, or nothing, where nothing was typed. */
const required =
  <Value>(isRequired: boolean, complaint: Complaint<Value>): Validate =>
  (value) => {
    if (value !== undefined && value !== null && value !== '') return complaint(value as Value) ?? undefined
    return isRequired ? 'This must not be empty.' : undefined
  }
