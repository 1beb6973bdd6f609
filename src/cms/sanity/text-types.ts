/**
 * Builds the types of Portable Text in Sanity's own editor from the fields of a block. Everything is said explicitly: the
 * model does not have what Sanity adds by default.
 */

import { labelOf } from '../../model/label.ts'
import { ownFields } from '../blocks.ts'
import type { CmsModel } from '../cms-model.ts'
import type { Field, TextFields } from '../field.ts'
import { attributed, portableText } from './names.ts'
import { describedPreview } from './previews.ts'
import type { Rule } from './rules.ts'
import type { SanityType } from './sanity-type.ts'

/** `typesOf` builds Sanity's fields from ours. */
export function textTypes(
  { fields, lists }: TextFields,
  {
    blockStyles,
    decorators,
    decoratorLabels,
  }: Pick<CmsModel, 'blockStyles' | 'decorators' | 'decoratorLabels'>,
  typesOf: (fields: readonly Field[]) => readonly SanityType[],
): readonly SanityType[] {
  const objects = (list: string): readonly SanityType[] =>
    (lists.find(({ name }) => name === list)?.variants ?? [])
      .filter(({ type }) => type !== 'span')
      .map(({ type, fields }) => ({
        name: type,
        type: 'object',
        title: labelOf(type),
        fields: typesOf(fields.filter(({ name }) => name !== '_key')),
      }))
  const inlines = objects('children')
  const block: SanityType = {
    type: 'block',
    styles: Object.entries(blockStyles).map(([value, title]) => ({ value, title })),
    lists: [
      { value: 'bullet', title: 'Bullets' },
      { value: 'number', title: 'Numbers' },
    ],
    marks: {
      decorators: decorators.map((value) => ({ value, title: decoratorLabels[value] ?? value })),
      annotations: objects('markDefs'),
    },
    of: inlines.map(({ name }) => ({ type: String(name) })),
  }
  const described: SanityType = {
    name: attributed,
    type: 'object',
    title: 'Text with what is said of it',
    fields: [
      {
        name: 'block',
        type: 'array',
        title: 'Text',
        of: [block],
        validation: (rule: Rule) => rule.required().min(1).max(1),
      },
      ...typesOf(
        ownFields({ fields, lists }).flatMap((field) =>
          field.kind === 'group' ? field.fields.map(bound) : [asValue(field)],
        ),
      ),
    ],
    preview: describedPreview,
  }
  return [
    { name: portableText, type: 'array', title: 'Text', of: [block, { type: attributed }] },
    described,
    ...inlines,
  ]
}

/** Whom a block names by an id may change, while an entry is known by its own. */
const asValue = (field: Field): Field =>
  field.kind === 'text' && field.role === 'id' ? { ...field, role: null } : field

/** The number of a line of the seed is the compiler's to say. */
const bound = (field: Field): Field => (field.kind === 'number' ? { ...field, isReadOnly: true } : field)
