/**
 * Takes a CMS model; gives the `collections` of a configuration for Decap and Sveltia, which read the same one. The
 * rest of it (`backend`, `media_folder` …) is the site's. Both check what an editor types, not what is in a file.
 */

import type { CmsModel, Collection } from '../cms-model.ts'
import { type Field, labelOf, type TextFields, titleOf, type VariantList } from '../field.ts'
import { collectionName } from '../records.ts'
import { collectionFolder, fieldName, identity, typeKey } from './names.ts'

export interface DecapField {
  readonly name: string
  readonly label: string
  readonly widget: string
  readonly [option: string]: unknown
}

export interface DecapCollection {
  readonly name: string
  readonly fields: readonly DecapField[]
  readonly [option: string]: unknown
}

export interface DecapCollections {
  readonly collections: readonly DecapCollection[]
}

export const schemaOf = (model: CmsModel): DecapCollections => ({
  collections: model.collections.map((collection) => collectionOf(model, collection)),
})

const collectionOf = (model: CmsModel, { type, help, fields }: Collection): DecapCollection => ({
  name: collectionName(type),
  label: labelOf(type),
  description: help,
  folder: collectionFolder(collectionName(type)),
  create: true,
  format: 'json',
  extension: 'json',
  identifier_field: titleOf(fields),
  slug: `{{fields.${identity}}}`,
  fields: fields.map((field) => fieldOf(model, field)),
})

function fieldOf(model: CmsModel, field: Field): DecapField {
  const common = {
    name: fieldName(field.name),
    label: field.label,
    ...(field.help === '' ? {} : { hint: field.help }),
    required: field.isRequired,
  }
  // What is computed is kept in the file; an editor neither sees it nor has to give it.
  if (field.isReadOnly) return hidden(common)
  switch (field.kind) {
    case 'text':
      return { ...common, widget: field.isLong ? 'text' : 'string', ...patternOf(field.pattern) }
    case 'integer':
      return {
        ...{ ...common, widget: 'number', value_type: 'int' },
        ...(field.minimum === null ? {} : { min: field.minimum }),
        ...(field.maximum === null ? {} : { max: field.maximum }),
      }
    case 'boolean':
      return { ...common, widget: 'boolean' }
    case 'choice':
      return { ...common, widget: 'select', options: field.choices }
    case 'choices':
      return { ...common, widget: 'select', options: field.choices, multiple: true }
    case 'texts': {
      const item = { name: 'item', label: field.label, widget: 'string', ...patternOf(field.pattern) }
      return { ...common, widget: 'list', field: item }
    }
    case 'reference':
      return { ...common, ...relationTo(model, field.to) }
    case 'references':
      return { ...common, ...relationTo(model, field.to), multiple: true }
    case 'group':
      return { ...common, widget: 'object', fields: field.fields.map((inner) => fieldOf(model, inner)) }
    case 'groups':
      return { ...common, widget: 'list', fields: field.fields.map((inner) => fieldOf(model, inner)) }
    case 'blocks':
      return { ...common, widget: 'list', fields: fieldsOfBlock(model, field.text) }
    case 'json':
      return hidden(common)
  }
}

const hidden = ({ name, label }: { readonly name: string; readonly label: string }): DecapField => ({
  name,
  label,
  widget: 'hidden',
})

const patternOf = (pattern: string | null) =>
  pattern === null ? {} : { pattern: [pattern, `Must match ${pattern}`] }

function relationTo({ collections }: CmsModel, type: string) {
  const title = titleOf(collections.find((collection) => collection.type === type)?.fields ?? [])
  return {
    widget: 'relation',
    collection: collectionName(type),
    value_field: identity,
    search_fields: [title, identity],
    display_fields: [title],
  }
}

const fieldsOfBlock = (model: CmsModel, { fields, lists }: TextFields): DecapField[] => [
  { name: typeKey, label: 'Kind', widget: 'hidden', default: 'block' },
  ...fields.map((field) => fieldOf(model, field)),
  ...lists.map((list) => variantsOf(model, list)),
]

const variantsOf = (model: CmsModel, { name, help, variants }: VariantList): DecapField => ({
  ...{ name, label: labelOf(name), hint: help, widget: 'list', required: false, typeKey },
  types: variants.map(({ type, fields }) => ({
    ...{ name: type, label: labelOf(type), widget: 'object' },
    fields: fields.map((field) => fieldOf(model, field)),
  })),
})
