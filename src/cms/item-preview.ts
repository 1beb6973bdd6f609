/** Which fields of the items of a list tell a person, in one line, what an item is. */

import type { Field, TextFields } from './field.ts'

/** Characters that fit in the line. */
export const lineLength = 80

/** Who it is of. */
export const whoseOf = (fields: readonly Field[]): readonly Field[] =>
  fields.filter(({ kind }) => kind === 'reference')

/** Which kind of block it is. */
export const kindsOf = ({ fields }: TextFields): readonly Field[] =>
  fields.filter(({ kind, isRequired }) => kind === 'choice' && isRequired)

/** What it says, where that is in no block. */
export const ownTextOf = (fields: readonly Field[]): Field | undefined =>
  fields.find((field) => field.kind === 'text' && field.role === null && !field.isReadOnly)
