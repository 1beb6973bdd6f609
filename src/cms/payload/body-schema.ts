/**
 * Gives Payload's blocks for the body. The body is a list of blocks, each with its style, its key and its content:
 * spans and note references in reading order. Lexical, Payload's rich text, has no place for keys, for our styles or
 * for who is quoted, so that the body would not come back as it was.
 */

import { hrefPattern } from '../../model/href.ts'
import { blockStyles } from '../../model/text-vocabulary.ts'
import { labelOf } from '../field.ts'
import { integer, text } from './limits.ts'

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

const line = (name: string, description: string, isRequired: boolean, pattern: string | null = null) => ({
  name,
  type: 'text',
  label: labelOf(name),
  required: isRequired,
  validate: text({ isRequired, pattern, maxLength: null }),
  admin: { description },
})

const key = line('key', 'Stable key: `l12` comes from line 12 of the seed.', true)

const whole = (name: string, description: string, maximum: number) => ({
  name,
  type: 'number',
  label: labelOf(name),
  min: 1,
  max: maximum,
  validate: integer({ isRequired: false, minimum: 1, maximum }),
  admin: { description, step: 1 },
})

/** The same blocks in all collections: Payload knows them by their slugs. */
export const blocksOf = (name: string, slugs: readonly string[]) => ({
  name,
  type: 'blocks',
  label: labelOf(name),
  blocks: [],
  blockReferences: slugs,
})

export const bodyBlock = 'textBlock'

export const bodyBlocks: readonly PayloadBlock[] = [
  {
    slug: bodyBlock,
    labels: { singular: 'Block of text', plural: 'Blocks of text' },
    fields: [
      {
        name: 'style',
        type: 'select',
        label: 'Style',
        required: true,
        defaultValue: 'normal',
        options: Object.entries(blockStyles).map(([value, says]) => ({
          value,
          label: says.replace(/\.$/, ''),
        })),
      },
      blocksOf('children', ['span', 'noteReference']),
      blocksOf('markDefs', ['language', 'link']),
      {
        name: 'listItem',
        type: 'select',
        label: 'List item',
        options: [
          { value: 'bullet', label: 'Bullets' },
          { value: 'number', label: 'Numbers' },
        ],
      },
      whole('level', 'Depth of the list item, from 1.', 9),
      {
        name: 'attribution',
        type: 'array',
        label: 'Attribution',
        maxRows: 1,
        admin: { description: 'Whom and what a quotation quotes, where the text says it.' },
        fields: [
          line('name', 'Person or body that is quoted.', false),
          line('work', 'Title of the quoted work.', false),
          whole('line', 'Line of the seed that says so.', 10_000_000),
        ],
      },
      key,
    ],
  },
  {
    slug: 'span',
    labels: { singular: 'Span', plural: 'Spans' },
    fields: [
      { name: 'text', type: 'textarea', label: 'Text', required: true },
      {
        name: 'marks',
        type: 'text',
        label: 'Marks',
        hasMany: true,
        admin: { description: 'Decorators (`strong`, `em`), then keys of the block’s mark defs.' },
      },
      key,
    ],
  },
  {
    slug: 'noteReference',
    labels: { singular: 'Note reference', plural: 'Note references' },
    fields: [line('label', 'Number or sign of the note, as the text gave it.', true), key],
  },
  {
    slug: 'language',
    labels: { singular: 'Another language', plural: 'Other languages' },
    fields: [line('language', 'BCP 47 tag of the marked text.', true), key],
  },
  {
    slug: 'link',
    labels: { singular: 'Link', plural: 'Links' },
    fields: [line('href', 'Address of the link.', true, hrefPattern.source), key],
  },
]
