/** Gives an invented collection with what the corpus has not: a group that may be null, names of Payload's own … */

import type { Collection } from '../../../../src/cms/cms-model.ts'
import { type Field, labelOf } from '../../../../src/cms/fields.ts'

const common = (name: string, isRequired: boolean) => ({
  name,
  label: labelOf(name),
  help: `${labelOf(name)}.`,
  isRequired,
  isReadOnly: false,
})

const text = (name: string, isRequired: boolean, maxLength: number | null = null): Field => ({
  ...common(name, isRequired),
  kind: 'text',
  role: name === 'id' || name === 'slug' ? name : null,
  pattern: null,
  maxLength,
  isLong: maxLength !== null,
})

const members: readonly Field[] = [text('id', true), text('_key', true), text('note', false)]

export const everyKind: Collection = {
  type: 'EveryKind',
  help: 'Something of every kind.',
  isDocument: true,
  fields: [
    text('id', true),
    text('slug', true),
    text('createdAt', false),
    text('remark', false, 2000),
    { ...common('count', false), kind: 'integer', minimum: 0, maximum: 9 },
    { ...common('isPublic', true), kind: 'boolean' },
    { ...common('isKnown', false), kind: 'boolean' },
    { ...common('reviewer', true), kind: 'reference', to: 'Author' },
    { ...common('place', false), kind: 'group', type: 'Place', fields: members },
    { ...common('origin', true), kind: 'group', type: 'Place', fields: members },
    { ...common('stops', false), kind: 'groups', type: 'Place', fields: members },
    { ...common('afterword', false), kind: 'blocks' },
    { ...common('measurements', false), kind: 'json' },
  ],
}
