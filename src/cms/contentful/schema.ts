/**
 * Takes a CMS model; gives Contentful's content types as plain objects. Groups, lists of groups and the text are JSON
 * (`Object`). Its rich text could hold ours only as `data` of its nodes, and that is not safe there: its validator
 * (`@contentful/rich-text-types` 17.2.7) refuses whatever is not `uri` in the `data` of a link; its editor
 * (`@contentful/field-editor-rich-text` 4.20.14, `toggleElement`) empties the `data` of a block that becomes a heading or
 * a paragraph, so that keys, styles and sources of quotations go; and its makers call such data allowed in some
 * circumstances only (https://github.com/contentful/field-editors/pull/1051).
 */

import type { CmsModel, Collection } from '../cms-model.ts'
import { type Choice, type Field, labelOf, titleOf } from '../field.ts'
import { fieldName, typeId } from './names.ts'

export type Validation = Readonly<Record<string, unknown>>

/** How a field keeps its value. */
interface Storage {
  readonly type: 'Symbol' | 'Text' | 'Integer' | 'Boolean' | 'Object' | 'Link' | 'Array'
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
export interface Control {
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
export interface Tab {
  readonly id: string
  readonly name: string
  readonly fields: readonly string[]
}

export const schemaOf = ({ collections }: CmsModel): readonly ContentType[] => collections.map(contentType)

const contentType = ({ type, help, fields }: Collection): ContentType => ({
  id: typeId(type),
  name: labelOf(type),
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
          ...(field.maxLength === null ? [] : [{ size: { max: field.maxLength } }]),
          ...patternOf(field.pattern),
        ],
      }
    }
    case 'integer':
      return { type: 'Integer', validations: rangeOf(field.minimum, field.maximum) }
    case 'boolean':
      return { type: 'Boolean' }
    case 'choice':
      return { type: 'Symbol', validations: [oneOf(field.choices)] }
    case 'choices':
      return { type: 'Array', items: { type: 'Symbol', validations: [oneOf(field.choices)] } }
    case 'texts':
      return { type: 'Array', items: { type: 'Symbol', validations: patternOf(field.pattern) } }
    case 'reference':
      return linkTo(field.to)
    case 'references':
      return { type: 'Array', items: linkTo(field.to) }
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
    case 'integer':
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

const patternOf = (pattern: string | null): readonly Validation[] =>
  pattern === null ? [] : [{ regexp: { pattern } }]

const rangeOf = (min: number | null, max: number | null): readonly Validation[] =>
  min === null && max === null ? [] : [{ range: { min, max } }]

const oneOf = (choices: readonly Choice[]): Validation => ({ in: choices.map(({ value }) => value) })

const linkTo = (type: string): Storage => ({
  type: 'Link',
  linkType: 'Entry',
  validations: [{ linkContentType: [typeId(type)] }],
})
