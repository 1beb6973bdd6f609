/**
 * Builds Contentful's content types as plain objects. Groups, lists of groups and the text are JSON
 * (`Object`). Its rich text could hold ours only as `data` of its nodes, and that is not safe there: its validator
 * (`@contentful/rich-text-types` 17.2.7) refuses whatever is not `uri` in the `data` of a link; its editor
 * (`@contentful/field-editor-rich-text` 4.20.14, `toggleElement`) empties the `data` of a block that becomes a heading or
 * a paragraph, so that keys, styles and sources of quotations go; and its makers call such data allowed in some
 * circumstances only (https://github.com/contentful/field-editors/pull/1051).
 */

import type { CmsModel, Collection } from '../cms-model.ts'
import {
  type Choice,
  type Field,
  type ItemLimits,
  type NumberLimits,
  type TextLimits,
  titleOf,
} from '../field.ts'
import { withoutNulls } from '../without-nulls.ts'
import { fieldName, typeId } from './names.ts'

type Validation = Readonly<Record<string, unknown>>

/** How a field keeps its value. */
interface Storage {
  readonly type: 'Symbol' | 'Text' | 'Integer' | 'Number' | 'Boolean' | 'Object' | 'Link' | 'Array'
  readonly linkType?: 'Entry'
  readonly items?: Pick<Storage, 'type' | 'linkType' | 'validations'>
  readonly validations?: readonly Validation[]
}

export interface ContentField extends Storage {
  readonly id: string
  readonly name: string
  readonly required: boolean
  readonly localized: false
  /** Shown to editors, but not changed by them. */
  readonly disabled: boolean
}

/** How editors meet a field. */
interface Control {
  readonly field: string
  readonly widget: string
  readonly help: string
}

export interface ContentType {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly displayField: string
  readonly fields: readonly ContentField[]
  readonly controls: readonly Control[]
  /** None where all fields are of one kind. */
  readonly tabs: readonly Tab[]
}

/** Fields that editors meet together. */
interface Tab {
  readonly id: string
  readonly name: string
  readonly fields: readonly string[]
}

export const schemaOf = ({ collections }: CmsModel): readonly ContentType[] => collections.map(contentType)

const contentType = ({ type, label, help, fields }: Collection): ContentType => ({
  id: typeId(type),
  name: label,
  description: help,
  displayField: fieldName(titleOf(fields)),
  fields: fields.map((field) => ({
    id: fieldName(field.name),
    name: field.label,
    required: field.isRequired,
    localized: false,
    disabled: field.isReadOnly || isIdentity(field),
    ...storageOf(field),
  })),
  controls: fields.map((field) => ({
    field: fieldName(field.name),
    widget: widgetOf(field),
    help: field.help,
  })),
  tabs: tabsOf(fields),
})

/** What an entry is known by does not change in an editor. */
const isIdentity = (field: Field): boolean => field.kind === 'text' && field.role === 'id'

function tabsOf(fields: readonly Field[]): readonly Tab[] {
  const named = (isReadOnly: boolean): readonly string[] =>
    fields.filter((field) => field.isReadOnly === isReadOnly).map(({ name }) => fieldName(name))
  const tabs = [
    { id: 'content', name: 'Content', fields: named(false) },
    { id: 'compiled', name: 'From the compiler', fields: named(true) },
  ]
  return tabs.some(({ fields }) => fields.length === 0) ? [] : tabs
}

/** Longest `Symbol`; only a `Symbol` can be unique. */
const shortText = 256

function storageOf(field: Field): Storage {
  switch (field.kind) {
    case 'text': {
      const isShort = field.role !== null || (field.maxLength !== null && field.maxLength <= shortText)
      return {
        type: isShort ? 'Symbol' : 'Text',
        validations: [
          ...(field.role === 'id' || field.role === 'slug' ? [{ unique: true }] : []),
          ...textValidations(field),
        ],
      }
    }
    case 'number':
      return { type: field.isInteger ? 'Integer' : 'Number', validations: rangeOf(field) }
    case 'boolean':
      return { type: 'Boolean' }
    case 'choice':
      return { type: 'Symbol', validations: [oneOf(field.choices)] }
    case 'choices':
      return listOf({ type: 'Symbol', validations: [oneOf(field.choices)] }, field)
    case 'texts':
      return listOf({ type: 'Symbol', validations: textValidations(field) }, field)
    case 'reference':
      return linkTo(field.to)
    case 'references':
      return listOf(linkTo(field.to), field)
    case 'group':
    case 'groups':
    case 'blocks':
    case 'json':
      return { type: 'Object' }
  }
}

function widgetOf(field: Field): string {
  switch (field.kind) {
    case 'text':
      return field.isLong ? 'multipleLine' : 'singleLine'
    case 'number':
      return 'numberEditor'
    case 'boolean':
      return 'boolean'
    case 'choice':
      return 'dropdown'
    case 'choices':
      return 'checkbox'
    case 'texts':
      return 'tagEditor'
    case 'reference':
      return 'entryLinkEditor'
    case 'references':
      return 'entryLinksEditor'
    case 'group':
    case 'groups':
    case 'blocks':
    case 'json':
      return 'objectEditor'
  }
}

const listOf = (items: Storage, limits: ItemLimits): Storage => {
  const validations = sizeOf(limits.minItems, limits.maxItems)
  return { type: 'Array', items, ...(validations.length === 0 ? {} : { validations }) }
}

const textValidations = ({ pattern, minLength, maxLength }: TextLimits): readonly Validation[] => [
  ...sizeOf(minLength, maxLength),
  ...(pattern === null ? [] : [{ regexp: { pattern } }]),
]

const sizeOf = (min: number | null, max: number | null): readonly Validation[] =>
  min === null && max === null ? [] : [{ size: withoutNulls({ min, max }) }]

/** Contentful has inclusive bounds only. */
const rangeOf = ({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: NumberLimits) => {
  const range = { min: minimum ?? exclusiveMinimum, max: maximum ?? exclusiveMaximum }
  return range.min === null && range.max === null ? [] : [{ range }]
}

const oneOf = (choices: readonly Choice[]): Validation => ({ in: choices.map(({ value }) => value) })

const linkTo = (type: string): Storage => ({
  type: 'Link',
  linkType: 'Entry',
  validations: [{ linkContentType: [typeId(type)] }],
})
