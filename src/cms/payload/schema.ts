/**
 * Builds Payload's `collections` and `blocks` as plain objects for `buildConfig`, and what its `lexicalEditor` must be able to
 * do. Blocks hold blocks of their own: the database keeps them with `blocksAsJSON` only.
 * A field of rich text has no editor of its own: it is edited in that of the config.
 */

import { labelOf } from '../../model/label.ts'
import type { CmsModel, Collection } from '../cms-model.ts'
import { type Choice, type Field, type Groups, type ItemLimits, type TextFields, titleOf } from '../field.ts'
import { hasItemLimits } from '../limits.ts'
import { isNested, nestedField, positionName } from '../threads.ts'
import { withoutNulls } from '../without-nulls.ts'
import { editorOptions, type PayloadEditor } from './editor.ts'
import { inlineBlocks, type PayloadBlock, type PayloadField } from './inline-blocks.ts'
import { limitsOf } from './limits.ts'
import { fieldName, memberName, slugOf } from './names.ts'

interface PayloadCollection {
  readonly slug: string
  readonly fields: readonly PayloadField[]
  readonly [property: string]: unknown
}

export interface PayloadSchema {
  readonly collections: readonly PayloadCollection[]
  /** What collections and blocks refer to by its slug. */
  readonly blocks: readonly PayloadBlock[]
  readonly editor: PayloadEditor
}

/** Blocks that are needed on the way, by slug. */
type Blocks = Map<string, PayloadBlock>

export function schemaOf({ collections, blockStyles }: CmsModel): PayloadSchema {
  const blocks: Blocks = new Map()
  const made = collections.map((collection) => collectionType(collection, blocks))
  const inLines = inlineBlocks(Object.keys(blockStyles), textOf(collections), (fields) =>
    membersOf(fields, blocks),
  )
  return { collections: made, blocks: [...blocks.values()], editor: editorOptions(inLines) }
}

/** A model has one type of blocks: any text of it says what they hold. */
const textOf = (collections: readonly Collection[]): TextFields =>
  collections.flatMap(({ fields }) => fields).find((field) => field.kind === 'blocks')?.text ?? noText

const noText: TextFields = { fields: [], lists: [] }

function collectionType({ type, label, help, fields }: Collection, blocks: Blocks): PayloadCollection {
  return {
    slug: slugOf(type),
    labels: { singular: label, plural: label },
    admin: { description: help, useAsTitle: fieldName(titleOf(fields)) },
    fields: fields.map((field) => ({
      ...fieldType(field, fieldName(field.name), blocks),
      ...(field.kind === 'text' && field.role === 'slug' ? { unique: true } : {}),
    })),
  }
}

/** The fields of a group or of a row. */
const membersOf = (fields: readonly Field[], blocks: Blocks): PayloadField[] =>
  fields.map((field) => fieldType(field, memberName(field.name), blocks))

function fieldType(field: Field, name: string, blocks: Blocks): PayloadField {
  const common = {
    name,
    label: field.label,
    admin: {
      description: field.help,
      ...(field.isReadOnly ? { readOnly: true } : {}),
      ...(field.name === positionName ? { hidden: true } : {}),
    },
  }
  const single = { ...common, required: field.isRequired }
  switch (field.kind) {
    case 'text': {
      const limits = withoutNulls({ minLength: field.minLength, maxLength: field.maxLength })
      return { ...single, type: field.isLong ? 'textarea' : 'text', ...limits, validate: limitsOf(field) }
    }
    case 'number': {
      const bounds = withoutNulls({
        min: field.minimum ?? field.exclusiveMinimum,
        max: field.maximum ?? field.exclusiveMaximum,
      })
      const admin = { ...common.admin, ...withoutNulls({ step: field.multipleOf }) }
      return { ...single, admin, type: 'number', ...bounds, validate: limitsOf(field) }
    }
    case 'boolean':
      return { ...single, type: 'checkbox' }
    case 'choice':
      return { ...single, type: 'select', options: optionsOf(field.choices) }
    case 'choices':
      return {
        ...{ ...common, type: 'select', hasMany: true, options: optionsOf(field.choices) },
        // Payload's own check of choices does, but for their number.
        ...(hasItemLimits(field) ? { validate: limitsOf(field) } : {}),
      }
    case 'texts':
      return { ...common, type: 'text', hasMany: true, validate: limitsOf(field) }
    case 'reference':
      return { ...single, ...relationTo(field.to) }
    case 'references':
      return { ...common, ...relationTo(field.to), hasMany: true, ...rowsOf(field) }
    case 'group':
      // Payload's groups cannot be null: a group that may be is a list of at most one row.
      return field.isRequired
        ? { ...common, type: 'group', fields: membersOf(field.fields, blocks) }
        : { ...common, type: 'array', maxRows: 1, fields: membersOf(field.fields, blocks) }
    case 'groups':
      return isNested(field)
        ? {
            ...common,
            type: 'blocks',
            blockReferences: [blockOf(field, blocks)],
            blocks: [],
            ...rowsOf(field),
          }
        : { ...common, type: 'array', fields: membersOf(field.fields, blocks), ...rowsOf(field) }
    case 'blocks':
      return { ...common, type: 'richText' }
    case 'json':
      return { ...single, type: 'json' }
  }
}

/** Blocks lie in the database as JSON, which refers to nothing: the filter makes Payload look for what is referred to. */
const relationTo = (type: string) => ({
  type: 'relationship',
  relationTo: slugOf(type),
  filterOptions: { id: { exists: true } },
})

function blockOf(field: Groups, blocks: Blocks): string {
  const slug = slugOf(field.type)
  if (!blocks.has(slug)) {
    const labels = { singular: labelOf(field.type), plural: field.label }
    // A placeholder first: a block may hold itself.
    blocks.set(slug, { slug, fields: [] })
    blocks.set(slug, { slug, labels, fields: membersOf(nestedField(field).fields, blocks) })
  }
  return slug
}

const rowsOf = ({ minItems, maxItems }: ItemLimits) => withoutNulls({ minRows: minItems, maxRows: maxItems })

const optionsOf = (choices: readonly Choice[]) => choices.map(({ value, label }) => ({ value, label }))
