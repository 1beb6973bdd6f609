/** An invented collection that has each kind of field twice, once required and once not: more than the corpus has. */

import type { CmsModel } from '../../src/cms/cms-model.ts'
import type { Field, Kind } from '../../src/cms/fields.ts'

const common = { label: 'Field', help: '', isReadOnly: false }
const choices = ['low', 'high'].map((value) => ({ value, label: value }))

const text: Field = {
  ...{ ...common, name: 'text', isRequired: true, kind: 'text', role: null },
  ...{ pattern: null, maxLength: 40, isLong: false },
}

/** TypeScript asks here for every kind there is. */
const kinds: { readonly [K in Kind]: (name: string, isRequired: boolean) => Field } = {
  text: (name, isRequired) => ({ ...text, name, isRequired, pattern: '^[a-c]+$' }),
  integer: (name, isRequired) => ({ ...common, name, isRequired, kind: 'integer', minimum: 0, maximum: 9 }),
  boolean: (name, isRequired) => ({ ...common, name, isRequired, kind: 'boolean' }),
  choice: (name, isRequired) => ({ ...common, name, isRequired, kind: 'choice', choices }),
  choices: (name, isRequired) => ({ ...common, name, isRequired, kind: 'choices', choices }),
  texts: (name, isRequired) => ({ ...common, name, isRequired, kind: 'texts', pattern: '^[a-c]+$' }),
  reference: (name, isRequired) => ({ ...common, name, isRequired, kind: 'reference', to: 'Everything' }),
  references: (name, isRequired) => ({ ...common, name, isRequired, kind: 'references', to: 'Everything' }),
  group: (name, isRequired) => ({ ...common, name, isRequired, kind: 'group', type: 'Pair', fields: [text] }),
  groups: (name, isRequired) => ({
    ...common,
    name,
    isRequired,
    kind: 'groups',
    type: 'Pair',
    fields: [text],
  }),
  blocks: (name, isRequired) => ({ ...common, name, isRequired, kind: 'blocks' }),
  json: (name, isRequired) => ({ ...common, name, isRequired, kind: 'json' }),
}

const fields = Object.entries(kinds).flatMap(([kind, field]) => [
  field(`${kind}Required`, true),
  field(`${kind}Optional`, false),
])

const id: Field = { ...text, name: 'id', role: 'id', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' }

export const everyKind: CmsModel = {
  collections: [{ type: 'Everything', help: '', isDocument: true, fields: [id, ...fields] }],
}
