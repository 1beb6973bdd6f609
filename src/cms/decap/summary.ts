/**
 * Builds the template of the line by which Decap and Sveltia show an item that
 * is folded: who and what it says, shortened.
 */

import type { Field, TextFields } from '../field.ts'
import { kindsOf, lineLength, ownTextOf, whoseOf } from '../item-preview.ts'
import { fieldName } from './names.ts'

/** null: nothing in it says what it is, and the editor shows its first field. */
export function summaryOf(fields: readonly Field[]): string | null {
  return template(whoseOf(fields), textIn(fields))
}

export function summaryOfBlock(text: TextFields): string | null {
  return template(kindsOf(text), textInBlock(text))
}

export const summaryOfText = (path: string): string => `{{fields.${path} | truncate(${lineLength})}}`

function template(first: readonly Field[], text: string | null): string | null {
  const tags = first.map(({ name }) => `{{fields.${fieldName(name)}}}`)
  if (text !== null) tags.push(summaryOfText(text))
  return tags.length === 0 ? null : tags.join(' ')
}

/** Where an item's text is: in its first block, or in a field of its own. */
function textIn(fields: readonly Field[]): string | null {
  for (const field of fields) {
    const inner = field.kind === 'blocks' ? textInBlock(field.text) : null
    if (inner !== null) return `${fieldName(field.name)}.0.${inner}`
  }
  const own = ownTextOf(fields)
  return own === undefined ? null : fieldName(own.name)
}

/** In the first inline content of a block. */
function textInBlock({ lists }: TextFields): string | null {
  for (const { name, variants } of lists) {
    const inner = variants.map(({ fields }) => textIn(fields)).find((path) => path !== null)
    if (inner !== undefined) return `${name}.0.${inner}`
  }
  return null
}
