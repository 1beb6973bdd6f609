/** How an editor meets a field in Directus: its interface, and the fields within it, which are JSON. */

import { labelOf } from '../../model/label.ts'
import { typeKey } from '../blocks.ts'
import type { Choice, Field, TextFields, VariantList } from '../field.ts'
import { withoutNulls } from '../without-nulls.ts'
import { fieldName } from './names.ts'
import { type ColumnType, lineLength } from './snapshot.ts'

interface Interface {
  readonly interface: string
  readonly options: Readonly<Record<string, unknown>> | null
}

/** A field within JSON. */
export interface Part {
  readonly field: string
  readonly name: string
  readonly type: ColumnType
  readonly meta: Interface & Readonly<Record<string, unknown>>
}

type Within = Exclude<Field, { readonly kind: 'references' | 'reference' }>

/** Of what is a column, or JSON in one; references are of their own only as columns. */
export function interfaceOf(field: Within): Interface {
  switch (field.kind) {
    case 'text':
      return { interface: field.isLong ? 'input-multiline' : 'input', options: null }
    case 'number': {
      const { minimum: min, maximum: max, multipleOf: step } = field
      return { interface: 'input', options: { min, max, ...withoutNulls({ step }) } }
    }
    case 'boolean':
      return { interface: 'boolean', options: null }
    case 'choice':
      return { interface: 'select-dropdown', options: choicesOf(field.choices) }
    case 'choices':
      return { interface: 'select-multiple-dropdown', options: choicesOf(field.choices) }
    case 'texts':
      return { interface: 'tags', options: { allowCustom: true } }
    case 'group':
      return {
        interface: 'list',
        options: { ...listOf(field.fields.map(partOf), wordsOf(field.fields)), limit: 1 },
      }
    case 'groups':
      return {
        interface: 'list',
        options: {
          ...listOf(field.fields.map(partOf), wordsOf(field.fields)),
          ...withoutNulls({ limit: field.maxItems }),
        },
      }
    case 'blocks':
      return {
        interface: 'list',
        options: listOf(
          partsOfBlock(field.text),
          field.text.lists.map(({ name }) => name),
        ),
      }
    case 'json':
      return { interface: 'input-code', options: { language: 'json' } }
  }
}

const choicesOf = (choices: readonly Choice[]) => ({
  choices: choices.map(({ value, label }) => ({ text: label, value })),
})

/** `words`: fields that an item is known by in a closed list; without any it is its first field. */
const listOf = (fields: readonly Part[], words: readonly string[]) => ({
  fields,
  ...(words.length === 0 ? {} : { template: template(words) }),
})

const template = (fields: readonly string[]): string => fields.map((field) => `{{${field}}}`).join(' ')

/** What is said of an item: all texts but its language, and what it refers to. */
const wordsOf = (fields: readonly Field[]): string[] =>
  fields.flatMap((field) => {
    const isText = field.kind === 'text' && field.role !== 'language'
    return isText || field.kind === 'reference' ? [fieldName(field.name)] : []
  })

/** Of inline content, only what is read. */
const proseOf = (fields: readonly Field[]): string[] =>
  fields.flatMap((field) => (field.kind === 'text' && field.role === null ? [fieldName(field.name)] : []))

const partOf = (field: Field): Part => ({
  field: fieldName(field.name),
  name: field.label,
  type: typeOf(field),
  meta: {
    field: fieldName(field.name),
    ...withinOf(field),
    note: field.help,
    required: field.isRequired,
    readonly: field.isReadOnly,
  },
})

/** Within JSON Directus knows no references: their ids are typed. */
function withinOf(field: Field): Interface {
  switch (field.kind) {
    case 'reference':
      return { interface: 'input', options: null }
    case 'references':
      return { interface: 'tags', options: { allowCustom: true } }
    default:
      return interfaceOf(field)
  }
}

/** Text that is compared, or has few characters, is a line. */
export function typeOf(field: Field): ColumnType {
  switch (field.kind) {
    case 'text':
      return field.role === null && (field.maxLength ?? lineLength + 1) > lineLength ? 'text' : 'string'
    case 'choice':
    case 'reference':
      return 'string'
    case 'number':
      return field.isInteger ? 'integer' : 'float'
    case 'boolean':
      return 'boolean'
    case 'choices':
    case 'texts':
    case 'references':
    case 'group':
    case 'groups':
    case 'blocks':
    case 'json':
      return 'json'
  }
}

const partsOfBlock = ({ fields, lists }: TextFields): Part[] => [
  ...fields.map(partOf),
  ...lists.map(partOfVariants),
]

/** One list with the fields of all kinds: an editor sees those of the kind that is picked. */
function partOfVariants({ name, help, variants }: VariantList): Part {
  const parts = new Map<string, { readonly part: Part; readonly types: readonly string[] }>()
  for (const { type, fields } of variants)
    for (const part of fields.map(partOf)) {
      const known = parts.get(part.field)
      parts.set(part.field, { part: known?.part ?? part, types: [...(known?.types ?? []), type] })
    }
  const kinds = variants.map(({ type }) => ({ value: type, label: labelOf(type) }))
  const kind: Part = {
    field: typeKey,
    name: 'Kind',
    type: 'string',
    meta: { field: typeKey, interface: 'select-dropdown', options: choicesOf(kinds), required: true },
  }
  const words = [...new Set(variants.flatMap(({ fields }) => proseOf(fields)))]
  const inner = [kind, ...[...parts.values()].map(({ part, types }) => onlyIn(part, types))]
  return {
    field: name,
    name: labelOf(name),
    type: 'json',
    meta: {
      ...{ field: name, interface: 'list', options: listOf(inner, [typeKey, ...words]), note: help },
      ...{ display: 'formatted-json-value', display_options: { format: template(words) } },
    },
  }
}

const onlyIn = (part: Part, types: readonly string[]): Part => ({
  ...part,
  meta: {
    ...part.meta,
    hidden: true,
    conditions: [
      {
        name: types.join(', '),
        rule: { _and: [{ [typeKey]: { _in: types } }] },
        hidden: false,
        required: part.meta.required,
      },
    ],
    required: false,
  },
})
