/**
 * Builds Keystatic's `itemLabel`: the line that stands for an item in its list,
 * with who and what it says, shortened. Without it, Keystatic counts: `Item 1`, `Item 2` …
 */

import { labelOf } from '../../model/label.ts'
import type { Field, TextFields, Variant } from '../field.ts'
import { kindsOf, lineLength, ownTextOf, whoseOf } from '../item-preview.ts'
import { fieldName } from './names.ts'

export type ItemLabel = (item: unknown) => string

/** As much as is read of what Keystatic hands to an `itemLabel`; which of it is there is up to the kind of field. */
interface Shown {
  readonly value?: unknown
  readonly discriminant?: unknown
  readonly fields?: Readonly<Record<string, Shown>>
  readonly elements?: readonly Shown[]
}

export const labelOfText: ItemLabel = (item) => short(textAt(item as Shown))

export const labelOfItem =
  (type: string, fields: readonly Field[]): ItemLabel =>
  (item) =>
    lineOf(type, textsAt(whoseOf(fields), item as Shown), textOf(fields, item as Shown))

export const labelOfBlock =
  (text: TextFields): ItemLabel =>
  (item) =>
    lineOf('Block', textsAt(kindsOf(text), item as Shown), textOfBlock(text, item as Shown))

/** Keystatic itself says which kind it is. */
export const labelOfVariant =
  ({ type, fields }: Variant): ItemLabel =>
  (item) =>
    lineOf(type, [], textOf(fields, item as Shown))

const short = (text: string): string =>
  [...text].length > lineLength ? `${[...text].slice(0, lineLength).join('')}…` : text

function lineOf(type: string, values: readonly string[], text: string): string {
  const parts = [...values, short(text)].filter((part) => part !== '')
  return parts.length === 0 ? labelOf(type) : parts.join(' · ')
}

const textAt = (shown: Shown | undefined): string => (typeof shown?.value === 'string' ? shown.value : '')

const textsAt = (fields: readonly Field[], item: Shown): string[] =>
  fields.map(({ name }) => textAt(item.fields?.[fieldName(name)]))

/** An item's text: that of its first block, or of a field of its own. */
function textOf(fields: readonly Field[], item: Shown): string {
  for (const field of fields) {
    const [first] = item.fields?.[fieldName(field.name)]?.elements ?? []
    if (field.kind === 'blocks' && first !== undefined) return textOfBlock(field.text, first)
  }
  const own = ownTextOf(fields)
  return own === undefined ? '' : textAt(item.fields?.[fieldName(own.name)])
}

/** All inline content of a block, in its order. */
function textOfBlock({ lists }: TextFields, block: Shown): string {
  const [children] = lists
  return (block.fields?.[children?.name ?? '']?.elements ?? [])
    .map(({ discriminant, value }) => {
      const variant = children?.variants.find(({ type }) => type === discriminant)
      return textOf(variant?.fields ?? [], value as Shown)
    })
    .join('')
}
