/**
 * An invented collection that has each kind of field twice, once required and once not, and names that some CMS calls
 * its own: more than the corpus has.
 */

import type { CmsModel, Collection } from '../../src/cms/cms-model.ts'
import { cmsModelOf } from '../../src/cms/cms-model-of.ts'
import { type Field, type Kind, labelOf, type TextFields } from '../../src/cms/field.ts'
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
  pattern: null,
  maxLength: 40,
  isLong: false,
})

const choices = ['low', 'high'].map((value) => ({ value, label: value }))
const members: readonly Field[] = [text('id', true), text('_key', true), text('note', false)]

const [aBlock] = cmsModelOf(modelSchemaOf(sampleModel)).collections.flatMap(({ fields }) =>
  fields.flatMap((field) => (field.kind === 'blocks' ? [field.text] : [])),
)
const blockFields: TextFields = aBlock ?? { fields: [], lists: [] }

/** TypeScript asks here for every kind there is. */
const kinds: { readonly [K in Kind]: (name: string, isRequired: boolean) => Field } = {
  text: (name, isRequired) => ({ ...text(name, isRequired), pattern: '^[a-c]+$' }),
  integer: (name, isRequired) => ({ ...common(name, isRequired), kind: 'integer', minimum: 0, maximum: 9 }),
  boolean: (name, isRequired) => ({ ...common(name, isRequired), kind: 'boolean' }),
  choice: (name, isRequired) => ({ ...common(name, isRequired), kind: 'choice', choices }),
  choices: (name, isRequired) => ({ ...common(name, isRequired), kind: 'choices', choices }),
  texts: (name, isRequired) => ({ ...common(name, isRequired), kind: 'texts', pattern: '^[a-c]+$' }),
  reference: (name, isRequired) => ({ ...common(name, isRequired), kind: 'reference', to: 'Author' }),
  references: (name, isRequired) => ({ ...common(name, isRequired), kind: 'references', to: 'Author' }),
  group: (name, isRequired) => ({
    ...common(name, isRequired),
    ...{ kind: 'group', type: 'Place', fields: members },
  }),
  groups: (name, isRequired) => ({
    ...common(name, isRequired),
    ...{ kind: 'groups', type: 'Place', parent: null, fields: members },
  }),
  blocks: (name, isRequired) => ({ ...common(name, isRequired), kind: 'blocks', text: blockFields }),
  json: (name, isRequired) => ({ ...common(name, isRequired), kind: 'json' }),
}

export const everything: Collection = {
  type: 'Everything',
  help: 'Something of every kind.',
  isDocument: true,
  fields: [
    text('id', true),
    text('slug', true),
    text('createdAt', false),
    text('publishedAt', false),
    { ...text('remark', false), maxLength: 2000, isLong: true },
    ...Object.entries(kinds).flatMap(([kind, field]) => [
      field(`${kind}Required`, true),
      field(`${kind}Optional`, false),
    ]),
  ],
}

const authors: Collection = {
  type: 'Author',
  help: 'Somebody.',
  isDocument: false,
  fields: [text('id', true), text('name', true)],
}

export const everyKind: CmsModel = { collections: [everything, authors] }
