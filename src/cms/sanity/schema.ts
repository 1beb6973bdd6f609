/**
 * Builds Sanity's schema types as plain objects: the `types` of `defineConfig({ schema: { types } })`. Validations and
 * previews are functions, as its schemas have them.
 */

import { labelOf } from '../../model/label.ts'
import type { CmsModel, Collection } from '../cms-model.ts'
import { type Choice, dateOf, type Field, type FieldOf, type TextLimits, titleOf } from '../field.ts'
import { nestedField, positionName } from '../threads.ts'
import { fieldName, portableText, typeName } from './names.ts'
import { documentPreview, groupPreview, type Titles, titlesOf } from './previews.ts'
import { itemRule, validationOf } from './rules.ts'
import type { SanityType } from './sanity-type.ts'
import { textTypes } from './text-types.ts'

/** Types of groups and of the text are gathered by name: Sanity compares named types only once. */
interface Gathered {
  readonly model: CmsModel
  readonly types: Map<string, SanityType>
  readonly titles: Titles
}

export function schemaOf(model: CmsModel): SanityType[] {
  const { collections } = model
  const gathered = { model, types: new Map<string, SanityType>(), titles: titlesOf(collections) }
  const documents = collections.map((collection) => documentType(collection, gathered))
  return [...documents, ...gathered.types.values()]
}

function documentType({ type, label, help, fields }: Collection, gathered: Gathered): SanityType {
  const used = tabs.filter(({ name }) => fields.some((field) => tabOf(field, fields) === name))
  return {
    name: typeName(type),
    type: 'document',
    title: label,
    description: help,
    groups: used.map((tab, i) => (i === 0 ? { ...tab, default: true } : tab)),
    fields: fields.map((field) => ({ ...fieldType(field, gathered), group: tabOf(field, fields) })),
    orderings: orderingsOf(fields),
    preview: documentPreview(fields, gathered.titles),
  }
}

/** In the order in which an editor needs them. */
const tabs = [
  { name: 'text', title: 'Text' },
  { name: 'about', title: 'About' },
  { name: 'compiled', title: 'From the compiler' },
]

function tabOf(field: Field, fields: readonly Field[]): string {
  if (field.isReadOnly) return 'compiled'
  const isText =
    field.name === titleOf(fields) ||
    field.kind === 'blocks' ||
    (field.kind === 'text' && field.isLong) ||
    (field.kind === 'groups' && field.fields.some(({ kind }) => kind === 'blocks'))
  return isText ? 'text' : 'about'
}

function orderingsOf(fields: readonly Field[]) {
  const date = dateOf(fields)
  const byTitle = { field: fieldName(titleOf(fields)), direction: 'asc' }
  return [
    ...(date === null
      ? []
      : [
          { name: 'newest', title: 'Newest first', by: [{ field: fieldName(date), direction: 'desc' }] },
          { name: 'oldest', title: 'Oldest first', by: [{ field: fieldName(date), direction: 'asc' }] },
        ]),
    { name: 'title', title: 'Title', by: [byTitle] },
  ]
}

function fieldType(field: Field, gathered: Gathered): SanityType {
  const common = {
    name: fieldName(field.name),
    title: field.label,
    description: field.help,
    ...(field.isReadOnly || isIdentity(field) ? { readOnly: true } : {}),
    ...(field.name === positionName ? { hidden: true } : {}),
    validation: validationOf(field),
  }
  switch (field.kind) {
    case 'text':
      return field.isLong ? { ...common, type: 'text', rows: proseRows } : { ...common, type: 'string' }
    case 'number':
      return { ...common, type: 'number' }
    case 'boolean':
      return { ...common, type: 'boolean', options: { layout: 'checkbox' } }
    case 'choice':
      return { ...common, type: 'string', options: choiceOptions(field.choices) }
    case 'choices':
      return {
        ...common,
        type: 'array',
        of: [{ type: 'string' }],
        options: { list: listOf(field.choices), layout: 'grid' },
      }
    case 'texts':
      return { ...common, type: 'array', ...textsOf(field) }
    case 'reference':
      return { ...common, ...referenceTo(field.to) }
    case 'references':
      return { ...common, type: 'array', of: [referenceTo(field.to)] }
    case 'group':
      return { ...common, type: groupType(field.type, field.fields, gathered), options: { columns: 2 } }
    case 'groups': {
      const { type, fields } = nestedField(field)
      return { ...common, type: 'array', of: [{ type: groupType(type, fields, gathered) }] }
    }
    case 'blocks': {
      const made = textTypes(field.text, gathered.model, (fields) =>
        fields.map((inner) => fieldType(inner, gathered)),
      )
      for (const type of made) gathered.types.set(String(type.name), type)
      return { ...common, type: portableText }
    }
    case 'json':
      return { ...common, type: 'text', rows: jsonRows }
  }
}

const proseRows = 5
const jsonRows = 3

/** What a document is known by does not change in an editor. */
const isIdentity = (field: Field): boolean => field.kind === 'text' && field.role === 'id'

const listOf = (choices: readonly Choice[]) => choices.map(({ value, label }) => ({ value, title: label }))

/** So many are seen at a glance; more are a list to open. */
const radioButtons = 4

const choiceOptions = (choices: readonly Choice[]) => ({
  list: listOf(choices),
  ...(choices.length > radioButtons ? {} : { layout: 'radio', direction: 'horizontal' }),
})

/** Words without blanks are tags; a name may have a comma in it, which ends a tag. */
const textsOf = (field: FieldOf<'texts'>) => ({
  of: [{ type: 'string', ...(isLimited(field) ? { validation: itemRule(field) } : {}) }],
  ...(field.pattern === null ? {} : { options: { layout: 'tags' } }),
})

const isLimited = ({ pattern, minLength, maxLength }: TextLimits): boolean =>
  pattern !== null || minLength !== null || maxLength !== null

const referenceTo = (type: string): SanityType => ({ type: 'reference', to: [{ type: typeName(type) }] })

function groupType(type: string, fields: readonly Field[], gathered: Gathered): string {
  const name = typeName(type)
  if (!gathered.types.has(name)) {
    // A placeholder first: a group may hold itself.
    gathered.types.set(name, { name, type: 'object' })
    const own = fields.filter((field) => field.name !== '_key')
    const preview = groupPreview(own, gathered.titles)
    gathered.types.set(name, {
      name,
      type: 'object',
      title: labelOf(type),
      fields: own.map((field) => fieldType(field, gathered)),
      ...(preview === null ? {} : { preview }),
    })
  }
  return name
}
