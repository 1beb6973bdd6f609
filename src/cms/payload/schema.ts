/**
 * Takes a CMS model; gives Payload's `collections` as plain objects for `buildConfig`, and what its `lexicalEditor` must
 * be able to do. A field of rich text has no editor of its own: it is edited in that of the config.
 */

import type { CmsModel, Collection } from '../cms-model.ts'
import { type Choice, type Field, labelOf, titleOf } from '../field.ts'
import { editorOptions, type PayloadEditor } from './editor.ts'
import type { PayloadField } from './inline-blocks.ts'
import { limitsOf } from './limits.ts'
import { collectionSlug, fieldName, memberName } from './names.ts'

export interface PayloadCollection {
  readonly slug: string
  readonly fields: readonly PayloadField[]
  readonly [property: string]: unknown
}

export interface PayloadSchema {
  readonly collections: readonly PayloadCollection[]
  readonly editor: PayloadEditor
}

export const schemaOf = ({ collections }: CmsModel): PayloadSchema => ({
  collections: collections.map(collectionType),
  editor: editorOptions(),
})

function collectionType({ type, help, fields }: Collection): PayloadCollection {
  return {
    slug: collectionSlug(type),
    labels: { singular: labelOf(type), plural: labelOf(type) },
    admin: { description: help, useAsTitle: fieldName(titleOf(fields)) },
    fields: fields.map((field) => ({
      ...fieldType(field, fieldName(field.name)),
      ...(field.kind === 'text' && field.role === 'slug' ? { unique: true } : {}),
    })),
  }
}

/** The fields of a group or of a row. */
const membersOf = (fields: readonly Field[]): PayloadField[] =>
  fields.map((field) => fieldType(field, memberName(field.name)))

function fieldType(field: Field, name: string): PayloadField {
  const common = {
    name,
    label: field.label,
    admin: { description: field.help, ...(field.isReadOnly ? { readOnly: true } : {}) },
  }
  const single = { ...common, required: field.isRequired }
  switch (field.kind) {
    case 'text': {
      const limits = field.maxLength === null ? {} : { maxLength: field.maxLength }
      return { ...single, type: field.isLong ? 'textarea' : 'text', ...limits, validate: limitsOf(field) }
    }
    case 'integer': {
      const low = field.minimum === null ? {} : { min: field.minimum }
      const high = field.maximum === null ? {} : { max: field.maximum }
      return { ...single, type: 'number', ...low, ...high, validate: limitsOf(field) }
    }
    case 'boolean':
      return { ...single, type: 'checkbox' }
    case 'choice':
      return { ...single, type: 'select', options: optionsOf(field.choices) }
    case 'choices':
      return { ...common, type: 'select', hasMany: true, options: optionsOf(field.choices) }
    case 'texts':
      return { ...common, type: 'text', hasMany: true, validate: limitsOf(field) }
    case 'reference':
      return { ...single, type: 'relationship', relationTo: collectionSlug(field.to) }
    case 'references':
      return { ...common, type: 'relationship', relationTo: collectionSlug(field.to), hasMany: true }
    case 'group':
      // Payload's groups cannot be null: a group that may be is a list of at most one row.
      return field.isRequired
        ? { ...common, type: 'group', fields: membersOf(field.fields) }
        : { ...common, type: 'array', maxRows: 1, fields: membersOf(field.fields) }
    case 'groups':
      return { ...common, type: 'array', fields: membersOf(field.fields) }
    case 'blocks':
      return { ...common, type: 'richText' }
    case 'json':
      return { ...single, type: 'json' }
  }
}

const optionsOf = (choices: readonly Choice[]) => choices.map(({ value, label }) => ({ value, label }))
