/**
 * Builds the `collections` of Keystatic's `config` with its `fields`. Entries are JSON: what
 * YAML takes for a date stays a text. A missing choice is read as none, never as the first of the list.
 */

import { labelOf } from '../../model/label.ts'
import type { CmsModel, Collection } from '../cms-model.ts'
import {
  type Choice,
  dateOf,
  type Field,
  type Groups,
  type ItemLimits,
  type TextFields,
  type TextLimits,
  titleOf,
  type VariantList,
} from '../field.ts'
import { collectionName } from '../records.ts'
import { isInner, nestedField } from '../threads.ts'
import { tristateChoices } from '../tristate.ts'
import { withoutNulls } from '../without-nulls.ts'
import { labelOfBlock, labelOfItem, labelOfText, labelOfVariant } from './item-label.ts'
import { collectionPath, fieldName, none, slugField } from './names.ts'
import type { KeystaticFields } from './toolkit.ts'

export interface KeystaticCollection<Component> {
  label: string
  path: `${string}/*`
  slugField: string
  format: { data: 'json' }
  columns: string[]
  schema: Record<string, Component>
}

export type KeystaticCollections<Component> = Record<string, KeystaticCollection<Component>>

export const schemaOf = <Component>(
  kit: KeystaticFields<Component>,
  { collections }: CmsModel,
): KeystaticCollections<Component> =>
  Object.fromEntries(
    collections.map((collection) => [collectionName(collection.type), collectionOf(kit, collection)]),
  )

function collectionOf<Component>(
  kit: KeystaticFields<Component>,
  { type, label, fields }: Collection,
): KeystaticCollection<Component> {
  return {
    label,
    path: collectionPath(collectionName(type)),
    slugField,
    format: { data: 'json' },
    // Beside the id, which every list shows.
    columns: [titleOf(fields), dateOf(fields) ?? 'id'].filter((column) => column !== 'id'),
    schema: componentsOf(kit, fields),
  }
}

const componentsOf = <Component>(
  kit: KeystaticFields<Component>,
  fields: readonly Field[],
): Record<string, Component> =>
  Object.fromEntries(fields.map((field) => [fieldName(field.name), componentOf(kit, field)]))

function componentOf<Component>(kit: KeystaticFields<Component>, field: Field): Component {
  const described = { label: field.label, description: field.help }
  const { isRequired } = field
  // Keystatic has no field that is shown but not changed.
  if (field.isReadOnly) return kit.ignored()
  switch (field.kind) {
    case 'text':
      return kit.text({
        ...described,
        multiline: field.isLong,
        validation: {
          isRequired,
          ...lengthOf(field),
          ...patternOf(field.pattern, isRequired),
        },
      })
    case 'number': {
      // Inclusive bounds only.
      const min = field.minimum ?? field.exclusiveMinimum
      const max = field.maximum ?? field.exclusiveMaximum
      const validation = { isRequired, ...withoutNulls({ min, max }) }
      if (field.isInteger) return kit.integer({ ...described, validation })
      return field.multipleOf === null
        ? kit.number({ ...described, validation })
        : kit.number({ ...described, step: field.multipleOf, validation: { ...validation, step: true } })
    }
    case 'boolean':
      return isRequired ? kit.checkbox(described) : selectOf(kit, described, tristateChoices)
    case 'choice':
      return selectOf(kit, described, field.choices)
    case 'choices':
      return kit.multiselect({ ...described, options: field.choices })
    case 'texts': {
      const validation = { isRequired: true, ...lengthOf(field), ...patternOf(field.pattern, true) }
      const text = kit.text({ ...described, label: 'Text', multiline: false, validation })
      return kit.array(text, { ...described, itemLabel: labelOfText, ...countOf(field) })
    }
    case 'reference':
      return kit.relationship({
        ...described,
        collection: collectionName(field.to),
        validation: { isRequired },
      })
    case 'references':
      return kit.multiRelationship({
        ...described,
        collection: collectionName(field.to),
        ...countOf(field),
      })
    case 'group': {
      const group = kit.object(componentsOf(kit, field.fields), described)
      return isRequired
        ? group
        : kit.conditional(kit.checkbox(described), { true: group, false: kit.empty() })
    }
    case 'groups':
      return groupsOf(kit, nestedField(field), described)
    case 'blocks':
      return kit.array(blockOf(kit, field.text), { ...described, itemLabel: labelOfBlock(field.text) })
    case 'json':
      return kit.ignored()
  }
}

/** Keystatic takes recursion as a getter; out of sight of whoever prints the schema, which would have no end. */
function groupsOf<Component>(
  kit: KeystaticFields<Component>,
  field: Groups,
  described: { readonly label: string; readonly description: string },
): Component {
  const inner = field.fields.find((member) => member.kind === 'groups' && isInner(member))
  const own = field.fields.filter((member) => member !== inner)
  const itemLabel = labelOfItem(field.type, own)
  const members = componentsOf(kit, own)
  if (inner !== undefined) {
    const list = kit.array(kit.empty(), { label: inner.label, description: inner.help, itemLabel })
    Object.defineProperty(list, 'element', { enumerable: false, get: () => item })
    members[fieldName(inner.name)] = list
  }
  const item = kit.object(members, described)
  return kit.array(item, { ...described, itemLabel, ...countOf(field) })
}

const blockOf = <Component>(kit: KeystaticFields<Component>, { fields, lists }: TextFields): Component =>
  kit.object(
    {
      ...componentsOf(kit, fields),
      ...Object.fromEntries(lists.map((list) => [list.name, variantsOf(kit, list)])),
    },
    { label: 'Block', description: '' },
  )

const variantsOf = <Component>(
  kit: KeystaticFields<Component>,
  { name, help, variants }: VariantList,
): Component =>
  kit.blocks(
    Object.fromEntries(
      variants.map((variant) => {
        const label = labelOf(variant.type)
        const schema = kit.object(componentsOf(kit, variant.fields), { label, description: '' })
        return [variant.type, { label, schema, itemLabel: labelOfVariant(variant) }]
      }),
    ),
    { label: labelOf(name), description: help },
  )

const nothing: Choice = { value: none, label: 'None' }

const selectOf = <Component>(
  kit: KeystaticFields<Component>,
  described: { readonly label: string; readonly description: string },
  choices: readonly Choice[],
): Component => kit.select({ ...described, options: [nothing, ...choices], defaultValue: none })

const lengthOf = ({ minLength: min, maxLength: max }: TextLimits) =>
  min === null && max === null ? {} : { length: withoutNulls({ min, max }) }

const countOf = ({ minItems: min, maxItems: max }: ItemLimits) =>
  min === null && max === null ? {} : { validation: { length: withoutNulls({ min, max }) } }

/** A text that need not be is empty in Keystatic, so that its pattern must let the empty text pass. */
function patternOf(pattern: string | null, isRequired: boolean) {
  if (pattern === null) return {}
  const regex = new RegExp(isRequired ? pattern : `^$|${pattern}`, 'u')
  return { pattern: { regex, message: `Must match ${pattern}` } }
}
