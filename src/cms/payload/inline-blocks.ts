/**
 * Payload's inline blocks of the body: what is in a line of prose and is not text. A note reference is one; so is the mark of
 * a special paragraph (salutation, dateline …), which an editor puts into it and takes out again.
 */

import { labelOf } from '../../model/label.ts'
import { headingStyles } from '../../model/text-vocabulary.ts'
import type { Value } from '../records.ts'
import { number, text } from './limits.ts'
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

const line = (name: string, description: string, isRequired: boolean): PayloadField => ({
  name,
  type: 'text',
  label: labelOf(name),
  required: isRequired,
  validate: text({ isRequired, pattern: null, minLength: null, maxLength: null }),
  admin: { description },
})

const whole = (name: string, description: string) => {
  const limits = {
    ...{ isInteger: true, minimum: 1, maximum: 10_000_000 },
    ...{ exclusiveMinimum: null, exclusiveMaximum: null, multipleOf: null },
  }
  return {
    name,
    type: 'number',
    label: labelOf(name),
    min: limits.minimum,
    max: limits.maximum,
    validate: number({ isRequired: false, ...limits }),
    admin: { description, step: 1 },
  }
}

/** A form that does not know them would drop them. */
const identityFields = (): readonly PayloadField[] => [
  { name: 'key', type: 'text', label: 'Key', admin: { hidden: true } },
  { name: 'nth', type: 'number', label: 'Nth', admin: { hidden: true } },
]

/** New ones at each call: Payload changes the objects of its config. */
export const inlineBlocks = (styles: readonly string[]): readonly PayloadBlock[] => [
  {
    slug: noteBlock,
    labels: { singular: 'Note reference', plural: 'Note references' },
    fields: [line('label', 'Number or sign of the note, as the text gave it.', true), ...identityFields()],
  },
  {
    slug: attributionBlock,
    labels: { singular: 'Quoted from', plural: 'Quoted from' },
    fields: [
      line('name', 'Person or body that is quoted.', false),
      line('work', 'Title of the quoted work.', false),
      whole('line', 'Line of the seed that says so.'),
    ],
  },
  ...styles
    .filter((style) => !plainStyles.includes(style))
    .map((style) => ({
      slug: styleBlock(style),
      labels: { singular: labelOf(style), plural: labelOf(style) },
      fields: [],
    })),
]
