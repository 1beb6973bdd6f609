/**
 * Builds Storyblok's components as plain objects: the `blocks` of `defineSchema({ blocks })`.
 * Storyblok has no read-only fields: what the compiler fills lies in a tab of its own.
 */

import { labelOf } from '../../model/label.ts'
import type { CmsModel, Collection } from '../cms-model.ts'
import type { Choice, Field, ItemLimits, TextFields, VariantList } from '../field.ts'
import { nestedField } from '../threads.ts'
import { withoutNulls } from '../without-nulls.ts'
import type { Component, ComponentField } from './component.ts'
import { componentName, fieldName, referenceItem, textItem, textPart } from './names.ts'
import { textInStoryblok } from './text.ts'

/** Components that are needed on the way, by name, and the model that they are of. */
interface Parts {
  readonly model: CmsModel
  readonly made: Map<string, Component>
}

export function schemaOf(model: CmsModel): readonly Component[] {
  const text = { name: 'text', type: 'text', display_name: 'Text', required: true }
  const parts: Parts = { model, made: new Map([[textItem, nestedComponent(textItem, 'Text', [text])]]) }
  const roots = model.collections.map((collection) => rootComponent(collection, parts))
  return [...roots, ...parts.made.values()]
}

function rootComponent({ type, label, fields }: Collection, parts: Parts): Component {
  const compiled = fields.filter(({ isReadOnly }) => isReadOnly)
  return {
    name: componentName(type),
    display_name: label,
    is_root: true,
    is_nestable: false,
    fields: [
      ...fields.map((field) => componentField(field, parts)),
      ...(compiled.length === 0
        ? []
        : [
            {
              name: 'tab-compiled',
              type: 'tab',
              display_name: 'From the compiler',
              keys: compiled.map(({ name }) => fieldName(name)),
            },
          ]),
    ],
  }
}

function nestedComponent(name: string, title: string, fields: readonly ComponentField[]): Component {
  return { name, display_name: title, is_root: false, is_nestable: true, fields }
}

function componentField(field: Field, parts: Parts): ComponentField {
  const common = {
    name: fieldName(field.name),
    display_name: field.label,
    description: field.help,
    ...(field.isRequired ? { required: true } : {}),
  }
  switch (field.kind) {
    case 'text':
      return {
        ...common,
        type: field.isLong ? 'textarea' : 'text',
        ...withoutNulls({ max_length: field.maxLength, regex: field.pattern }),
      }
    case 'number':
      return {
        ...common,
        type: 'number',
        // Without it, as many as an editor types.
        ...(field.isInteger ? { decimals: 0 } : {}),
        ...withoutNulls({
          // Inclusive bounds only.
          min_value: field.minimum ?? field.exclusiveMinimum,
          max_value: field.maximum ?? field.exclusiveMaximum,
          steps: field.multipleOf,
        }),
      }
    case 'boolean':
      return { ...common, type: 'boolean' }
    case 'choice':
      return { ...common, type: 'option', options: optionsOf(field.choices) }
    case 'choices':
      return {
        ...common,
        type: 'options',
        options: optionsOf(field.choices),
        ...withoutNulls({ min_options: field.minItems, max_options: field.maxItems }),
      }
    case 'texts':
      return { ...common, type: 'bloks', allow: [textItem], ...countOf(field) }
    case 'reference':
      return { ...common, ...linkTo(field.to) }
    case 'references':
      return { ...common, type: 'bloks', allow: [referencePart(field.to, parts)], ...countOf(field) }
    case 'group':
      return {
        ...common,
        type: 'bloks',
        allow: [groupPart(field.type, field.fields, parts)],
        ...(field.isRequired ? { minimum: 1 } : {}),
        maximum: 1,
      }
    case 'groups': {
      const { type, fields } = nestedField(field)
      return { ...common, type: 'bloks', allow: [groupPart(type, fields, parts)], ...countOf(field) }
    }
    case 'blocks':
      return { ...common, type: 'bloks', allow: [blockPart(field.text, parts)] }
    case 'json':
      return { ...common, type: 'textarea' }
  }
}

const countOf = ({ minItems, maxItems }: ItemLimits) => withoutNulls({ minimum: minItems, maximum: maxItems })

const optionsOf = (choices: readonly Choice[]) => choices.map(({ value, label }) => ({ name: label, value }))

const linkTo = (type: string) => ({
  type: 'multilink',
  restrict_content_types: true,
  component_whitelist: [componentName(type)],
})

function referencePart(type: string, parts: Parts): string {
  const name = referenceItem(type)
  const to = { name: 'to', display_name: labelOf(type), required: true, ...linkTo(type) }
  parts.made.set(name, nestedComponent(name, labelOf(type), [to]))
  return name
}

function groupPart(type: string, fields: readonly Field[], parts: Parts): string {
  return addPart(componentName(type), labelOf(type), fields, parts)
}

function addPart(
  name: string,
  title: string,
  fields: readonly Field[],
  parts: Parts,
  more: readonly ComponentField[] = [],
): string {
  if (!parts.made.has(name)) {
    // A placeholder first: a group may hold itself.
    parts.made.set(name, nestedComponent(name, title, []))
    const own = fields.filter((field) => field.name !== '_key')
    const made = own.map((field) => componentField(field, parts))
    parts.made.set(name, nestedComponent(name, title, [...made, ...more]))
  }
  return name
}

function blockPart(text: TextFields, parts: Parts): string {
  const { decorators, decoratorLabels } = parts.model
  const choices = decorators.map((value) => ({ value, label: decoratorLabels[value] ?? value }))
  const { fields, lists } = textInStoryblok(text, choices)
  return addPart(
    textPart('block'),
    'Block',
    fields,
    parts,
    lists.map((list) => listField(list, parts)),
  )
}

const listTitles: Readonly<Record<string, string>> = {
  children: 'Text',
  markDefs: 'Links and other languages',
}

/** A block has some text, while most define no mark. */
function listField({ name, help, variants }: VariantList, parts: Parts): ComponentField {
  return {
    name: fieldName(name),
    type: 'bloks',
    display_name: listTitles[name] ?? labelOf(name),
    description: help,
    allow: variants.map(({ type, fields }) => addPart(textPart(type), labelOf(type), fields, parts)),
    ...(name === 'children' ? { required: true, minimum: 1 } : {}),
  }
}
