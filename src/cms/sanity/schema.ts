/**
 * Takes a CMS model; gives Sanity's schema types as plain objects: the `types` of `defineConfig({ schema: { types } })`.
 * Validations are functions over Sanity's `Rule`, as its schemas have them.
 */

import { blockStyles, decorators } from '../../model/text-vocabulary.ts'
import type { CmsModel, Collection } from '../cms-model.ts'
import { type Choice, dateOf, type Field, labelOf, titleOf } from '../field.ts'
import { attributed, fieldName, typeName } from './names.ts'

/** As much of Sanity's `Rule` as we use. */
export interface Rule {
  readonly required: () => Rule
  readonly min: (value: number) => Rule
  readonly max: (value: number) => Rule
  readonly integer: () => Rule
  readonly unique: () => Rule
  readonly regex: (pattern: RegExp, options: { readonly name: string }) => Rule
}

export interface SanityType {
  readonly name?: string
  readonly type: string
  readonly title?: string
  readonly [property: string]: unknown
}

const portableText = 'portableText'

export function schemaOf({ collections }: CmsModel): SanityType[] {
  const objects = new Map<string, SanityType>()
  const documents = collections.map((collection) => documentType(collection, objects))
  return [...documents, ...objects.values(), ...textTypes]
}

function documentType({ type, help, fields }: Collection, objects: Map<string, SanityType>): SanityType {
  return {
    name: typeName(type),
    type: 'document',
    title: labelOf(type),
    description: help,
    groups: [
      { name: 'content', title: 'Content', default: true },
      { name: 'compiled', title: 'From the compiler' },
    ],
    fields: fields.map((field) => ({
      ...fieldType(field, objects),
      group: field.isReadOnly ? 'compiled' : 'content',
    })),
    preview: { select: { title: fieldName(titleOf(fields)), subtitle: fieldName(dateOf(fields) ?? 'id') } },
  }
}

/** Types of groups are gathered in `objects`, by name: Sanity compares named types only once. */
function fieldType(field: Field, objects: Map<string, SanityType>): SanityType {
  const common = {
    name: fieldName(field.name),
    title: field.label,
    description: field.help,
    ...(field.isReadOnly || isIdentity(field) ? { readOnly: true } : {}),
    validation: (rule: Rule) => (field.isRequired ? limits(rule.required(), field) : limits(rule, field)),
  }
  switch (field.kind) {
    case 'text':
      return { ...common, type: field.isLong ? 'text' : 'string' }
    case 'integer':
      return { ...common, type: 'number' }
    case 'boolean':
      return { ...common, type: 'boolean' }
    case 'choice':
      return { ...common, type: 'string', options: { list: listOf(field.choices) } }
    case 'choices':
      return { ...common, type: 'array', of: [{ type: 'string' }], options: { list: listOf(field.choices) } }
    case 'texts':
      return { ...common, type: 'array', of: [{ type: 'string' }] }
    case 'reference':
      return { ...common, ...referenceTo(field.to) }
    case 'references':
      return { ...common, type: 'array', of: [referenceTo(field.to)] }
    case 'group':
      return { ...common, type: groupType(field.type, field.fields, objects) }
    case 'groups':
      return { ...common, type: 'array', of: [{ type: groupType(field.type, field.fields, objects) }] }
    case 'blocks':
      return { ...common, type: portableText }
    case 'json':
      return { ...common, type: 'text', rows: 3 }
  }
}

/** What a document is known by does not change in an editor. */
const isIdentity = (field: Field): boolean => field.kind === 'text' && field.role === 'id'

function limits(rule: Rule, field: Field): Rule {
  switch (field.kind) {
    case 'text': {
      const short = field.maxLength === null ? rule : rule.max(field.maxLength)
      return field.pattern === null
        ? short
        : short.regex(new RegExp(field.pattern, 'u'), { name: field.role ?? 'pattern' })
    }
    case 'integer': {
      const low = field.minimum === null ? rule.integer() : rule.integer().min(field.minimum)
      return field.maximum === null ? low : low.max(field.maximum)
    }
    case 'choices':
      return rule.unique()
    default:
      return rule
  }
}

const listOf = (choices: readonly Choice[]) => choices.map(({ value, label }) => ({ value, title: label }))

const referenceTo = (type: string): SanityType => ({ type: 'reference', to: [{ type: typeName(type) }] })

function groupType(type: string, fields: readonly Field[], objects: Map<string, SanityType>): string {
  const name = typeName(type)
  if (!objects.has(name)) {
    // A placeholder first: a group may hold itself.
    objects.set(name, { name, type: 'object' })
    const own = fields.filter((field) => field.name !== '_key')
    objects.set(name, {
      name,
      type: 'object',
      title: labelOf(type),
      fields: own.map((field) => fieldType(field, objects)),
    })
  }
  return name
}

const text = (name: string, title: string): SanityType => ({ name, type: 'string', title })

/** Everything is said explicitly: what Sanity adds by default our model does not have. */
const block: SanityType = {
  type: 'block',
  styles: Object.entries(blockStyles).map(([value, title]) => ({ value, title: title.replace(/\.$/, '') })),
  lists: [
    { value: 'bullet', title: 'Bullets' },
    { value: 'number', title: 'Numbers' },
  ],
  marks: {
    decorators: decorators.map((value) => ({ value, title: labelOf(value) })),
    annotations: [
      { name: 'language', type: 'object', title: 'Another language', fields: [text('language', 'Language')] },
      { name: 'link', type: 'object', title: 'Link', fields: [text('href', 'Address')] },
    ],
  },
  of: [{ type: 'noteReference' }],
}

const textTypes: readonly SanityType[] = [
  {
    name: portableText,
    type: 'array',
    title: 'Text',
    of: [block, { type: attributed }],
  },
  {
    name: attributed,
    type: 'object',
    title: 'Quotation with its source',
    fields: [
      {
        name: 'block',
        type: 'array',
        title: 'Quotation',
        of: [block],
        validation: (rule: Rule) => rule.min(1).max(1),
      },
      text('name', 'Who is quoted'),
      text('work', 'Work that is quoted'),
      { name: 'line', type: 'number', title: 'Line of the seed that says so', readOnly: true },
    ],
  },
  { name: 'noteReference', type: 'object', title: 'Note reference', fields: [text('label', 'Label')] },
]
