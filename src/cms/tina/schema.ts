/**
 * Builds the `schema` of a `tina/config.ts`; the rest of it (`build`, `media` …) is the site's. Limits
 * and the names of items are functions in `ui`, for Tina's forms only. What no editor changes is hidden.
 */

import { labelOf } from '../../model/label.ts'
import { typeKey } from '../blocks.ts'
import type { CmsModel, Collection } from '../cms-model.ts'
import { type Field, type FieldOf, type TextFields, titleOf, type VariantList } from '../field.ts'
import { collectionName } from '../records.ts'
import { blockPropsOf, itemPropsOf } from './labels.ts'
import { validateOf } from './limits.ts'
import { collectionFolder, fieldName, graphqlName, referenceField } from './names.ts'

export interface TinaField {
  readonly name: string
  readonly label: string
  readonly type: string
  readonly [option: string]: unknown
}

export interface TinaCollection {
  readonly name: string
  readonly path: string
  readonly fields: readonly TinaField[]
  readonly [option: string]: unknown
}

export interface TinaSchema {
  readonly collections: readonly TinaCollection[]
}

export const schemaOf = ({ collections }: CmsModel): TinaSchema => ({
  collections: collections.map(collectionOf),
})

const collectionOf = ({ type, label, fields }: Collection): TinaCollection => ({
  name: collectionName(type),
  label,
  path: collectionFolder(type),
  format: 'json',
  fields: fields.map((field) =>
    // Tina knows a document by a field that it must have.
    field.isRequired && field.name === titleOf(fields)
      ? { ...fieldOf(field), isTitle: true }
      : fieldOf(field),
  ),
})

function fieldOf(field: Field): TinaField {
  const { ui, ...shape } = shapeOf(field)
  const name = graphqlName(field.name)
  const shown = field.isReadOnly || field.kind === 'json' ? hidden : ui
  return {
    name,
    ...(name === fieldName(field.name) ? {} : { nameOverride: fieldName(field.name) }),
    label: field.label,
    ...(field.help === '' ? {} : { description: field.help }),
    ...(field.isRequired ? { required: true } : {}),
    ...(shown === undefined ? {} : { ui: shown }),
    ...shape,
  }
}

interface Shape {
  readonly type: string
  readonly ui?: Readonly<Record<string, unknown>>
  readonly [option: string]: unknown
}

const hidden = { component: 'hidden' }

function shapeOf(field: Field): Shape {
  switch (field.kind) {
    case 'text': {
      const component = field.isLong ? { component: 'textarea' } : {}
      return { type: 'string', ui: { ...component, validate: validateOf(field) } }
    }
    case 'number':
      return { type: 'number', ui: { validate: validateOf(field) } }
    case 'boolean':
      return { type: 'boolean' }
    case 'choice':
      return { type: 'string', options: field.choices }
    case 'choices':
      return { type: 'string', list: true, options: field.choices, ...listUi(field) }
    case 'texts':
      return { type: 'string', list: true, ui: { validate: validateOf(field) } }
    case 'reference':
      return referenceTo(field.to)
    case 'references': {
      const entry = {
        name: referenceField,
        label: labelOf(field.to),
        required: true,
        ...referenceTo(field.to),
      }
      return { type: 'object', list: true, fields: [entry], ...listUi(field) }
    }
    case 'group':
      return { type: 'object', fields: field.fields.map(fieldOf) }
    case 'groups': {
      const { ui: limits } = listUi(field)
      const ui = { itemProps: itemPropsOf(field.fields, labelOf(field.type)), ...limits }
      return { type: 'object', list: true, ui, fields: field.fields.map(fieldOf) }
    }
    case 'blocks': {
      const ui = { itemProps: blockPropsOf(field.text, 'Block') }
      return { type: 'object', list: true, ui, fields: fieldsOfBlock(field.text) }
    }
    case 'json':
      return { type: 'string' }
  }
}

/** Nothing for a list that may have any number of items. */
const listUi = (field: FieldOf<'choices' | 'references' | 'groups'>) => {
  const validate = validateOf(field)
  return validate === undefined ? {} : { ui: { validate } }
}

const referenceTo = (type: string) => ({ type: 'reference', collections: [collectionName(type)] })

const fieldsOfBlock = ({ fields, lists }: TextFields): TinaField[] => [
  ...fields.map(fieldOf),
  ...lists.map(variantsOf),
]

const variantsOf = ({ name, help, variants }: VariantList): TinaField => ({
  ...{ name, label: labelOf(name), description: help, type: 'object', list: true, templateKey: typeKey },
  templates: variants.map(({ type, fields }) => ({
    name: type,
    label: labelOf(type),
    ui: { itemProps: itemPropsOf(fields, labelOf(type)) },
    fields: fields.map(fieldOf),
  })),
})
