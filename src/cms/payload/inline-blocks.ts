/**
 * Payload's inline blocks of the body: what is in a line of prose and is not text. A note reference is one; so is the mark of
 * a special paragraph (salutation, dateline …), which an editor puts into it and takes out again, and what else is said of
 * a paragraph: who speaks in it, the sign before it …
 */

import { labelOf } from '../../model/label.ts'
import { headingStyles } from '../../model/text-vocabulary.ts'
import { ownFields } from '../blocks.ts'
import type { Field, TextFields } from '../field.ts'
import type { Value } from '../records.ts'
import type { Identity, Node } from './rich-text.ts'

export interface PayloadField {
  readonly name: string
  readonly type: string
  readonly [property: string]: unknown
}

export interface PayloadBlock {
  readonly slug: string
  readonly fields: readonly PayloadField[]
  readonly [property: string]: unknown
}

export const noteBlock = 'noteReference'

export const attributionBlock = 'attribution'

/** All that a block says by itself, but its attribution. */
export const detailsBlock = 'details'

/** `dateline` -> `style-dateline` */
export const styleBlock = (style: string): string => `style-${style}`

/** Null for a block that says no style. */
export const styleOfBlock = (slug: string): string | null =>
  slug.startsWith('style-') ? slug.slice('style-'.length) : null

/** `id` is unique in its text: Payload tells blocks by it. */
export const inlineBlock = (blockType: string, id: string, fields: Value = {}): Node => ({
  type: 'inlineBlock',
  version: 1,
  fields: { ...fields, id, blockType },
})

export const idOf = ({ key, nth }: Identity): string => (nth === undefined ? key : `${key}.${nth}`)

/** Those which Lexical has nodes for. */
const plainStyles: readonly string[] = ['normal', 'blockquote', ...headingStyles]

/** A form that does not know them would drop them. */
const identityFields = (): readonly PayloadField[] => [
  { name: 'key', type: 'text', label: 'Key', admin: { hidden: true } },
  { name: 'nth', type: 'number', label: 'Nth', admin: { hidden: true } },
]

type FieldsOf = (fields: readonly Field[]) => readonly PayloadField[]

/** New ones at each call: Payload changes the objects of its config. */
export function inlineBlocks(
  styles: readonly string[],
  text: TextFields,
  fieldsOf: FieldsOf,
): readonly PayloadBlock[] {
  const own = ownFields(text)
  const notes = text.lists.flatMap(({ variants }) => variants.filter(({ type }) => type === noteBlock))
  return [
    ...notes.map(({ type, fields }) => ({
      slug: type,
      labels: labelsOf(type),
      fields: [...fieldsOf(fields.filter(({ name }) => name !== '_key')), ...identityFields()],
    })),
    {
      slug: detailsBlock,
      labels: { singular: 'Details of the paragraph', plural: 'Details of the paragraph' },
      fields: fieldsOf(own.filter(({ kind }) => kind !== 'group')),
    },
    ...own.flatMap((field) =>
      field.kind === 'group'
        ? [{ slug: attributionBlock, labels: quotedFrom, fields: fieldsOf(field.fields) }]
        : [],
    ),
    ...styles
      .filter((style) => !plainStyles.includes(style))
      .map((style) => ({ slug: styleBlock(style), labels: labelsOf(style), fields: [] })),
  ]
}

const labelsOf = (name: string) => ({ singular: labelOf(name), plural: labelOf(name) })

const quotedFrom = { singular: 'Quoted from', plural: 'Quoted from' }
