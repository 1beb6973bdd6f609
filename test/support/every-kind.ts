/**
 * An invented collection that has each kind of field twice, once required and once optional, and names that some CMS
 * reserves: more than the corpus has.
 */

import type { CmsModel, Collection } from '../../src/cms/cms-model.ts'
import { cmsModelOf } from '../../src/cms/cms-model-of.ts'
import type { Field, Kind, TextFields } from '../../src/cms/field.ts'
import { labelOf } from '../../src/model/label.ts'
import { modelSchemaOf } from '../../src/model/model-schema.ts'
import { sampleModel } from './sample-model.ts'

const common = (name: string, isRequired: boolean) => ({
  name,
  label: labelOf(name),
  help: `${labelOf(name)}.`,
  isRequired,
  isReadOnly: false,
})

const text = (name: string, isRequired: boolean): Extract<Field, { readonly kind: 'text' }> => ({
  ...common(name, isRequired),
  kind: 'text',
  role: name === 'id' || name === 'slug' ? name : null,
  ...{ pattern: null, minLength: null },
  maxLength: 40,
  isLong: false,
})

const choices = ['low', 'high'].map((value) => ({ value, label: value }))
const members: readonly Field[] = [text('id', true), text('_key', true), text('note', false)]

const sample = cmsModelOf(modelSchemaOf(sampleModel))
const [aBlock] = sample.collections.flatMap(({ fields }) =>
  fields.flatMap((field) => (field.kind === 'blocks' ? [field.text] : [])),
)
const blockFields: TextFields = aBlock ?? { fields: [], lists: [] }

const unlimited = { minItems: null, maxItems: null } as const
const upTo9 = {
  ...{ minimum: 0, maximum: 9 },
  ...{ exclusiveMinimum: null, exclusiveMaximum: null, multipleOf: null },
} as const

type FieldNamed = (name: string, isRequired: boolean) => Field

/** TypeScript requires every kind here. */
const kinds: { readonly [K in Kind]: FieldNamed } = {
  text: (name, isRequired) => ({ ...text(name, isRequired), pattern: '^[a-c]+$' }),
  number: (name, isRequired) => ({ ...common(name, isRequired), kind: 'number', isInteger: false, ...upTo9 }),
  boolean: (name, isRequired) => ({ ...common(name, isRequired), kind: 'boolean' }),
  choice: (name, isRequired) => ({ ...common(name, isRequired), kind: 'choice', choices }),
  choices: (name, isRequired) => ({ ...common(name, isRequired), kind: 'choices', choices, ...unlimited }),
  texts: (name, isRequired) => ({
    ...{ ...common(name, isRequired), kind: 'texts', ...unlimited },
    ...{ pattern: '^[a-c]+$', minLength: null, maxLength: null },
  }),
  reference: (name, isRequired) => ({ ...common(name, isRequired), kind: 'reference', to: 'Author' }),
  references: (name, isRequired) => ({
    ...common(name, isRequired),
    kind: 'references',
    to: 'Author',
    ...unlimited,
  }),
  group: (name, isRequired) => ({
    ...common(name, isRequired),
    ...{ kind: 'group', type: 'Place', fields: members, isTuple: false },
  }),
  groups: (name, isRequired) => ({
    ...common(name, isRequired),
    ...{ kind: 'groups', type: 'Place', parent: null, fields: members, ...unlimited },
  }),
  blocks: (name, isRequired) => ({ ...common(name, isRequired), kind: 'blocks', text: blockFields }),
  json: (name, isRequired) => ({ ...common(name, isRequired), kind: 'json' }),
}

/** More of a kind than one. */
const variants: Readonly<Record<string, FieldNamed>> = {
  integer: (name, isRequired) => ({ ...common(name, isRequired), kind: 'number', isInteger: true, ...upTo9 }),
  url: (name, isRequired) => ({
    ...text(name, isRequired),
    role: 'url',
    pattern: '^[A-Za-z][A-Za-z0-9+.-]*:',
  }),
  tuple: (name, isRequired) => ({
    ...{ ...common(name, isRequired), kind: 'group', type: 'Point', isTuple: true },
    fields: [
      { ...kinds.number('item1', true), label: 'Latitude' },
      { ...kinds.text('item2', false), label: 'Name' },
    ],
  }),
}

export const everything: Collection = {
  type: 'Everything',
  label: 'Everything',
  help: 'Something of every kind.',
  isDocument: true,
  fields: [
    text('id', true),
    text('slug', true),
    text('createdAt', false),
    text('publishedAt', false),
    { ...text('remark', false), maxLength: 2000, isLong: true },
    ...Object.entries({ ...kinds, ...variants }).flatMap(([kind, field]) => [
      field(`${kind}Required`, true),
      field(`${kind}Optional`, false),
    ]),
  ],
}

const authors: Collection = {
  type: 'Author',
  label: 'Author',
  help: 'Somebody.',
  isDocument: false,
  fields: [text('id', true), text('name', true)],
}

export const everyKind: CmsModel = { ...sample, collections: [everything, authors] }
