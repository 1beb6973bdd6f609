/**
 * Builds the `collections` of a configuration for Decap and Sveltia, which read the same one. The
 * rest of it (`backend`, `media_folder` …) is the site's. Both check what an editor types, not what is in a file.
 * Lists are folded, with a line of text for each item: a body may have hundreds of blocks.
 */

import { labelOf } from '../../model/label.ts'
import { typeKey } from '../blocks.ts'
import type { CmsModel, Collection } from '../cms-model.ts'
import {
  dateOf,
  type Field,
  type ItemLimits,
  type Kind,
  type TextFields,
  type TextLimits,
  titleOf,
  type VariantList,
} from '../field.ts'
import { collectionName } from '../records.ts'
import { tristateChoices } from '../tristate.ts'
import { withoutNulls } from '../without-nulls.ts'
import { collectionFolder, fieldName, identity } from './names.ts'
import { summaryOf, summaryOfBlock, summaryOfText } from './summary.ts'
import { guardHelp, isGuarded } from './whitespace-guards.ts'

export interface DecapField {
  readonly name: string
  readonly label: string
  readonly widget: string
  readonly [option: string]: unknown
}

interface DecapCollection {
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

const collectionOf = (model: CmsModel, { type, label, help, fields }: Collection): DecapCollection => ({
  name: collectionName(type),
  label,
  description: help,
  folder: collectionFolder(collectionName(type)),
  create: true,
  format: 'json',
  extension: 'json',
  identifier_field: titleOf(fields),
  sortable_fields: [titleOf(fields), dateOf(fields)].filter((name) => name !== null),
  // Theirs would show values without labels, and what is hidden.
  editor: { preview: false },
  slug: `{{fields.${identity}}}`,
  fields: fields.map((field) => fieldOf(model, field)),
})

/** Of these, Decap would take `required` for at least one. */
const lists: readonly Kind[] = ['choices', 'texts', 'references', 'groups', 'blocks']

/** `mayBeAbsent`: Decap asks for the required fields of a group even where there is no such group. */
function fieldOf(model: CmsModel, field: Field, mayBeAbsent = false): DecapField {
  const common = {
    name: fieldName(field.name),
    label: field.label,
    ...(field.help === '' ? {} : { hint: field.help }),
    required: field.isRequired && !mayBeAbsent && !lists.includes(field.kind),
  }
  // What is computed is kept in the file; an editor neither sees it nor has to give it.
  if (field.isReadOnly) return hidden(common)
  switch (field.kind) {
    case 'text':
      return { ...common, widget: field.isLong ? 'text' : 'string', ...textLimits(field) }
    case 'number':
      return {
        ...{ ...common, widget: 'number', value_type: field.isInteger ? 'int' : 'float' },
        ...withoutNulls({
          // Inclusive bounds only.
          min: field.minimum ?? field.exclusiveMinimum,
          max: field.maximum ?? field.exclusiveMaximum,
          step: field.multipleOf,
        }),
      }
    case 'boolean':
      // A switch has no third state.
      return field.isRequired
        ? { ...common, widget: 'boolean' }
        : { ...common, widget: 'select', options: tristateChoices }
    case 'choice':
      return { ...common, widget: 'select', options: field.choices }
    case 'choices':
      return { ...common, widget: 'select', options: field.choices, multiple: true, ...itemLimits(field) }
    case 'texts': {
      const item = { name: 'item', label: 'Text', widget: 'string', ...textLimits(field) }
      return { ...common, ...listOf('Text', summaryOfText(item.name)), ...itemLimits(field), field: item }
    }
    case 'reference':
      return { ...common, ...relationTo(model, field.to) }
    case 'references':
      return { ...common, ...relationTo(model, field.to), multiple: true, ...itemLimits(field) }
    case 'group':
      return {
        ...{ ...common, widget: 'object' },
        fields: field.fields.map((inner) => fieldOf(model, inner, mayBeAbsent || !field.isRequired)),
      }
    case 'groups':
      return {
        ...{ ...common, ...listOf(labelOf(field.type), summaryOf(field.fields)), ...itemLimits(field) },
        fields: field.fields.map((inner) => fieldOf(model, inner)),
      }
    case 'blocks':
      return {
        ...{ ...common, ...listOf('Block', summaryOfBlock(field.text)) },
        // Decap draws what is not minimised, and takes half a minute for hundreds of blocks.
        minimize_collapsed: true,
        fields: fieldsOfBlock(model, field.text),
      }
    case 'json':
      return hidden(common)
  }
}

const hidden = ({ name, label }: { readonly name: string; readonly label: string }): DecapField => ({
  name,
  label,
  widget: 'hidden',
})

/** `called`: one item of it. */
const listOf = (called: string, summary: string | null) => ({
  ...{ widget: 'list', label_singular: called, collapsed: true },
  ...(summary === null ? {} : { summary }),
})

const itemLimits = ({ minItems, maxItems }: ItemLimits) => withoutNulls({ min: minItems, max: maxItems })

/** Decap reads the pattern only, Sveltia the lengths too. */
const textLimits = ({ pattern, minLength, maxLength }: TextLimits) => ({
  ...(pattern === null ? {} : { pattern: [pattern, `Must match ${pattern}`] }),
  ...withoutNulls({ minlength: minLength, maxlength: maxLength }),
})

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
  ...{ name, label: labelOf(name), hint: help, required: false, typeKey },
  ...listOf('Item', null),
  types: variants.map(({ type, fields }) => ({
    ...{ name: type, label: labelOf(type), widget: 'object' },
    ...(summaryOf(fields) === null ? {} : { summary: `${labelOf(type)}: ${summaryOf(fields)}` }),
    fields: fields.map((field) => fieldOf(model, isGuarded(field) ? withGuardHelp(field) : field)),
  })),
})

const withGuardHelp = (field: Field): Field => ({ ...field, help: `${field.help} ${guardHelp}`.trim() })
